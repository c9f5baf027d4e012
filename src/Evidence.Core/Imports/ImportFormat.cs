using Evidence.Core.Measures;

namespace Evidence.Core.Imports;

/// <summary>A format of imports.</summary>
/// <param name="Name">Name in the CLI.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What is read from it.</param>
/// <param name="Read">Stream, name of the file and outcome measures to records.</param>
public sealed record ImportFormat(string Name, string Label, string Description, Func<Stream, string, IReadOnlyCollection<Measure>, IEnumerable<ImportedStudy>> Read);

/// <summary>The table of formats that are read: the CLI, documentation and tests read it.</summary>
public static class ImportFormats
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new("clinicaltrials", "ClinicalTrials.gov API v2", "Design, sponsor, places, arms, and posted results of outcome measures that are known here.", ClinicalTrialsReader.Read),
        new("pubmed-xml", "PubMed XML", "Title, authors, journal, numbers, publication types, registrations and notices.", static (stream, file, _) => PubMedXmlReader.Read(stream, file)),
        new("nbib", "MEDLINE text", "The same from the text format of PubMed.", static (stream, file, _) => MedlineReader.Read(stream, file)),
        new("ris", "RIS", "Entries of reference managers.", static (stream, file, _) => RisReader.Read(stream, file)),
        new("bibtex", "BibTeX", "Entries of reference managers and LaTeX.", static (stream, file, _) => BibTexReader.Read(stream, file)),
        new("csl-json", "CSL-JSON", "Entries of citation processors.", static (stream, file, _) => CslJsonReader.Read(stream, file)),
    ];

    /// <summary>The format of a name; null if there is none.</summary>
    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
