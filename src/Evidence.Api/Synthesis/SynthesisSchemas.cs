using System.Text.Json.Nodes;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Synthesis;

/// <summary>What the answers of a synthesis look like.</summary>
internal static partial class SynthesisSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["Synthesis"] = Synthesis,
        ["SynthesisBlock"] = Block,
        ["SynthesisRow"] = Row,
        ["SynthesisGroup"] = Group,
        ["ArmReading"] = Reading,
        ["RowTest"] = Test,
        ["PublishedReview"] = static () => Object(
            "What a published review found.",
            ("study", Of("string", "The review.")), ("label", Of("string", "Name for a plot.")), ("title", Of("string", "Its title.")),
            ("result", Of("string", "study/result.")), ("block", OneOf("The block whose question it answers.", BlockKinds.All.Select(block => block.Name))),
            ("effect", OneOf("Its effect.", ["RR", "OR", "RD", "HR", "MD", "SMD", "PLO"])), ("estimate", Of("number", "Estimate, on the scale of the data.")),
            ("ciLow", NumberOrNull("Lower bound.")), ("ciHigh", NumberOrNull("Upper bound.")),
            ("studies", OrNull("integer", "Studies pooled.")), ("people", OrNull("integer", "People in them.")),
            ("definition", OrNull("string", "What was counted.")), ("subgroup", OrNull("string", "Part of the people.")),
            ("ours", NumberOrNull("The number pooled here on the same scale.")), ("apart", NumberOrNull("Theirs over ours; of differences theirs less ours.")),
            ("apartInWords", Of("string", "The same in words.")), ("sameStudies", Ref("SharedStudies"))),
        ["SharedStudies"] = static () => Object(
            "How much of a review is the same studies as those pooled here.",
            ("sentence", Of("string", "What is known of it, in words.")), ("ours", Of("integer", "Studies pooled here.")),
            ("theirs", OrNull("integer", "Studies that the review pooled; null if not stated.")),
            ("known", ListOf(Of("string", "Id of a study."), "Studies pooled here that were read in the review's own pages, so that it counts them.")),
            ("atMost", Of("integer", "The most that can be the same: those that had appeared when the review did, and no more than it pooled.")),
            ("shareLow", NumberOrNull("The known ones over the studies of the review, 0 to 1.")),
            ("shareHigh", NumberOrNull("The most over the studies of the review, 0 to 1.")),
            ("leftOut", ListOf(Object("A study that it counts and that is not pooled here.", ("study", Of("string", "Its record.")),
            ("reason", Of("string", "Why, a code of left-out.")), ("sentence", Of("string", "Why, for a reader."))), "By id."))),
        ["MissingTrials"] = static () => Object(
            "Registered people whose outcome nobody knows.",
            ("rule", Of("string", "What is assumed.")), ("asOf", Of("string", "The date that overdue months are counted to.")),
            ("trials", Of("integer", "Trials.")), ("people", Of("integer", "People in those that state a number.")),
            ("sentence", Of("string", "What it says.")),
            ("ifNothing", new JsonObject { ["oneOf"] = new JsonArray(Ref("BriefPooled"), new JsonObject { ["type"] = "null" }) }),
            ("ifAsWell", new JsonObject { ["oneOf"] = new JsonArray(Ref("BriefPooled"), new JsonObject { ["type"] = "null" }) }),
            ("items", ListOf(Object("A trial.", ("study", Of("string", "Its record.")), ("title", Of("string", "Its title.")),
            ("people", OrNull("integer", "People planned or entered.")), ("monthsOverdue", NumberOrNull("Months since it was to end.")),
            ("registeredDesign", OrNull("string", "The design registered."))), "Most people first."))),
        ["CertaintyStep"] = Step,
        ["Certainty"] = Certainty,
        ["Directions"] = Directions,
        ["Refused"] = static () => Object("Why there is no number.", ("code", OneOf("The reason.", [.. Reasons.AllCodes, PoolingChoice.MixedDesignCode,
            HarmStrata.Code])), ("sentence", Of("string", "The reason for a reader."))),
        ["Warning"] = static () => Object("What should be known with a number.",
            ("code", OneOf("Which.", [.. Warnings.AllCodes, .. SynthesisWarnings.AllCodes])), ("text", Of("string", "For a reader."))),
        ["Pooled"] = static () => new JsonObject { ["description"] = "The pooled answer, or why there is none.", ["anyOf"] = new JsonArray(Ref("MetaAnalysis"),
            Object("Not pooled.", ("refused", Ref("Refused")))) },
        ["BriefPooled"] = Brief,
    };

    private static JsonObject Synthesis() => Object(
        "What the studies on one measure add up to.",
        ("query", Object(
            "What was asked.",
            ("measure", Of("string", "Id of the measure.")), ("measureName", Of("string", "Its name.")),
            ("inWords", Of("string", "The selection in plain words.")),
            ("cohortsInWords", Of("string", "Which cohorts of the natural course: only filters of people apply to them.")),
            ("lesionLevel", OrNull("string", "Level of the lesion asked for; null for all.")), ("eraFrom", NumberOrNull("First year asked for.")),
            ("eraTo", NumberOrNull("Last year asked for.")),
            ("monthsFrom", NumberOrNull("Least months.")), ("monthsTo", NumberOrNull("Most months.")), ("confidence", Of("number", "Confidence level.")),
            ("form", OneOf("What the answer is made of.", ["counts", "means"])), ("studies", Of("integer", "Studies and cohorts selected.")))),
        ("blocks", Object("The answers, never pooled together.", [.. BlockKinds.All.Select(block => block.Name)],
        [.. BlockKinds.All.Select(block => (block.Name, Ref("SynthesisBlock")))])),
        ("published", ListOf(Ref("PublishedReview"), "What reviews found, beside the blocks and never pooled.")),
        ("missing", new JsonObject { ["oneOf"] = new JsonArray(Ref("MissingTrials"), new JsonObject { ["type"] = "null" }) }),
        ("construct", new JsonObject
        {
            ["oneOf"] = new JsonArray(
                Object("The same thing by other scales, in standard deviations.", ("name", Of("string", "Which.")), ("label", Of("string", "For a reader.")),
                    ("reason", Of("string", "Why they are one.")), ("measures", ListOf(Of("string", "A measure."), "Its measures.")),
                    ("block", Ref("SynthesisBlock"))),
                new JsonObject { ["type"] = "null" }),
        }),
        ("naturalRange", new JsonObject
        {
            ["oneOf"] = new JsonArray(
                Object("What the natural course of the pooled grade and window spans.",
                    ("window", OneOf("When people were first seen; acute stands for every early window.", Windows)), ("rates", Ref("GradeRange"))),
                new JsonObject { ["type"] = "null" }),
        }),
        ("selection", ListOf(Object("A rule.", ("rule", OneOf("Name.", SelectionRules.All.Select(rule => rule.Name))),
        ("sentence", Of("string", "What it does."))), "How results were chosen, in the order in which the rules decide.")),
        ("links", Object("The same in other forms.", ("csv", Of("string", "Table.")), ("svg", Of("string", "Forest plot.")),
        ("plots", ListOf(Object("A picture of the answer.", ("name", Of("string", "Its name.")), ("shows", Of("string", "What it shows.")),
        ("svg", Of("string", "Its address; width=narrow draws it for a telephone."))), "Every picture.")),
            ("naturalCourse", Of("string", "The cohorts.")), ("method", Of("string", "How it is computed.")))),
        ("release", Object("What it was computed from.", ("number", Of("integer", "Release.")), ("digest", Of("string", "Digest of the trial ledger.")),
        ("publishedAt", Of("string", "When.")))));

    private static JsonObject Block() => Object(
        "One of the three answers.",
        ("meaning", Of("string", "What stands in it.")),
        ("effect", OneOf("Effect measure of the rows.", BlockKinds.All.SelectMany(block => block.CountEffects.Concat(block.MeanEffects)).Distinct())),
        ("method", OneOf("Pooling method.", PoolingMethods.All.Select(one => one.WireName))),
        ("test", OneOf("Test.", PoolingTests.All.Select(one => one.WireName))),
        ("people", Of("integer", "People in the pooled rows, as far as known.")),
        ("rows", ListOf(Ref("SynthesisRow"), "By study id.")),
        ("pooled", Ref("Pooled")),
        ("crude", ListOf(
            Object(
                "Events of all people of the pooled rows, without a model.",
                ("relatedness", OrNull("string", "Of harms, which events count.")), ("studies", Of("integer", "Studies.")),
                ("events", Of("integer", "People with the outcome.")), ("total", Of("integer", "People.")), ("share", Of("number", "events/total")),
                ("exactLow", Of("number", "Lower exact limit.")), ("exactHigh", Of("number",
                "Upper exact limit; of none seen, the rate still compatible with it.")), ("ruleOfThree", NumberOrNull("3/n where nobody had the outcome."))),
            "One for each definition that must not be mixed; empty for comparisons and means.")),
        ("alternatives", new JsonObject { ["type"] = "object", ["description"] = "The same studies by the other effect measures.",
        ["additionalProperties"] = Ref("Pooled") }),
        ("warnings", ListOf(Ref("Warning"), "What should be known.")),
        ("sensitivity", Object(
            "What the pooled number depends on.",
            ("smallStudies", new JsonObject { ["oneOf"] = new JsonArray(Object("Whether small studies differ from large ones.",
            ("test", OneOf("Which.", ["egger", "peters"])), ("statistic", Of("number", "t.")), ("df", Of("integer", "Degrees of freedom.")),
            ("p", Of("number", "Two-sided p."))), new JsonObject { ["type"] = "null" }) }),
            ("leaveOneOutUpTo", Of("integer", "Above so many studies it is not computed.")),
            ("groupsUpTo", Of("integer", "Above so many studies groups are not computed.")),
            ("leaveOneOut", ListOf(Ref("BriefPooled"), "Without each row in turn.")),
            ("cumulative", ListOf(Ref("BriefPooled"), "As it stood after each study, in the order of the years.")),
            ("by", new JsonObject { ["type"] = "object", ["description"] = "By level, independence, design, tissue, route, chronicity, grade.",
            ["additionalProperties"] = Object("Groups and the test between them.", ("groups", ListOf(Ref("BriefPooled"), "One for each value.")),
                ("q", NumberOrNull("Q between groups.")), ("df", NumberOrNull("Its degrees of freedom.")), ("p", NumberOrNull("Its p.")),
                ("caution", Of("string", "What the test is worth."))) }))),
        ("directions", new JsonObject { ["oneOf"] = new JsonArray(Ref("Directions"), new JsonObject { ["type"] = "null" }) }),
        ("certainty", Ref("Certainty")),
        ("funnel", ListOf(Object("What was left out for one reason.", ("reason", OneOf("Which.", LeftOutReasons.All.Select(one => one.Code))),
        ("sentence", Of("string", "For a reader.")), ("count", Of("integer", "How many.")),
        ("items", ListOf(Of("string", "study or study/result"), $"At most {LeftOut.MostItems}."))), "What was left out, and why.")));

    private static JsonObject Certainty() => Object(
        "How far the answer is to be trusted, and why.",
        ("value", OrNull("string", "high, moderate, low, very-low; null without rows.")), ("words", OrNull("string", "In words.")),
        ("start", OneOf("Where the designs start.", Levels)), ("startReason", Of("string", "Why there.")),
        ("steps", ListOf(Ref("CertaintyStep"), "One for each domain of GRADE.")));

    private static JsonObject Step() => Object("A domain of GRADE and what it rests on.",
        ("rule", OneOf("Which.", CertaintyRules.All.Select(rule => rule.Name))), ("change", Of("integer", "0, -1 or -2.")), ("reason", Of("string", "Why.")));

    private static JsonObject Directions() => Object(
        "Rows by what they say and how far they are to be trusted; never a sum.",
        [.. DirectionNames.Select(direction => (direction, Object("Rows.", [.. Levels.Append("total").Select(level => (level, Of("integer", "Rows.")))])))]);

    private static JsonObject Brief() => Object(
        "A pooled answer in brief, on the scale of the data.",
        ["without", "with", "year", "name", "k", "estimate", "ciLow", "ciHigh", "p", "tau2", "i2", "refused"],
        [
            ("without", Of("string", "The row left out.")), ("with", Of("string", "The row added.")), ("year", OrNull("integer", "Its year.")),
            ("name", Of("string", "The group.")), ("k", Of("integer", "Studies.")), ("estimate", NumberOrNull("Estimate.")),
            ("ciLow", NumberOrNull("Lower bound.")), ("ciHigh", NumberOrNull("Upper bound.")),
            ("p", NumberOrNull("p.")), ("tau2", Of("number", "τ².")), ("i2", NumberOrNull("I², percent.")), ("refused", Ref("Refused")),
        ]);

    private static IEnumerable<string> Windows => Core.NaturalCourse.Windows.All.Select(window => window.Name);

    private static IEnumerable<string> DirectionNames => Enum.GetValues<Direction>().Select(RowWriter.Name);

    private static IEnumerable<string> Levels => Enum.GetValues<CertaintyLevel>().OrderDescending().Select(level => CertaintyLevels.Names[level].Name);
}
