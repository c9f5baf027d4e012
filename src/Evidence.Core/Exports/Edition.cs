using System.Globalization;
using Evidence.Core.References;
using Evidence.Core.Releases;

namespace Evidence.Core.Exports;

/// <summary>
/// What is cited of a content: its version, its date, its digest, and the DOI under which it was deposited. None of it is of the installation that serves it:
/// the same pack is the same edition everywhere.
/// </summary>
/// <param name="Version">Version as the title page of the pack says; null when it says none.</param>
/// <param name="Date">Date of the content, <c>yyyy-mm-dd</c>; null when none is said.</param>
/// <param name="Digest">SHA-256, lower-case hex, of the ledger.</param>
public sealed record Edition(string? Version, string? Date, string Digest)
{
    /// <summary>The DOI of a deposited release (EVIDENCE_DOI); null when none was given.</summary>
    public string? Doi { get; init; }

    /// <summary>Version and the first twelve digits of the digest: <c>2.0.0+4f0c…</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Version ?? "0"}+{(Digest.Length > 12 ? Digest[..12] : Digest)}");

    /// <summary>The edition of a release's trial ledger.</summary>
    public static Edition Of(Release release, string? doi = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(release.PackVersion, release.PackDate, release.TrialDigest) { Doi = doi };
    }

    /// <summary>How something of it is cited, one line.</summary>
    /// <param name="title">What is cited.</param>
    public string Cite(string title)
    {
        var dated = Date is null ? "" : $", {Date}";
        var found = Doi is null ? "" : $" {DoiAddress.Of(Doi)}";
        return $"{KnowledgeBase.Publisher}. {title}. Version {Version ?? "0"}{dated}, sha256 {Digest}.{found}";
    }
}
