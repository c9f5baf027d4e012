using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.NaturalCourse;

/// <summary>The components of this room; shares and sources of results are those of the shifts.</summary>
internal static class NaturalCourseSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["NaturalCourse"] = static () => Object(
            "Cohorts that were given no cells.",
            ("ranges", List(Ref("GradeRange"), "What they span, by grade.")),
            ("items", List(Ref("CohortRow"), "The cohorts.")),
            ("total", Whole("How many rows.")),
            ("registries", List(Object("A registry that several studies draw on.", ("id", Text("Its name here.")), ("name", Text("Its name.")),
            ("studies", Whole("How many studies of these rows.")), ("caution", Text("What follows."))), "Who may be counted twice.")),
            ("links", Links()),
            ("release", Release())),
        ["ExpectedByChance"] = static () => Object(
            "What is expected without treatment.",
            ("treated", Whole("People.")),
            ("grade", Text("Grade at the start.")),
            ("window", Text("When they are first seen.")),
            ("method", Text("The calculation.")),
            ("expectedLow", Number("People at the lower end of what the cohorts lead one to expect.")),
            ("expectedHigh", Number("People at the upper end.")),
            ("expectedMean", Number("People at the mean rate.")),
            ("range", Ref("GradeRange")),
            ("caution", Text("What the number does not say.")),
            ("links", Links()),
            ("release", Release())),
        ["GradeRange"] = static () => Object("What the cohorts of a grade span.", ("grade", Text("Grade at the start.")), ("rows", Whole("Rows that set it.")),
            ("sharedRegistries", List(Text("A registry."), "Registries that several of them draw on.")), ("low", Ref("CohortEnd")), ("high", Ref("CohortEnd")),
            ("expected", Ref("CohortRate"))),
        ["CohortRate"] = static () => Object(
            "What the cohorts lead one to expect of the next group of such people.",
            ("basis", Text("How it was made.", [.. Core.NaturalCourse.CohortRate.Bases.Select(one => one.Name)])), ("low", Number("Lower end, 0 to 1.")),
            ("high", Number("Upper end.")), ("mean", Number("Mean rate.")),
            ("meanLow", Nullable(Number("Lower bound of the mean; null where a share is printed without people."))),
            ("meanHigh", Nullable(Number("Upper bound of the mean."))),
            ("studies", List(Text("A study."), "The studies counted, one of each registry.")), ("people", Nullable(Whole("People in them."))),
            ("isThin", Flag("Whether it rests on one cohort of few or unknown people, and so carries no word."))),
        ["CohortEnd"] = static () => Object("A cohort at an end of a range.", [.. Who(), ("window", Text("When first examined.")), .. Visit(),
            ("improvedAtLeastOne", Ref("Share")), ("from", Sources())]),
        ["CohortRow"] = static () => Object(
            "A cohort, a grade at the start, a visit.",
            [
                .. Who(),
                ("grades", List(Text("A grade."), "Grades at the start; several when the source does not separate them.")),
                ("scale", Text("The scale.", "AIS", "Frankel")),
                ("part", Nullable(Text("The part of the people beside the grade."))),
                ("levels", List(Text("A level."), "Levels of lesion.")),
                ("window", Ref("StatedWindow")),
                .. Visit(),
                ("improvedAtLeastOne", ShareOrNull()),
                ("improvedAtLeastTwo", ShareOrNull()),
                ("sharesRegistry", List(Text("A registry."), "Registries that other studies draw on too.")),
                ("note", Nullable(Text("What a reader must know."))),
                ("setsRange", Flag("Whether it may set the range.")),
                ("heldBack?", Object("Why it may not.", ("code", Text("Stable.")), ("sentence", Text("One sentence.")))),
                ("from", Sources()),
            ]),
        ["StatedWindow"] = static () => Object("How old the injuries were.",
            ("name", Text("The window.", [.. Core.NaturalCourse.Windows.All.Select(window => window.Name)])), ("daysLow?", Number("Earliest day stated.")),
            ("daysHigh?", Number("Latest day stated; absent when there is no end.")), ("words", Nullable(Text("As the study words it."))),
            ("from", Nullable(Text("JSON Pointer into the study.")))),
        ["NaturalCourseReading"] = static () => Object(
            "Arms that were given cells beside the natural course: derived.naturalCourse of a study.",
            ("method", Text("The calculation of the tails.")),
            ("tail", Number("How improbable an outcome must be to lie outside.")),
            ("rule", Text("Which result is read.")),
            ("caution", Text("What 'above' does not say.")),
            ("arms", List(Arm(), "One for each arm."))),
        ["CheckedCourse"] = static () => Object(
            "What people without the cells did, beside an uncontrolled result.",
            [("study", Nullable(Text("The study whose arm was read; null where the people are those that the claim counts, and then the arm is 'claim'."))),
                .. ArmMembers(), ("says", Text("What follows, in a sentence.")), ("caution", Text("What 'above' does not say."))]),
    };

    private static JsonObject Arm() => Object("An arm.", ArmMembers());

    private static (string, JsonObject)[] ArmMembers() =>
    [
        ("arm", Text("The arm's id.")),
        ("ownControls", List(Object("People of the same study without cells.", ("arm", Text("The arm's id.")), ("observed", Ref("Share")),
        ("from", Ref("ResultSource"))), "They come before any cohort.")),
        ("word", Nullable(Text("The reading: within, above, below, cohorts-too-few or window-unknown; null when there is nothing to compare."))),
        ("observed?", Ref("Share")),
        ("from?", Ref("ResultSource")),
        ("window", Ref("StatedWindow")),
        ("grades?", Object("Grades at the start.", ("known", Counts("People by grade.")), ("unassigned", Whole("People whose grade is open.")),
        ("possible", List(Text("A grade."), "What it may be.")), ("from", Text("JSON Pointer into the study.")))),
        ("expectations", List(Object("What cohorts of a window lead one to expect.", ("window", Text("The window.")),
        ("level", Nullable(Text("The level of lesion whose cohorts were taken; null for all levels."))), ("reason?", Reason()),
        ("word?", Text("The reading.", "within", "above", "below", "cohorts-too-few")), ("expectedLow?", Number("Improvements at the lower ends.")),
        ("expectedHigh?", Number("At the upper ends.")), ("atLeastObservedAtLow?", Number("Probability of at least what was observed, at the lower ends.")),
        ("atLeastObservedAtHigh?", Number("At the upper ends.")), ("atMostObservedAtLow?",
        Number("Probability of at most what was observed, at the lower ends.")),
            ("cohorts", List(Ref("GradeRange"), "The cohorts."))), "One, or an early and a late one.")),
        ("reasons", List(Reason(), "Why there are two, or none.")),
    ];

    private static JsonObject Reason() => Object("Why.", ("code", Text("Stable.")), ("sentence", Text("One sentence.")));

    private static JsonObject ShareOrNull() => new() { ["anyOf"] = new JsonArray(Ref("Share"), new JsonObject { ["type"] = "null" }) };

    private static JsonObject Sources() => List(Ref("ResultSource"), "Where it was read.");

    private static JsonObject Links() => Object("Addresses.", ("self", Text("This answer.")));

    private static JsonObject Release() => Object("The release.", ("number", Whole("Its number.")), ("digest", Text("Digest of the trial ledger.")),
        ("publishedAt", Text("When.")));

    private static (string, JsonObject)[] Who() => [("study", Text("The study's id.")), ("arm", Nullable(Text("The arm's id."))),
        ("sourceKind", Text("What kind of source.", "cohort", "control-arm"))];

    private static (string, JsonObject)[] Visit() => [("months", Nullable(Number("Months of follow-up."))),
        ("timepoint", Nullable(Text("Follow-up in words."))), ("era", Era())];

    /// <summary>The years of a cohort.</summary>
    internal static JsonObject Era() => Nullable(Object("Years of injury, or what stands nearest.", ("from", Whole("First year.")),
        ("to", Whole("Last year.")), ("basis", Text("What the years are.", [.. Core.NaturalCourse.Era.Bases.Keys]))));
}
