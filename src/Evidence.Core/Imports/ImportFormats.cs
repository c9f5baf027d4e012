using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>The table of formats that are read: the CLI, documentation and tests read it.</summary>
public static partial class ImportFormats
{
    /// <summary>The name under which lists of notices are imported; they hold no studies.</summary>
    public const string Notices = "retractions";

    /// <summary>All formats of studies.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new(
            "ctgov",
            "ClinicalTrials.gov API v2",
            "Design, sponsor, places, arms, and posted results of outcome measures that are known here.",
            static head => IsJson(head) && head.Contains("\"protocolSection\"", StringComparison.Ordinal),
            ClinicalTrialsReader.Read
        )
        {
            HasOneRecord = true,
        },
        new(
            "pubmed",
            "PubMed XML",
            "Title, authors, journal, numbers, publication types, registrations and notices.",
            static head => head.Contains("<Pubmed", StringComparison.Ordinal) || head.Contains("<!DOCTYPE Pubmed", StringComparison.Ordinal),
            static (stream, file, _) => PubMedXmlReader.Read(stream, file)
        )
        {
            HasOneRecord = true,
        },
        new(
            "nbib",
            "MEDLINE text",
            "The same from the text format of PubMed.",
            static head => NbibLine().IsMatch(head),
            static (stream, file, _) => MedlineReader.Read(stream, file)
        )
        {
            HasOneRecord = true,
        },
        new("ris", "RIS", "Entries of reference managers.", static head => RisLine().IsMatch(head), static (stream, file, _) => RisReader.Read(stream, file)),
        new(
            "bibtex",
            "BibTeX",
            "Entries of reference managers and LaTeX.",
            static head => BibTexLine().IsMatch(head),
            static (stream, file, _) => BibTexReader.Read(stream, file)
        ),
        new(
            "csl-json",
            "CSL-JSON",
            "Entries of citation processors.",
            static head => IsJson(head) && CslMember().IsMatch(head) && !StudyMember().IsMatch(head),
            static (stream, file, _) => CslJsonReader.Read(stream, file)
        ),
    ];

    /// <summary>The names of all formats, lists of notices last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static format => format.Name), Notices];

    /// <summary>The format of a name; null if there is none.</summary>
    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that a file clearly has, also one that is not read; null when its beginning is of none, or of something else.</summary>
    /// <param name="head">The beginning of the file, as text.</param>
    public static SeenFormat? Looking(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return All.FirstOrDefault(format => format.Looks(head)) is { } found ? new(found.Name, found.Label, $"Import it with --from {found.Name}.")
            : RetractionNoticeReader.Looks(head) ? new(Notices, "a list of notices", $"Import it with --from {Notices}.")
            : OtherFormats.Looking(head);
    }

    /// <summary>What a record is called in a note: its format and its number, where it has one.</summary>
    internal static string SourceOf(SupplementRecord record)
    {
        var label = Find(record.Format)?.Label ?? record.Format;
        return record.IsKnownByText || record.Key.StartsWith("title:", StringComparison.Ordinal)
            ? label
            : $"{label} ({record.KnownAs[(record.KnownAs.IndexOf(':', StringComparison.Ordinal) + 1)..]})";
    }

    private static bool IsJson(string head) => head.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..];

    [GeneratedRegex(@"^\uFEFF?\s*PMID ?-", RegexOptions.CultureInvariant)]
    private static partial Regex NbibLine();

    [GeneratedRegex(@"^\uFEFF?(?:[^\n]*\n){0,5}?TY {0,2}- ", RegexOptions.CultureInvariant)]
    private static partial Regex RisLine();

    [GeneratedRegex(@"^\uFEFF?\s*(?:%[^\n]*\s*)*@[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex BibTexLine();

    // in a study of the pack types are those of its publications
    [GeneratedRegex(@"""publications""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex StudyMember();

    [GeneratedRegex(
        @"""type""\s*:\s*""(article|book|chapter|paper|report|thesis|webpage|dataset|manuscript|document|entry|post|review"
            + "|journal|proceedings|dissertation|monograph|component|peer)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CslMember();
}
