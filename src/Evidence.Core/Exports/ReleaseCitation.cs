using Evidence.Core.Releases;

namespace Evidence.Core.Exports;

/// <summary>A release as it is cited: exact bytes, never "latest", and nothing of the installation that holds it.</summary>
/// <param name="Title">Name of the knowledge base.</param>
/// <param name="Description">What it holds, one or two sentences.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Release">The release.</param>
/// <param name="Edition">What is cited of it.</param>
public sealed record ReleaseCitation(string Title, string Description, string Publisher, Release Release, Edition Edition)
{
    /// <summary>Address of the licence, CC0 1.0.</summary>
    public const string LicenseUrl = "https://creativecommons.org/publicdomain/zero/1.0/";

    /// <summary>Words under which the data are looked for.</summary>
    public static IReadOnlyList<string> Keywords { get; } =
    ["cell therapy", "stem cells", "spinal cord injury", "cerebral palsy", "clinical trials", "evidence", "fact checking"];

    /// <summary>The citation of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="doi">The DOI under which it was deposited; null when it was not.</param>
    public static ReleaseCitation Of(Release release, string? doi) =>
        new(KnowledgeBase.Title, KnowledgeBase.Description, KnowledgeBase.Publisher, release, Edition.Of(release, doi));

    /// <summary>Digest of the trial ledger, lower-case hex.</summary>
    public string Digest => Edition.Digest;

    /// <summary>Date of the content, <c>yyyy-mm-dd</c>; null when its pack says none.</summary>
    public string? Date => Edition.Date;

    /// <summary>Version and the first twelve digits of the digest: <c>2.0.0+4f0c…</c>.</summary>
    public string Version => Edition.Name;

    /// <summary>How to cite it, one line.</summary>
    public string Text => Edition.Cite(Title);
}
