using System.Text.Json.Nodes;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Synthesis;

/// <summary>The shapes of rows.</summary>
internal static partial class SynthesisSchemas
{
    private static JsonObject Row() => Object(
        "One study's part.",
        ["treated", "control", "group", "naturalCourse", "rate", "grade", "era", "window", "sourceKind", "sharesRegistry", "note", "direction", "certainty",
            "certaintySteps", "test", "tippingRate", "exaggeration", "gradingNoise", "growth"],
        [
            ("study", Of("string", "Id.")), ("label", Of("string", "Name for a plot.")),
            ("results", ListOf(Of("string", "study/result"), "The results used.")), ("arm", Of("string", "The arm or arms.")),
            ("subgroup", OrNull("string", "Part of the arm; null for all of it.")), ("definition", OrNull("string", "What was counted.")),
            ("relatedness", OrNull("string", "Of harms, which events count.")),
            ("minGrades", OrNull("integer", "Least number of grades counted; null where it is not spelled out.")),
            ("months", NumberOrNull("Months of follow-up.")), ("computed", Of("boolean", "Whether figures were computed from others.")),
            ("sizesAssumed", Of("boolean", "True when how many people each arm had is not on record and half of the whole was assumed.")),
            ("design", OrNull("string", "Design.")), ("level", OrNull("integer", "Level of evidence.")),
            ("independence", Of("string", "Who stands behind it.")), ("harms", OrNull("string", "Whether harms were reported.")),
            ("notices", ListOf(Of("string", "Kind."), "Notices of journals.")),
            ("estimate", NumberOrNull("On the scale of the data.")), ("ciLow", NumberOrNull("Lower bound.")), ("ciHigh", NumberOrNull("Upper bound.")),
            ("yi", NumberOrNull("On the pooling scale.")), ("vi", NumberOrNull("Its variance.")),
            ("weight", NumberOrNull("Percent.")), ("pooled", Of("boolean", "Whether it is in the pooled answer.")), ("notPooled", OrNull("string", "Why not.")),
            ("treated", Ref("SynthesisGroup")), ("control", new JsonObject { ["oneOf"] = new JsonArray(Ref("SynthesisGroup"),
            new JsonObject { ["type"] = "null" }) }), ("group", Ref("SynthesisGroup")),
            ("rate", NumberOrNull("Share improved by at least one grade, as printed where no count is.")),
            ("grade", OrNull("string", "AIS grade at the start; null when several or unknown.")), ("era", NaturalCourse.NaturalCourseSchemas.Era()),
            ("window", Ref("StatedWindow")), ("sourceKind", OneOf("What kind of source.", ["cohort", "control-arm"])),
            ("sharesRegistry", ListOf(Of("string", "A registry."), "Registries that other rows draw on too.")),
            ("note", OrNull("string", "What a reader must know.")),
            ("naturalCourse", new JsonObject { ["oneOf"] = new JsonArray(Ref("ArmReading"), new JsonObject { ["type"] = "null" }) }),
            ("direction", OneOf("What it says of the treatment.", DirectionNames)),
            ("certainty", OrNull("string", "How far it alone is to be trusted: high, moderate, low, very-low; null without a usable estimate.")),
            ("certaintySteps", ListOf(Ref("CertaintyStep"), "One for each domain of GRADE.")),
            ("test", new JsonObject { ["oneOf"] = new JsonArray(Ref("RowTest"), new JsonObject { ["type"] = "null" }) }),
            ("exaggeration", new JsonObject
            {
                ["oneOf"] = new JsonArray(
                    Object(
                        "By how much such an estimate overstates on average.",
                        ("z", Of("number", "Distance from no effect in standard errors.")),
                        ("factor", Of("number", "How many times too large it is on average, under the assumption.")),
                        ("shrunk", Of("number", "The estimate divided by that, on the pooling scale.")),
                        ("designs", ListOf(Object("For a true effect of a given size.", ("effect", Of("number", "True effect, on the pooling scale.")),
                        ("power", Of("number", "Chance of a significant result.")),
                        ("typeS", Of("number", "Chance that a significant result has the wrong sign.")),
                        ("typeM", Of("number", "By what factor a significant result overstates."))), "Several sizes.")),
                        ("assumption", Of("string", "What is assumed, with its source."))),
                    new JsonObject { ["type"] = "null" }),
            }),
            ("gradingNoise", new JsonObject { ["oneOf"] = new JsonArray(Object("People whom raters alone would have graded wrongly at the start.",
            ("people", Of("number", "People.")), ("assessorsMasked", Of("boolean",
            "Whether trained shares were taken, because assessors are known to be masked.")), ("sentence", OrNull("string", "In words.")),
                ("source", Of("string", "Where the shares were read."))), new JsonObject { ["type"] = "null" }) }),
            ("growth", new JsonObject { ["oneOf"] = new JsonArray(Object("What such children gain anyway as they grow, beside the "
            + "change of those treated; null for counts and for measures without growth curves.",
            ("expectedLow", NumberOrNull("Least points expected; null where that cannot be told.")), ("expectedHigh", NumberOrNull("Most points expected.")),
            ("word", OneOf("How the change stands beside that; only a change above it may be called an improvement.", GrowthGuard.AllWords)),
            ("sentence", Of("string", "In words, with what it rests on."))), new JsonObject { ["type"] = "null" }) }),
            ("tippingRate", new JsonObject { ["oneOf"] = new JsonArray(Object("The natural rate at which nothing is left of the effect.",
            ("rate", Of("number", "Lower exact limit, 0 to 1.")), ("level", Of("number", "Level of the two-sided interval.")),
            ("sentence", Of("string", "In words."))), new JsonObject { ["type"] = "null" }) }),
        ]);

