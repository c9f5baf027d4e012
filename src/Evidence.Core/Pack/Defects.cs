namespace Evidence.Core.Pack;

/// <summary>Every kind of finding: its code, what it means and what would be right. Errors refuse an import, notes are shown with the record.</summary>
public static class Defects
{
    private static readonly List<DefectKind> Kinds = [];

    // files
    internal static readonly DefectKind UnexpectedFile = Error("unexpected-file", "The pack has a file or folder that belongs to no kind of record.", "Put <id>.json into one of the pack's folders.");
    internal static readonly DefectKind MissingFile = Error("missing-file", "A file that every pack has is not there.", "Add the file.");
    internal static readonly DefectKind InvalidUtf8 = Error("invalid-utf8", "The bytes are not UTF-8.", "Save the file as UTF-8.");
    internal static readonly DefectKind ByteOrderMark = Error("byte-order-mark", "The file begins with a byte order mark.", "Save the file as UTF-8 without a byte order mark.");
    internal static readonly DefectKind CarriageReturn = Error("carriage-return", "The file has carriage returns.", "End lines with a line feed alone.");
    internal static readonly DefectKind NoFinalNewline = Error("no-final-newline", "The file does not end with a line feed.", "End the last line with a line feed.");
    internal static readonly DefectKind MachineAddress = Error("machine-address", "The text holds a path or address of a machine.", "Name a public address or leave it out.");
    internal static readonly DefectKind MalformedJson = Error("malformed-json", "The text is not JSON (RFC 8259).", "Correct the JSON at the line and column given.");
    internal static readonly DefectKind NestedTooDeep = Error("nested-too-deep", "The JSON is nested deeper than any record.", "Nest at most 64 levels; records need fewer than ten.");
    internal static readonly DefectKind IdNotFileName = Error("id-not-file-name", "The id of the record differs from the name of its file.", "Make the id and the file name the same.");

    // shapes
    internal static readonly DefectKind UnknownProperty = Error("unknown-property", "The property does not belong to this record.", "Leave it out, or correct its name.");
    internal static readonly DefectKind RepeatedProperty = Error("repeated-property", "The property stands twice in one object.", "Keep one of them.");
    internal static readonly DefectKind MissingProperty = Error("missing-property", "A property that the record must have is not there.", "Add it.");
    internal static readonly DefectKind NullValue = Error("null-value", "The value is null.", "Leave the property out: absent means unknown.");
    internal static readonly DefectKind WrongType = Error("wrong-type", "The value has another JSON type than the property.", "Give a value of the type named.");
    internal static readonly DefectKind BadText = Error("bad-text", "The text is empty, has spaces at its ends, control characters or half a character.", "Give trimmed, whole text.");
    internal static readonly DefectKind BadSlug = Error("bad-slug", "The id is not a slug.", "Use lower-case letters, digits and single hyphens: nct03003364, honmou-2021.");
    internal static readonly DefectKind BadUrl = Error("bad-url", "The address is not one of a public page.", "Give a full http or https address, without tracking parameters, of a named host.");
    internal static readonly DefectKind BadDate = Error("bad-date", "The date does not exist or is not written as a date.", "Write yyyy, yyyy-mm or yyyy-mm-dd.");
    internal static readonly DefectKind BadCountry = Error("bad-country", "The code is not an ISO 3166-1 alpha-2 country code.", "Two capital letters: MX, GB (not UK).");
    internal static readonly DefectKind BadIdentifier = Error("bad-identifier", "A publication number is not written as such numbers are.", "DOI 10.nnnn/..., PMID digits only, PMCID with its prefix PMC.");
    internal static readonly DefectKind BadNumber = Error("bad-number", "The number is not whole, not finite or out of bounds.", "Give a number within the bounds named.");
    internal static readonly DefectKind NotInVocabulary = Error("not-in-vocabulary", "The value is not a term of the property's vocabulary.", "Use one of the terms.");
    internal static readonly DefectKind EmptyList = Error("empty-list", "The list or table is empty.", "Give at least one entry or leave it out.");
    internal static readonly DefectKind RepeatedEntry = Error("repeated-entry", "An entry stands twice in the list.", "Keep one of them.");
    internal static readonly DefectKind Incomplete = Error("incomplete", "What the record says calls for another property that is not there.", "Add one of the properties named.");

    /// <summary>All rows, in the order of the table.</summary>
    public static IReadOnlyList<DefectKind> All => Kinds;

    /// <summary>The row of a code; null if there is none.</summary>
    public static DefectKind? Find(string code) => Kinds.Find(kind => kind.Code == code);

    private static DefectKind Error(string code, string meaning, string right) => Add(new(code, meaning, right, DefectSeverity.Error));

    private static DefectKind Add(DefectKind kind)
    {
        Kinds.Add(kind);
        return kind;
    }
}
