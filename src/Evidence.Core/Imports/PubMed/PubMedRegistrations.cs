namespace Evidence.Core.Imports;

/// <summary>Registry numbers in PubMed's databanks.</summary>
internal static class PubMedRegistrations
{
    private static readonly string[] Registries = ["ClinicalTrials.gov", "ISRCTN", "ChiCTR", "JPRN", "jRCT", "UMIN", "UMIN-CTR", "CTRI", "ANZCTR", "EudraCT",
        "DRKS", "IRCT", "KCT", "CRiS", "NTR", "ReBec", "PACTR", "RPCEC", "TCTR"];

    /// <summary><c>ClinicalTrials.gov/NCT02152657</c> is a registration; a databank of genes is none.</summary>
    public static string? Of(string link)
    {
        var slash = link.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Registries.Contains(link[..slash], StringComparer.OrdinalIgnoreCase) ? link[(slash + 1)..].Trim() : null;
    }
}