    private static JsonObject Test() => Object(
        "The test that decides what a comparison says.",
        ("name", OneOf("Which.", ["fisher-exact", "z"])), ("p", Of("number", "Two-sided p.")), ("midP", NumberOrNull("The mid-P of counts.")),
        ("stated", ListOf(Object("A p of the record.", ("result", Of("string", "study/result.")),
        ("relation", OneOf("Whether it or a bound was printed.", ["=", "<", ">"])), ("p", Of("number", "The p or the bound.")),
        ("differs", Of("boolean", "Whether ours says something else."))), "What the record says itself.")),
        ("fragility", new JsonObject
        {
            ["oneOf"] = new JsonArray(
                Object(
                    "How few people carry the answer.",
                    ("people", OrNull("integer", "People of one group whose outcome must flip for p to cross 5 %; null when no flip does.")),
                    ("group", OrNull("string", "treated or control.")), ("flippedP", NumberOrNull("p after the flip.")),
                    ("quotient", NumberOrNull("The flips as a share of all people.")),
                    ("lost", OrNull("integer", "People who entered and were not analysed; null if not known."))),
                new JsonObject { ["type"] = "null" }),
        }));

    private static JsonObject Reading() => Object(
        "How the arm stands beside the natural course; the cohorts are in derived.naturalCourse of the study. null where no grade at the start is known.",
        ("word", OrNull("string", "within, above, below, cohorts-too-few or window-unknown; null when there is nothing to compare.")),
        ("result", OrNull("string", "The result that was read, study/result.")),
        ("ofThisRow", Of("boolean", "Whether that is the result of this row; if not, the row says nothing beside it.")),
        ("expectations", ListOf(
            Object(
                "What cohorts of a window lead one to expect.",
                ("window", OneOf("Which.", Windows)), ("expectedLow", NumberOrNull("People improved at the lowest rates.")),
                ("expectedHigh", NumberOrNull("At the highest rates.")),
                ("atLeastObservedAtLow", NumberOrNull("Probability of at least what was observed, at the lowest rates.")),
                ("atLeastObservedAtHigh", NumberOrNull("At the highest rates.")),
                ("atMostObservedAtLow", NumberOrNull("Probability of at most what was observed, at the lowest rates."))),
            "One, or an early and a late one.")),
        ("reasons", ListOf(OneOf("A reason.", Core.NaturalCourse.NaturalCourseReasons.AllCodes), "Why there are two, or none.")));

    private static JsonObject Group() => Object(
        "Figures of a group.",
        ["share", "shareLow", "shareHigh", "interval", "noneSeen", "mean", "sd"],
        [
            ("events", OrNull("integer", "People with the outcome.")), ("total", OrNull("integer", "People analysed.")),
            ("allocated", OrNull("integer", "People randomised to or entered in the arms; null if not known.")), ("share", Of("number", "events/total")),
            ("shareLow", Of("number", "Lower bound.")), ("shareHigh", Of("number", "Upper bound.")),
            ("interval", OneOf("Method of the bounds.", ProportionMethods.All.Select(one => one.WireName))), ("noneSeen", Object("What stands behind a zero.",
            ("exactHigh", Of("number", "Upper exact limit, 95 %.")), ("ruleOfThree", NumberOrNull("3/n.")))),
            ("mean", Of("number", "Mean change.")), ("sd", NumberOrNull("Standard deviation.")),
        ]);
}
