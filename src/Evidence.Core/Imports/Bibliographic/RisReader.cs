using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads RIS. Entries are read one at a time; what a file does wrong is said with the line.</summary>
public static class RisReader
{
    private static readonly TaggedFormat Format = new("RIS", 2, "TY", "ER");

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) =>
        TaggedRecords.Read(stream, file, Format).Select(record => TaggedStudy.Of(record, file, Record));

    /// <summary>The references of a file, without what was refused.</summary>
    public static IEnumerable<Reference> References(Stream stream) =>
        TaggedRecords.Read(stream, "", Format).Where(static record => record.Fields.Count > 0).Select(Reference);

    // what is left is known only when the reference was read
    private static ReferenceRecord Record(TaggedRecord record)
    {
        var reference = Reference(record);
        return new(reference) { Unmapped = record.Rest() };
    }

    private static Reference Reference(TaggedRecord record)
    {
        var reference = new Reference
        {
            Key = record.First("ID") ?? "",
            Kind = ReferenceKind.Find(static kind => kind.Ris, record.First("TY") ?? ""),
            Title = record.First("TI", "T1", "CT"),
            Authors = [.. record.All("AU").Concat(record.All("A1")).Select(AuthorNames.Inverted)],
            Year = Years.Of(record.First("PY", "Y1")),
            Date = Dates.Of(record.First("DA")),
            Publisher = record.First("PB"),
            Language = record.First("LA"),
            Keywords = [.. record.All("KW")],
            Journal = record.First("T2", "JO", "JF", "JA", "J2"),
            Volume = record.First("VL"),
            Issue = record.First("IS"),
            Pages = PageRange.Join(record.First("SP"), record.First("EP")),
            Doi = record.First("DO"),
            Pmid = record.Find("AN", static value => value.StartsWith("PMID:", StringComparison.Ordinal))?["PMID:".Length..],
            Pmcid = record.Find("C2", static value => value.StartsWith("PMC", StringComparison.Ordinal)),
            Url = record.First("UR", "L2"),
            Abstract = record.First("AB", "N2"),
        };
        record.Find("JF", value => value == reference.Journal);
        return NoteLines.Read(reference, record.All("N1"));
    }
}
