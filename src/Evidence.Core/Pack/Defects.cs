namespace Evidence.Core.Pack;

/// <summary>Every kind of finding: its code, what it means and what would be right. Errors refuse an import, notes are shown with the record.</summary>
public static class Defects
{
    private static readonly List<DefectKind> Kinds = [];

    // files
    internal static readonly DefectKind UnexpectedFile = Error(
        "unexpected-file",
        "The pack has a file or folder that belongs to no kind of record.",
        "Put <id>.json into one of the pack's folders."
    );
    internal static readonly DefectKind MissingFile = Error("missing-file", "A file that every pack has is not there.", "Add the file.");
    internal static readonly DefectKind InvalidUtf8 = Error("invalid-utf8", "The bytes are not UTF-8.", "Save the file as UTF-8.");
    internal static readonly DefectKind ByteOrderMark = Error(
        "byte-order-mark",
        "The file begins with a byte order mark.",
        "Save the file as UTF-8 without a byte order mark."
    );
    internal static readonly DefectKind CarriageReturn = Error("carriage-return", "The file has carriage returns.", "End lines with a line feed alone.");
    internal static readonly DefectKind NoFinalNewline = Error(
        "no-final-newline",
        "The file does not end with a line feed.",
        "End the last line with a line feed."
    );
    internal static readonly DefectKind MachineAddress = Error(
        "machine-address",
        "The text holds a path or address of a machine.",
        "Name a public address or leave it out."
    );
    internal static readonly DefectKind MalformedJson = Error(
        "malformed-json",
        "The text is not JSON (RFC 8259).",
        "Correct the JSON at the line and column given."
    );
    internal static readonly DefectKind NestedTooDeep = Error(
        "nested-too-deep",
        "The JSON is nested deeper than any record.",
        "Nest at most 64 levels; records need fewer than ten."
    );
    internal static readonly DefectKind IdNotFileName = Error(
        "id-not-file-name",
        "The id of the record differs from the name of its file.",
        "Make the id and the file name the same."
    );

    // shapes
    internal static readonly DefectKind UnknownProperty = Error(
        "unknown-property",
        "The property does not belong to this record.",
        "Leave it out, or correct its name."
    );
    internal static readonly DefectKind RepeatedProperty = Error("repeated-property", "The property stands twice in one object.", "Keep one of them.");
    internal static readonly DefectKind MissingProperty = Error("missing-property", "A property that the record must have is not there.", "Add it.");
    internal static readonly DefectKind NullValue = Error("null-value", "The value is null.", "Leave the property out: absent means unknown.");
    internal static readonly DefectKind WrongType = Error(
        "wrong-type",
        "The value has another JSON type than the property.",
        "Give a value of the type named."
    );
    internal static readonly DefectKind BadText = Error(
        "bad-text",
        "The text is empty, has spaces at its ends, control characters or half a character.",
        "Give trimmed, whole text."
    );
    internal static readonly DefectKind BadSlug = Error(
        "bad-slug",
        "The id is not a slug.",
        "Use lower-case letters, digits and single hyphens: nct03003364, honmou-2021."
    );
    internal static readonly DefectKind BadUrl = Error(
        "bad-url",
        "The address is not one of a public page.",
        "Give a full http or https address, without tracking parameters, of a named host."
    );
    internal static readonly DefectKind BadDate = Error(
        "bad-date",
        "The date does not exist or is not written as a date.",
        "Write yyyy, yyyy-mm or yyyy-mm-dd."
    );
    internal static readonly DefectKind BadCountry = Error(
        "bad-country",
        "The code is not an ISO 3166-1 alpha-2 country code.",
        "Two capital letters: MX, GB (not UK)."
    );
    internal static readonly DefectKind BadIdentifier = Error(
        "bad-identifier",
        "A publication number is not written as such numbers are.",
        "DOI 10.nnnn/..., PMID digits only, PMCID with its prefix PMC."
    );
    internal static readonly DefectKind BadNumber = Error(
        "bad-number",
        "The number is not whole, not finite or out of bounds.",
        "Give a number within the bounds named."
    );
    internal static readonly DefectKind NotInVocabulary = Error(
        "not-in-vocabulary",
        "The value is not a term of the property's vocabulary.",
        "Use one of the terms."
    );
    internal static readonly DefectKind EmptyList = Error("empty-list", "The list or table is empty.", "Give at least one entry or leave it out.");
    internal static readonly DefectKind RepeatedEntry = Error("repeated-entry", "An entry stands twice in the list.", "Keep one of them.");
    internal static readonly DefectKind Incomplete = Error(
        "incomplete",
        "What the record says calls for another property that is not there.",
        "Add one of the properties named."
    );

