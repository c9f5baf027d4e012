using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads MEDLINE text, the <c>.nbib</c> of PubMed. Records are read one at a time.</summary>
public static class MedlineReader
{
    private static readonly TaggedFormat Format = new("MEDLINE", 4, "PMID", null);

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) =>
        TaggedRecords.Read(stream, file, Format).Select(record => TaggedStudy.Of(record, file, Record));

    private static ReferenceRecord Record(TaggedRecord record)
    {
        var types = record.All("PT");
        var reference = Reference(record);
        var links = PubMedNotices.Tags.SelectMany(tag => record.All(tag).Select(words => (tag, words)));
        return new(reference) { Types = types, Notices = [.. PubMedNotices.Of(types, links)], Unmapped = record.Rest() };
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
        Doi = (record.Find("AID", IsDoi) ?? record.Find("LID", IsDoi))?[..^"[doi]".Length].Trim(),
        Pmid = record.First("PMID"),
        Pmcid = record.First("PMC"),
        Abstract = record.First("AB"),
        Registrations = [.. record.All("SI", static link => PubMedRegistrations.Of(link) is not null).Select(PubMedRegistrations.Of).OfType<string>()],
    };

    private static bool IsDoi(string id) => id.EndsWith("[doi]", StringComparison.Ordinal);

    // initials are how MEDLINE cites; the full names stand beside them in the same order and are used only when there are no initials
    private static IEnumerable<Author> Authors(TaggedRecord record)
    {
        var cited = record.All("AU");
        return (cited.Count > 0 ? cited.Select(AuthorNames.Initials) : record.All("FAU").Select(AuthorNames.Inverted)).Concat(record.All("CN").Select(static name => new Author(name)));
    }
}
