using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>Formats of libraries and reference managers that are not read, so that a file of one is named and not called empty.</summary>
internal static partial class OtherFormats
{
    private static readonly (string Label, Func<string, bool> Looks, string From)[] Rows =
    [
        ("EndNote's refer format (lines like %0 and %A)", static head => Refer().IsMatch(head), "EndNote, Zotero or Mendeley"),
        ("EndNote XML", static head => EndNoteXml().IsMatch(head), "EndNote"),
        ("Web of Science's field tagged text", static head => WebOfScience().IsMatch(head), "Web of Science"),
        ("RefWorks' tagged text", static head => RefWorks().IsMatch(head), "RefWorks"),
        ("Ovid's citation text", static head => Ovid().IsMatch(head), "Ovid"),
        ("Zotero's CSV", static head => head.AsSpan().TrimStart("\uFEFF").StartsWith("\"Key\",\"Item Type\"", StringComparison.Ordinal), "Zotero"),
        (
            "Scopus' CSV",
            static head =>
                head.AsSpan().TrimStart("\uFEFF").StartsWith("\"Authors\",\"Author full names\"", StringComparison.Ordinal)
                || head.AsSpan().TrimStart("\uFEFF").StartsWith("Authors,Author full names", StringComparison.Ordinal),
            "Scopus"
        ),
        (
            "PubMed's CSV",
            static head => head.AsSpan().TrimStart("\uFEFF").StartsWith("PMID,Title,Authors,Citation", StringComparison.Ordinal),
            "PubMed (Save, Format: PubMed)"
        ),
        ("Zotero RDF", static head => head.Contains("xmlns:z=\"http://www.zotero.org/namespaces/export#\"", StringComparison.Ordinal), "Zotero"),
        ("MODS XML", static head => head.Contains("http://www.loc.gov/mods/", StringComparison.Ordinal), "the reference manager"),
        (
            "ClinicalTrials.gov XML of the old interface",
            static head => head.Contains("<clinical_study", StringComparison.Ordinal),
            "ClinicalTrials.gov (API v2, JSON)"
        ),
        ("a page of HTML", static head => Html().IsMatch(head), "the source"),
    ];

    /// <summary>The format that a beginning is of; null when it is of none of these.</summary>
    public static SeenFormat? Looking(string head)
    {
        var row = Array.Find(Rows, row => row.Looks(head));
        return row.Label is null
            ? null
            : new(null, row.Label, $"It is not read here. Export it from {row.From} in one of the formats: {string.Join(", ", ImportFormats.Names)}.");
    }

    [GeneratedRegex(@"^\uFEFF?\s*%[0-9A-Z@#$&*(~<>?!^+=] [^\n]*\n(?:[^%][^\n]*\n|\s*\n)*%[0-9A-Z] ", RegexOptions.CultureInvariant)]
    private static partial Regex Refer();

    [GeneratedRegex(@"^\uFEFF?\s*(?:<\?xml[^>]*>)?\s*<xml>\s*<records>", RegexOptions.CultureInvariant)]
    private static partial Regex EndNoteXml();

    [GeneratedRegex(@"^\uFEFF?\s*(?:FN [^\n]*\r?\n\s*VR 1\.0|PT [JBSP]\r?\n\s*A[UF] )", RegexOptions.CultureInvariant)]
    private static partial Regex WebOfScience();

    [GeneratedRegex(@"^\uFEFF?\s*RT [A-Z][^\n]*\n(?:[A-Z][A-Z0-9] [^\n]*\n)", RegexOptions.CultureInvariant)]
    private static partial Regex RefWorks();

    [GeneratedRegex(@"^\uFEFF?\s*<1>\s*\r?\n(?:Unique Identifier|Accession Number|VN|UI|DB|Database)", RegexOptions.CultureInvariant)]
    private static partial Regex Ovid();

    [GeneratedRegex(@"^\uFEFF?\s*<(?:!doctype html|html)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
