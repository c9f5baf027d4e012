using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>Every kind of finding about a foreign record: its code, what it means and what would be right.</summary>
public static class ImportFindings
{
    private static readonly List<DefectKind> Kinds = [];

    internal static readonly DefectKind WrongFormat = Error("not-this-format", "The file is not of the format named.", "Name the format that the file has.");
    internal static readonly DefectKind Truncated = Error("truncated-file", "The file ends in the middle of a record.", "Fetch the file again; the records before it were read.");
    internal static readonly DefectKind Malformed = Error("malformed-record", "The record breaks the rules of its format.", "Correct it at the place given; what follows it in the file was not read.");
    internal static readonly DefectKind TooDeep = Error("nested-too-deep", "The record is nested deeper than any real one.", "Nest at most 64 levels.");
    internal static readonly DefectKind TooLong = Error("record-too-long", "The record is longer than any real one.", "Split the file, or leave out what is no bibliographic or registry data.");
    internal static readonly DefectKind Dtd = Error("xml-with-dtd", "The XML declares a document type or entities, which is refused: they can fetch files and fill memory.", "Remove the declaration.");
    internal static readonly DefectKind NoTitle = Error("no-title", "The record has no title, so nobody could say what it is.", "Add a title, or leave the record out.");
    internal static readonly DefectKind WrongEncoding = Error("invalid-utf8", "The bytes are not UTF-8.", "Save the file as UTF-8.");
    internal static readonly DefectKind DoubtfulText = Note("doubtful-text", "Characters could not be read: the file is not UTF-8, or was converted wrongly before.", "Compare the text with its source.");
    internal static readonly DefectKind NoEnd = Note("no-end-mark", "The record has no end mark; it was taken to end where the next began.", "End every entry with its mark.");
    internal static readonly DefectKind BadValue = Note("value-not-read", "A value is not written as such values are; it was kept aside.", "Write it as the format says.");
    internal static readonly DefectKind Differs = Note("differs-from-record", "The file says otherwise than the record that is curated here; the record was kept.", "Read the source and correct whichever is wrong.");

    /// <summary>All rows.</summary>
    public static IReadOnlyList<DefectKind> All => Kinds;

    private static DefectKind Error(string code, string meaning, string right) => Add(new(code, meaning, right, DefectSeverity.Error));

    private static DefectKind Note(string code, string meaning, string right) => Add(new(code, meaning, right, DefectSeverity.Note));

    private static DefectKind Add(DefectKind kind)
    {
        Kinds.Add(kind);
        return kind;
    }
}
