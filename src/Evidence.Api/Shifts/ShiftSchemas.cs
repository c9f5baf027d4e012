using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Shifts;

/// <summary>The components of this room.</summary>
internal static class ShiftSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["Shifts"] = static () => Object(
            "Grade shifts of a selection.",
            ("rule", Text("Which of several matrices of an arm is summed.")),
            ("grades", List(Text("A grade, worst first."), "The order of rows and columns.")),
            ("treated", Ref("ShiftGroup")),
            ("control", Ref("ShiftGroup")),
            ("naturalCourse", List(Object("What cohorts without cells say of one grade and time since injury.",
            ("window", Text("When people were first seen; acute stands for every early window.")),
            ("rates", Ref("GradeRange"))), "By grade at the start, early before late.")),
            ("partial", List(Ref("ShiftMatrix"), "Matrices with people missing; never summed.")),
            ("notSummed", List(Ref("ShiftMatrixPassedOver"), "Whole matrices that were passed over, each with the reason.")),
            ("query", Text("What was asked, in words.")),
            ("links", Object("Addresses.", ("self", Text("This answer.")), ("drawing", Text("The same as a drawing.")))),
            ("release", Object("The release.", ("number", Whole("Its number.")), ("digest", Text("Digest of the trial ledger.")),
            ("publishedAt", Text("When."))))),
        ["ShiftGroup"] = static () => Object(
            "One group of people.",
            ("label", Text("Whose shifts these are.")),
            ("matrix", List(new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer" } },
            "Five rows (grade at the start) of five numbers of people (grade at follow-up).")),
            ("byGrade", List(Ref("ShiftGrade"), "What became of them, by grade at the start; grades are never added.")),
            ("results", List(Ref("ShiftMatrix"), "The results summed, one per arm."))),
        ["ShiftGrade"] = static () => Object(
            "People of one grade at the start.",
            ("grade", Text("Grade at the start.")), ("people", Whole("People.")), ("studies", Whole("Studies they are of.")),
            ("improvedAtLeastOne", Whole("Gained a grade or more.")), ("improvedAtLeastTwo", Whole("Gained two or more; among the former.")),
            ("unchanged", Whole("Same grade.")), ("worsened", Whole("Lost a grade or more.")),
            ("crude", Object("All of them taken for one group.", ("rate", Number("Share that gained a grade or more.")),
            ("exactLow", Number("Lower exact limit.")), ("exactHigh", Number("Upper exact limit.")),
            ("ruleOfThree", Nullable(Number("3/n where nobody did."))))),
            ("pooled", Object(
                "The same with a random effect of the study, or why there is none.",
                ("method?", Text("The model.")), ("estimate?", Nullable(Number("Share."))), ("ciLow?", Nullable(Number("Lower bound."))),
                ("ciHigh?", Nullable(Number("Upper bound."))),
                ("predictionLow?", Nullable(Number("Lower bound for a new study; null below three."))), ("predictionHigh?", Nullable(Number("Upper bound."))),
                ("tau2?", Number("Between-study variance.")),
                ("refused?", Object("Why there is none.", ("code", Text("Stable.")), ("sentence", Text("One sentence."))))))),
        ["ShiftMatrix"] = static () => Matrix("The matrix of one result."),
        ["ShiftMatrixPassedOver"] = static () => Matrix("A matrix that was not summed.", ("reason", Object("Why.", ("code", Text("Stable.")),
            ("sentence", Text("One sentence."))))),
        ["Share"] = static () => Object(
            "A part of people.",
            ("events", Nullable(Whole("How many; null when the source gives a percentage without its denominator."))),
            ("total", Nullable(Whole("Of how many; null likewise."))),
            ("rate", Number("The share, 0 to 1.")),
            ("ciLow?", Number("Lower end of the 95 % interval; absent without a denominator.")),
            ("ciHigh?", Number("Upper end.")),
            ("method?", Text("How the interval is made."))),
        ["ResultSource"] = static () => Object("A result of a study.", ("study", Text("The study's id.")), ("result", Text("The result's id.")),
            ("pointer", Text("JSON Pointer into the study's document."))),
    };

    private static JsonObject Matrix(string description, params (string, JsonObject)[] more) => Object(
        description,
        [
            ("from", Ref("ResultSource")),
            ("title", Text("Title of the study.")),
            ("design", Nullable(Text("Its design."))),
            ("arm", Nullable(Text("The arm's id."))),
            ("armN", Nullable(Whole("People in the arm."))),
            ("months", Nullable(Number("Months of follow-up."))),
            ("timepoint", Nullable(Text("Follow-up in words."))),
            ("subgroup", Nullable(Text("The part of the arm."))),
            ("note", Nullable(Text("What a reader must know."))),
            ("cells", List(Object("A cell.", ("from", Text("Grade at the start.")), ("to", Text("Grade at follow-up.")),
            ("n", Whole("People."))), "The cells.")),
            .. more,
        ]);
}
