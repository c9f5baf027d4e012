using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads MEDLINE text, the <c>.nbib</c> of PubMed. Records are read one at a time.</summary>
public static class MedlineReader
{
    private static readonly TaggedFormat Format = new("MEDLINE", 4, "PMID", null);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "PMID", "TI", "AU", "FAU", "CN", "DP", "JT", "TA", "VI", "IP", "PG", "AID", "LID", "PMC", "AB", "SI", "PT", "RIN", "ECI", "EIN",
    };

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) =>
        TaggedRecords.Read(stream, file, Format).Select(record => TaggedStudy.Of(record, file, Record));

    private static ReferenceRecord Record(TaggedRecord record)
    {
        var types = record.All("PT").ToList();
        return new(Reference(record))
        {
            Types = types,
            Notices = [.. PubMedNotices.Of(types, record.Fields.Select(static field => (field.Tag, field.Value)))],
            Unmapped = [.. record.Fields.Where(static field => field.Value.Length > 0 && !Known.Contains(field.Tag)).Select(static field => new Unmapped(field.Tag, field.Value))],
        };
    }

    private static Reference Reference(TaggedRecord record) => new()
    {
        Kind = ReferenceKind.Article,
        Title = record.First("TI")?.TrimEnd('.'),
        Authors = [.. Authors(record)],
        Year = Years.Of(record.First("DP")),
        Journal = record.First("JT", "TA"),
        Volume = record.First("VI"),
        Issue = record.First("IP"),
        Pages = record.First("PG"),
        Doi = record.All("AID").Concat(record.All("LID")).FirstOrDefault(static id => id.EndsWith("[doi]", StringComparison.Ordinal))?[..^"[doi]".Length].Trim(),
        Pmid = record.First("PMID"),
        Pmcid = record.First("PMC"),
        Abstract = record.First("AB"),
        Registrations = [.. record.All("SI").Select(PubMedRegistrations.Of).OfType<string>()],
    };

    // initials are how MEDLINE cites; the full names stand beside them in the same order and are used only when there are no initials
    private static IEnumerable<Author> Authors(TaggedRecord record)
    {
        var cited = record.All("AU").Select(AuthorNames.Initials).ToList();
        return (cited.Count > 0 ? cited : record.All("FAU").Select(AuthorNames.Inverted)).Concat(record.All("CN").Select(static name => new Author(name)));
    }
}
