using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What PubMed links to an article as retraction, concern or correction. Corrections are no retractions and never become one.</summary>
internal static class PubMedNotices
{
    // MEDLINE tags and the RefType of PubMed XML
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["RIN"] = "retraction",
        ["RetractionIn"] = "retraction",
        ["ECI"] = "expression-of-concern",
        ["ExpressionOfConcernIn"] = "expression-of-concern",
        ["EIN"] = "correction",
        ["ErratumIn"] = "correction",
    };

    /// <summary>The tags of links to notices in MEDLINE text.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["RIN", "ECI", "EIN"];

    public static IEnumerable<Notice> Of(IReadOnlyList<string> types, IEnumerable<(string Link, string Words)> links)
    {
        var linked = links.Where(static link => Kinds.ContainsKey(link.Link)).Select(static link => new Notice { Kind = Kinds[link.Link], Date = Year(link.Words) }).ToList();
        var isRetracted = types.Contains("Retracted Publication", StringComparer.OrdinalIgnoreCase) && linked.TrueForAll(static notice => notice.Kind != "retraction");
        return isRetracted ? linked.Append(new Notice { Kind = "retraction" }).Distinct() : linked.Distinct();
    }

    // "J Neurotrauma. 2015 Mar 1;32(5):1": a year of the last hundred and some, or none
    private static string? Year(string words) => Years.Of(words) is { } year and >= 1900 and <= 2100 ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
}

/// <summary>Registry numbers in PubMed's databanks.</summary>
internal static class PubMedRegistrations
{
    private static readonly string[] Registries = ["ClinicalTrials.gov", "ISRCTN", "ChiCTR", "JPRN", "jRCT", "UMIN", "UMIN-CTR", "CTRI", "ANZCTR", "EudraCT", "DRKS", "IRCT", "KCT", "CRiS", "NTR", "ReBec", "PACTR", "RPCEC", "TCTR"];

    /// <summary><c>ClinicalTrials.gov/NCT02152657</c> is a registration; a databank of genes is none.</summary>
    public static string? Of(string link)
    {
        var slash = link.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Registries.Contains(link[..slash], StringComparer.OrdinalIgnoreCase) ? link[(slash + 1)..].Trim() : null;
    }
}