    // references
    internal static readonly DefectKind RepeatedId = Error("repeated-id", "An id stands twice where it must be unique.", "Give each its own id.");
    internal static readonly DefectKind UnknownReference = Error(
        "unknown-reference",
        "The id that is pointed at is not there.",
        "Point at a record that exists, or add it."
    );
    internal static readonly DefectKind ClaimNotListed = Error(
        "claim-not-listed",
        "A claim names a provider whose record does not list the claim.",
        "Add the claim's id to the provider's claims."
    );
    internal static readonly DefectKind HarmNotLinked = Error(
        "harm-not-linked",
        "A harm has the id of a study without naming it.",
        "Name the study in the harm, or give the harm another id."
    );
    internal static readonly DefectKind LedgersMixed = Error(
        "ledgers-mixed",
        "A record outside the testimonials mentions a testimonial.",
        "Nothing but a testimonial may point at a testimonial."
    );
    internal static readonly DefectKind PersonNamed = Error("person-named", "A testimonial seems to name a person.", "Tell it without the name.");

    // arithmetic of studies
    internal static readonly DefectKind AnalysedAboveEnrolled = Error(
        "analysed-above-enrolled",
        "More people were analysed than enrolled.",
        "analysed <= enrolled."
    );
    internal static readonly DefectKind ArmsAboveEnrolled = Error(
        "arms-above-enrolled",
        "The arms hold more people than were enrolled.",
        "The sum of the arms' n <= enrolled."
    );
    internal static readonly DefectKind PublishedBeforeStart = Error(
        "published-before-start",
        "The year of publication lies before the start.",
        "startYear <= publicationYear."
    );
    internal static readonly DefectKind RegistrationWithResults = Error(
        "registration-with-results",
        "A registration of which nothing else was read has results.",
        "Name the design of the study that was read, or leave the results out."
    );
    internal static readonly DefectKind NegativeMonths = Error("negative-months", "The time of measurement is negative.", "months >= 0.");
    internal static readonly DefectKind EventsAboveTotal = Error(
        "events-above-total",
        "More people met the definition than were counted.",
        "0 <= events <= total."
    );
    internal static readonly DefectKind TotalAboveArm = Error(
        "total-above-arm",
        "More people were counted than the arm or the study has.",
        "total <= n of the arm, or enrolled."
    );
    internal static readonly DefectKind CellTwice = Error("cell-twice", "A cell of the grade shifts is given twice.", "One cell for each pair of grades.");
    internal static readonly DefectKind CellsAboveArm = Error(
        "cells-above-arm",
        "The cells or categories add to more people than the arm has.",
        "Their sum <= n of the arm."
    );
    internal static readonly DefectKind CellsBelowArm = Error(
        "cells-below-arm",
        "The cells add to fewer people than the arm has and are not marked partial.",
        "Their sum = n of the arm, or partial: true."
    );
    internal static readonly DefectKind PartialButComplete = Error(
        "partial-but-complete",
        "The cells are marked partial and yet cover the arm.",
        "Leave partial out."
    );
    internal static readonly DefectKind GradeNotInPopulation = Error(
        "grade-not-in-population",
        "Someone started with a grade that the population does not have.",
        "List the grade in population.aisGrades, or correct the cell."
    );
    internal static readonly DefectKind ShiftsAgainstResponders = Error(
        "shifts-against-responders",
        "The grade shifts give another number of improved people than the responders.",
        "Both count the same people: make them agree."
    );
    internal static readonly DefectKind HalfInterval = Error("half-interval", "Only one end of the interval is given.", "Give ciLow and ciHigh, or neither.");
    internal static readonly DefectKind EstimateOutsideInterval = Error(
        "estimate-outside-interval",
        "The estimate lies outside its interval.",
        "ciLow <= estimate <= ciHigh."
    );
    internal static readonly DefectKind RatioNotPositive = Error("ratio-not-positive", "A ratio or its interval reaches zero or below.", "Ratios lie above 0.");
    internal static readonly DefectKind ProportionOutOfRange = Error(
        "proportion-out-of-range",
        "A share lies outside 0 to 1.",
        "Shares lie from 0 to 1 (percentages from 0 to 100)."
    );
    internal static readonly DefectKind POutOfRange = Error("p-out-of-range", "A p value lies outside 0 to 1.", "p values lie from 0 to 1.");
    internal static readonly DefectKind NegativeSpread = Error("negative-spread", "A standard deviation or error is negative.", "Spreads are 0 or more.");
    internal static readonly DefectKind NAboveArm = Error("n-above-arm", "A mean is of more people than the arm has.", "n <= n of the arm.");
    internal static readonly DefectKind ChangeAboveScale = Error(
        "change-above-scale",
        "The change is larger than the scale is long.",
        "|change| <= max - min of the measure."
    );
    internal static readonly DefectKind ScoreOutsideScale = Error(
        "score-outside-scale",
        "The score lies outside the scale of the measure.",
        "min <= score <= max of the measure."
    );
    internal static readonly DefectKind CategoryOutsideScale = Error(
        "category-outside-scale",
        "The category is none of the measure's.",
        "Use the categories of the measure."
    );
    internal static readonly DefectKind LowAboveHigh = Error("low-above-high", "The lower end of a range lies above the upper.", "low <= high.");

