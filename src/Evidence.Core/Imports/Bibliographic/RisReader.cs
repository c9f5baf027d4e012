using System.Collections.Frozen;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads RIS. Entries are read one at a time; what a file does wrong is said with the line.</summary>
public static class RisReader
{
    // the tags of the format, and those that databases add to it
    private const string Tags =
        "A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP ED EP ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 "
        + "M3 N1 N2 NV OP PB PM PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UI UR VL VO Y1 Y2";

    // where databases put numbers that have a tag of their own elsewhere
    private static readonly string[] NumberTags = ["AN", "ID", "M3", "M1", "M2", "N1", "UR", "L2", "L3", "L1", "L4", "LK", "C1", "C2", "C3", "C4", "C5", "C6",
        "C7", "C8", "U1", "U2", "U3", "U4", "U5", "CN", "RN"];

    private static readonly TaggedFormat Format =
        new("RIS", 2, "TY", "ER", FrozenSet.Create("AB", "N2", "N1", "TI", "T1", "AD", "KW"), Tags.Split(' ').ToFrozenSet(StringComparer.Ordinal));

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
        return new(reference) { Unmapped = record.Rest(), Taken = record.Read(), Everything = record.Everything };
    }

    private static Reference Reference(TaggedRecord record)
    {
        var type = record.Find("TY", static name => RecordTypes.Find(RecordTypes.Ris, name) is not null, isWhole: true);
        var kind = RecordTypes.Find(RecordTypes.Ris, type ?? "") ?? ReferenceKind.Other;
        var title = record.First("TI", "T1", "CT") ?? (kind == ReferenceKind.Chapter ? null : record.First("BT"));
        var journal = record.First("T2", "JF", "JO", "BT", "J2", "JA", "J1");
        var (authors, areComplete) = AuthorNames.List(record.All("AU").Concat(record.All("A1")).SelectMany(AuthorNames.Several), AuthorNames.Inverted);
        var (year, date) = Date(record);
        var (pages, pmid) = (Pages(record), Pmid(record));
        var reference = new Reference
        {
            Kind = kind,
            Title = title,
            TranslatedTitle = record.First("TT"),
            Authors = authors,
            AuthorsComplete = areComplete,
            Year = year,
            Date = date,
            Publisher = record.First("PB"),
            Language = record.First("LA"),
            Keywords = [.. record.AllLines("KW")
                .SelectMany(static line => line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Journal = journal,
            Volume = record.First("VL", "VO"),
            Issue = record.First("IS"),
            Doi = Number(record, "DO", "DI", WorkNumbers.Doi),
            Pmid = pmid,
            Pmcid = Number(record, "C2", "PM", WorkNumbers.Pmcid),
            Url = record.Find("UR", static url => WorkNumbers.Doi(url) is null) ?? record.First("UR")
                ?? record.Find("L2", static url => url.StartsWith("http", StringComparison.OrdinalIgnoreCase)),
            Identifiers = [.. record.All("SN").SelectMany(SerialNumbers.Read)],
            Pages = pages ?? record.Find("C7", value => value != pmid),
            Abstract = record.First("AB", "N2"),
        };
        record.TakeSame(title, "T1", "TI", "ST", "CT");
        record.TakeSame(journal, "T2", "JF", "JO", "JA", "J2", "J1", "BT");
        record.TakeSame(reference.Abstract, "N2", "AB");
        reference = NoteLines.Read(reference, record.AllLines("N1", isWhole: true));
        return reference with { Key = record.Find("ID", static _ => true, isWhole: true) ?? "" };
    }

    private static (int? Year, string? Date) Date(TaggedRecord record)
    {
        // a year may stand in one field and the day in another; both are of one year, or the more exact one is another event
        var written = record.Find("PY", IsWhole, isWhole: true) ?? record.Find("Y1", IsWhole, isWhole: true) ?? record.First("PY", "Y1");
        var read = Dates.Read(written);
        bool IsDayOfYear(string value) => IsWhole(value) && Dates.Read(value) is { Date: not null } date && (read.Year ?? date.Year) == date.Year;
        var day = read.Date is null ? Dates.Read(record.Find("DA", IsDayOfYear, isWhole: true)) : read;
        return (read.Year ?? day.Year, day.Date);
    }

    private static bool IsWhole(string value) => Dates.Read(value) is { Year: not null, IsWhole: true };

    // first and last, or both in the first
    private static string? Pages(TaggedRecord record)
    {
        var first = record.First("SP");
        if (first is not null && PageRange.Of(first.Replace('–', '-')).Last is { } last)
        {
            record.TakeSame(last, "EP");
            return first.Replace('–', '-');
        }

        return PageRange.Join(first, record.First("EP"));
    }

    private static string? Number(TaggedRecord record, string own, string other, Func<string, string?> read)
    {
        foreach (var tag in (string[])[own, other, .. NumberTags])
        {
            if (tag == "UR")
            {
                // an address stays the address of the work too
                if (record.Peek(tag).Select(read).OfType<string>().FirstOrDefault() is { } address)
                {
                    return address;
                }
            }
            else if (record.Find(tag, value => read(value) is not null) is { } value)
            {
                return read(value);
            }
        }

        return record.First(own);
    }

    private static string? Pmid(TaggedRecord record)
    {
        if (record.Find("PM", static value => (WorkNumbers.Figures(value, 1) ?? WorkNumbers.Pmid(value)) is not null) is { } own)
        {
            return WorkNumbers.Figures(own, 1) ?? WorkNumbers.Pmid(own);
        }

        foreach (var tag in NumberTags)
        {
            if (record.Peek(tag).Select(WorkNumbers.Pmid).OfType<string>().FirstOrDefault() is { } labelled)
            {
                record.Find(tag, value => tag != "UR" && WorkNumbers.Pmid(value) == labelled);
                return labelled;
            }
        }

        // bare figures are a number of PubMed where the database is said to be, or where other databases are known to write it
        var isPubMed = record.Peek("DB").Concat(record.Peek("DP")).Any(WorkNumbers.CountsAsPubMed);
        var counted = isPubMed ? (string[])["AN", "UI", "ID"] : [];
        var custom = isPubMed || !record.Peek("DB").Any() ? (string[])["C5", "C7"] : [];
        return counted.Select(tag => record.Find(tag, static value => WorkNumbers.Figures(value, 6) is not null))
            .Concat(custom.Select(tag => record.Find(tag, static value => WorkNumbers.Figures(value, 8) is not null && !WorkNumbers.IsDay(value))))
            .OfType<string>().FirstOrDefault()?.Trim();
    }
}
