using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>Every kind of finding about a foreign record: its code, what it means and what would be right.</summary>
public static class ImportFindings
{
    private static readonly List<DefectKind> Kinds = [];

    internal static readonly DefectKind WrongFormat = Error("not-this-format", "The file is not of the format named.", "Name the format that the file has.");
    internal static readonly DefectKind Truncated = Error(
        "truncated-file",
        "The file ends in the middle of a record.",
        "Fetch the file again; the records before it were read."
    );
    internal static readonly DefectKind Malformed = Error(
        "malformed-record",
        "The record breaks the rules of its format.",
        "Correct it at the place given; what follows it in the file was not read."
    );
    internal static readonly DefectKind TooDeep = Error("nested-too-deep", "The record is nested deeper than any real one.", "Nest at most 64 levels.");
    internal static readonly DefectKind TooLong = Error(
        "record-too-long",
        "The record is longer than any real one.",
        "Split the file, or leave out what is no bibliographic or registry data."
    );
    internal static readonly DefectKind Dtd = Error(
        "xml-with-dtd",
        "The XML declares a document type or entities, which is refused: they can fetch files and fill memory.",
        "Fetch the file from PubMed again, whose own declaration is passed over, or remove the declaration."
    );
    internal static readonly DefectKind NoTitle = Error(
        "no-title",
        "The record has no title, so nobody could say what it is.",
        "Add a title, or leave the record out."
    );
    internal static readonly DefectKind Ambiguous = Error(
        "ambiguous-match",
        "The record fits several studies of this release, and nothing says which it is.",
        "Say in one of the studies by a registration, DOI or PubMed number that it is this one."
    );
    internal static readonly DefectKind Unknown = Note(
        "not-in-this-release",
        "No study of this release has the work; nothing was done.",
        "That the work is not here says nothing about it."
    );
    internal static readonly DefectKind Further = Note(
        "further-report",
        "The work is a further publication of a study, not its own report: a notice on it is none on the study.",
        "Put a notice on the study in its pack if it concerns the results that stand here."
    );
    internal static readonly DefectKind NotAlone = Error(
        "record-of-a-pack",
        "Records of this kind point at others of their pack and are counted there, so they come with it.",
        "Import the folder of the pack."
    );
    internal static readonly DefectKind LostCharacters = Error(
        "lost-characters",
        "Characters of the record could not be read: the file is not UTF-8, or was converted wrongly before.",
        "Save the file as UTF-8, or name its encoding with --encoding, and import it again."
    );
    internal static readonly DefectKind WrongEncoding = Error("invalid-utf8", "The bytes are not UTF-8.", "Save the file as UTF-8.");
    internal static readonly DefectKind DoubtfulText = Note(
        "doubtful-text",
        "Characters could not be read: the file is not UTF-8, or was converted wrongly before.",
        "Compare the text with its source."
    );
    internal static readonly DefectKind NoEnd = Note(
        "no-end-mark",
        "The record has no end mark; it was taken to end where the next began.",
        "End every entry with its mark."
    );
    internal static readonly DefectKind Before = Note(
        "fields-before-type",
        "Fields stand before the line that begins a record; they were taken to be its own.",
        "Begin every entry with its first line."
    );
    internal static readonly DefectKind NoComma = Note("no-comma", "A comma between two fields is missing; both were read.", "Part fields with commas.");
    internal static readonly DefectKind NoKey = Note("no-key", "The entry has no key; its fields were read.", "Give the entry a key behind its brace.");
    internal static readonly DefectKind NoField = Note(
        "not-a-field",
        "A piece of the entry is no field; it was kept aside.",
        "Write fields as name = {value}."
    );
    internal static readonly DefectKind NoParent = Note(
        "no-such-entry",
        "The entry takes fields from another one that the file does not hold.",
        "Export the entry together with the one that it points at."
    );
    internal static readonly DefectKind NoMacro = Note(
        "no-such-abbreviation",
        "A field uses an abbreviation that the file does not define; its name was kept.",
        "Define it with @string, or write the value out."
    );
    internal static readonly DefectKind NoWork = Error(
        "notice-without-work",
        "The record is a notice, and nothing in it says by a number on which work; a notice is no study.",
        "Put the notice on the work with a list of notices: import it with --from retractions."
    );
    internal static readonly DefectKind MaybeNotice = Note(
        "title-of-a-notice",
        "The title is that of a notice; the format does not say on which work, so that it became a study.",
        "Import the notice from PubMed, or with --from retractions, and leave this record out."
    );
    internal static readonly DefectKind BadValue = Note(
        "value-not-read",
        "A value is not written as such values are; it was kept aside.",
        "Write it as the format says."
    );
    internal static readonly DefectKind Differs = Note(
        "differs-from-record",
        "The file says otherwise than the record that is curated here; the record was kept.",
        "Read the source and correct whichever is wrong."
    );

    /// <summary>A file is clearly of another format than it was said to be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="said">The format it was said to be of.</param>
    /// <param name="format">The format it is of.</param>
    public static Defect IsOtherFormat(string file, string said, SeenFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return WrongFormat.At(file, "", $"this is {format.Label}, not {said}", format.Hint);
    }

    /// <summary>A record that cannot be imported without its pack.</summary>
    public static Defect BelongsToPack(string file, string kind) =>
        NotAlone.At(file, "", $"this is a file of {kind}; a study alone can be imported, these cannot");

    /// <summary>A record fits several studies.</summary>
    public static Defect FitsSeveral(string place, IReadOnlyList<string> studies) => Ambiguous.At(place, "", "it fits " + string.Join(" and ", studies));

    /// <summary>A notice is about a work that is not here.</summary>
    public static Defect NotHere(RetractionNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Unknown.At(notice.Place, "", $"{notice.Doi ?? "PubMed " + notice.Pmid} is not in this release");
    }

    /// <summary>A notice is about a further publication of studies.</summary>
    public static Defect OfFurtherReport(RetractionNotice notice, string studies)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Further.At(notice.Place, "", $"{notice.Doi ?? "PubMed " + notice.Pmid} is a further publication of {studies}");
    }

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