    internal static readonly DefectKind PeopleDiffer = Error(
        "people-differ",
        "Parts do not add up to the whole that they are parts of.",
        "Make them agree, or do not name the whole."
    );
    internal static readonly DefectKind PreferredTwice = Error(
        "preferred-twice",
        "Two results stand for the same arm and measure.",
        "At most one is preferred for an arm and a measure."
    );
    internal static readonly DefectKind MisplacedProperty = Error(
        "misplaced-property",
        "The property means nothing where it stands.",
        "Leave it out, or put right what it is about."
    );

    // claims, testimonials and the rest
    internal static readonly DefectKind FigureDiffers = Error(
        "figure-differs",
        "The figure quoted is not the figure of the result that is linked.",
        "Quote the result's own figure, or link the right result."
    );
    internal static readonly DefectKind ReasonMismatch = Error(
        "reason-mismatch",
        "A reason is given without the verdict unverifiable, or the other way round.",
        "A reason goes with unverifiable and only with it."
    );
    internal static readonly DefectKind VerdictWithoutGround = Error(
        "verdict-without-ground",
        "A verdict rests on no evidence and no reading.",
        "Link evidence, or say what was read."
    );
    internal static readonly DefectKind TrialClaimWithoutAssertion = Error(
        "trial-claim-without-assertion",
        "A claim about trial figures has no machine-checkable slots.",
        "Add the assertion."
    );
    internal static readonly DefectKind SubjectsDiffer = Error(
        "subjects-differ",
        "A claim and its assertion name different studies.",
        "Name one study in both."
    );
    internal static readonly DefectKind PatientsAboveDenominator = Error(
        "patients-above-denominator",
        "More people had the outcome than were asked.",
        "patients <= denominator."
    );
    internal static readonly DefectKind IncentiveHidden = Error(
        "incentive-hidden",
        "The publisher sells the treatment and the testimonial does not say so.",
        "incentive: publisher-sells-treatment."
    );
    internal static readonly DefectKind DeathsAboveCases = Error("deaths-above-cases", "More people died than were harmed.", "deaths <= cases.");
    internal static readonly DefectKind ScaleReversed = Error(
        "scale-reversed",
        "The scale lacks an end, or its lowest score is not below its highest.",
        "min < max."
    );

    // notes: the source itself does not add up
    internal static readonly DefectKind MeanImpossible = Note(
        "mean-impossible",
        "GRIM: no whole-number scores of so many people have this mean.",
        "The source may have cut digits, counted other people or mixed versions of the scale."
    );
    internal static readonly DefectKind SdImpossible = Note(
        "sd-impossible",
        "GRIMMER: no whole-number scores of so many people have this mean and standard deviation.",
        "The source may have cut digits, or printed another spread under that name."
    );
    internal static readonly DefectKind ShiftsBelowResponders = Note(
        "shifts-below-responders",
        "The grade shifts that were published show fewer improved people than the responder count.",
        "Cells are missing from the source."
    );
    internal static readonly DefectKind IntervalAgainstP = Note(
        "interval-against-p",
        "The interval and the p value do not tell the same.",
        "One of them may be misprinted, or comes from another test."
    );
    internal static readonly DefectKind EstimateOffCentre = Note(
        "estimate-off-centre",
        "The estimate lies far from the middle of its interval.",
        "One of the three numbers may be misprinted, or the interval is of another method."
    );
    internal static readonly DefectKind YearsDiffer = Note(
        "years-differ",
        "The year of the primary publication is not the study's year of publication.",
        "One of the two may be of an earlier or later version."
    );
    internal static readonly DefectKind NotWholePeople = Note(
        "not-whole-people",
        "The share is not a share of a whole number of people.",
        "The denominator may be another one, or the share is an average."
    );

    /// <summary>All rows, in the order of the table.</summary>
    public static IReadOnlyList<DefectKind> All => Kinds;

    /// <summary>The row of a code; null if there is none.</summary>
    public static DefectKind? Find(string code) => Kinds.Find(kind => kind.Code == code);

    private static DefectKind Error(string code, string meaning, string right) => Add(new(code, meaning, right, DefectSeverity.Error));

    private static DefectKind Note(string code, string meaning, string right) => Add(new(code, meaning, right, DefectSeverity.Note));

    private static DefectKind Add(DefectKind kind)
    {
        Kinds.Add(kind);
        return kind;
    }
}
