using System.Globalization;
using Evidence.Core.Releases;

namespace Evidence.Core.Exports;

/// <summary>A release as it is cited: exact bytes, never "latest".</summary>
/// <param name="Title">Name of the knowledge base.</param>
/// <param name="Description">What it holds, one or two sentences.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Site">Address of the service without a slash at the end.</param>
/// <param name="Release">The release.</param>
public sealed record ReleaseCitation(string Title, string Description, string Publisher, string Site, Release Release)
{
    /// <summary>Address of the licence, CC0 1.0.</summary>
    public const string LicenseUrl = "https://creativecommons.org/publicdomain/zero/1.0/";

    /// <summary>Words under which the data are looked for.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["cell therapy", "stem cells", "spinal cord injury", "cerebral palsy", "clinical trials", "evidence", "fact checking"];

    /// <summary>The citation of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    public static ReleaseCitation Of(Release release, string site) => new(KnowledgeBase.Title, KnowledgeBase.Description, KnowledgeBase.Publisher, site, release);

    /// <summary>Digest of the trial ledger, lower-case hex.</summary>
    public string Digest => Release.TrialDigest;

    /// <summary>Day of the release, <c>yyyy-mm-dd</c>.</summary>
    public string Date => Release.PublishedAt.Length >= 10 ? Release.PublishedAt[..10] : Release.PublishedAt;

    /// <summary>Number of the release and the first twelve digits of its digest: <c>12+4f0c…</c>.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{Release.Number}+{(Digest.Length > 12 ? Digest[..12] : Digest)}");

    /// <summary>How to cite it, one line.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Publisher}. {Title}. Release {Release.Number}, {Date}, sha256 {Digest}. {Site}");
}
