using Evidence.Core.Search;

namespace Evidence.Core.Exports;

/// <summary>What every file says of the knowledge base.</summary>
public static class KnowledgeBase
{
    /// <summary>Its name.</summary>
    public const string Title = "Cell therapy for spinal cord injury and cerebral palsy: cited studies, and what is claimed of them";

    /// <summary>What it holds.</summary>
    public const string Description =
        "Studies with their outcome figures, and assertions of pages that sell treatment with what the studies say about them. "
        + "Reports of experience are a ledger of their own and no evidence.";

    /// <summary>Who publishes it.</summary>
    public const string Publisher = "Evidence knowledge base";

    /// <summary>The address of the service where none is set (EVIDENCE_SITE): the one it has when it is started by hand.</summary>
    public const string DefaultSite = "http://127.0.0.1:5080";

    /// <summary>What is wrong with EVIDENCE_SITE where it is no address.</summary>
    public const string WrongSite = "EVIDENCE_SITE must be an address such as https://evidence.example.";

    /// <summary>What is wrong with EVIDENCE_DOI where it is no DOI.</summary>
    public const string WrongDoi = "EVIDENCE_DOI must be a DOI such as 10.5281/zenodo.1234567.";

    /// <summary>Reads EVIDENCE_DOI, with or without its resolver; false when it is no DOI.</summary>
    /// <param name="setting">As set; null or empty when it is not.</param>
    /// <param name="doi">The DOI; null when none is set.</param>
    public static bool TryReadDoi(string? setting, out string? doi)
    {
        doi = string.IsNullOrWhiteSpace(setting) ? null : Identifiers.Doi(setting);
        return doi is null || (doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/', StringComparison.Ordinal) && !doi.Any(char.IsWhiteSpace));
    }

    /// <summary>Reads EVIDENCE_SITE; <see cref="DefaultSite"/> when it is not set, null when it is no address.</summary>
    public static string? ReadSite(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? DefaultSite
        : Uri.TryCreate(setting, UriKind.Absolute, out var site) && (site.Scheme is "http" or "https") && site.Query.Length == 0 ? setting.TrimEnd('/')
        : null;
}
