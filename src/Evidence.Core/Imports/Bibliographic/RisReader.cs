using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads RIS. Entries are read one at a time; what a file does wrong is said with the line.</summary>
public static class RisReader
{
    private static readonly TaggedFormat Format = new("RIS", 2, "TY", "ER");

    // tags whose values have a place; every other tag is listed as not mapped
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "TY", "ID", "TI", "T1", "CT", "AU", "A1", "PY", "Y1", "T2", "JO", "JF", "JA", "J2", "VL", "IS", "SP", "EP", "DO", "AN", "C2", "UR", "L2", "N1", "AB", "N2",
    };

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) =>
        TaggedRecords.Read(stream, file, Format).Select(record => TaggedStudy.Of(record, file, static one => new ReferenceRecord(Reference(one)) { Unmapped = Rest(one) }));

    /// <summary>The references of a file, without what was refused.</summary>
    public static IEnumerable<Reference> References(Stream stream) =>
        TaggedRecords.Read(stream, "", Format).Where(static record => record.Fields.Count > 0).Select(Reference);

    private static Reference Reference(TaggedRecord record)
    {
        var reference = new Reference
        {
            Key = record.First("ID") ?? "",
            Kind = ReferenceKind.Find(static kind => kind.Ris, record.First("TY") ?? ""),
            Title = record.First("TI", "T1", "CT"),
            Authors = [.. record.All("AU").Concat(record.All("A1")).Select(AuthorNames.Inverted)],
            Year = Years.Of(record.First("PY", "Y1")),
            Journal = record.First("T2", "JO", "JF", "JA", "J2"),
            Volume = record.First("VL"),
            Issue = record.First("IS"),
            Pages = PageRange.Join(record.First("SP"), record.First("EP")),
            Doi = record.First("DO"),
            Pmid = record.All("AN").FirstOrDefault(static value => value.StartsWith("PMID:", StringComparison.Ordinal))?["PMID:".Length..],
            Pmcid = record.All("C2").FirstOrDefault(static value => value.StartsWith("PMC", StringComparison.Ordinal)),
            Url = record.First("UR", "L2"),
            Abstract = record.First("AB", "N2"),
        };
        return NoteLines.Read(reference, record.All("N1"));
    }

    private static List<Unmapped> Rest(TaggedRecord record) =>
        [.. record.Fields.Where(static field => field.Value.Length > 0 && !Known.Contains(field.Tag)).Select(static field => new Unmapped(field.Tag, field.Value))];
}
