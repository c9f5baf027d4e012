using System.Text.Json.Nodes;
using Evidence.Core.Statistics;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Tools;

/// <summary>What the tools take and answer.</summary>
internal static class ToolSchemas
{
    private static readonly string[] BackMembers = ["estimate", "ciLow", "ciHigh", "predictionLow", "predictionHigh"];
    private static readonly string[] Choices = ["measure", "method", "test", "level"];

    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["MetaAnalysisRequest"] = Request,
            ["MetaAnalysis"] = MetaAnalysis,
            ["ProportionRequest"] = static () =>
                Object(
                    "Events of a total.",
                    ["level", "method"],
                    [
                        .. Counts("events", "total"),
                        ("level", Level),
                        ("method", OneOf("One method; all when it is not given.", ProportionMethods.All.Select(one => one.WireName))),
                    ]
                ),
            ["ProportionAnswer"] = static () =>
                Object(
                    "Intervals of a share.",
                    ["method", "ciLow", "ciHigh"],
                    [
                        .. Counts("events", "total"),
                        ("level", Level),
                        ("estimate", Of("number", "events/total")),
                        .. Interval,
                        ("methods", ListOf(Object("One method.", [.. Interval, ("label", Of("string", "For a reader."))]), "By method.")),
                    ]
                ),
            ["TwoByTwoRequest"] = static () =>
                Object(
                    "Two groups and one outcome.",
                    ["level", "method"],
                    [
                        .. Counts("events", "total", "controlEvents", "controlTotal"),
                        ("level", Level),
                        ("method", OneOf("One method; all when it is not given.", TwoByTwoMethods.All.Select(one => one.WireName))),
                    ]
                ),
            ["TwoByTwoAnswer"] = static () =>
                Object(
                    "What can be said of two groups.",
                    [.. Row.Select(member => member.Name)],
                    [
                        .. Counts("events", "total", "controlEvents", "controlTotal"),
                        ("level", Level),
                        .. Row,
                        ("methods", ListOf(Object("One method.", ["refused"], [.. Row, ("label", Of("string", "For a reader."))]), "By method.")),
                    ]
                ),
        };

    private static JsonObject Level => Of("number", "Confidence level, strictly between 0 and 1; 0.95 when it is not given.");

    private static (string Name, JsonObject Schema)[] Interval =>
        [
            ("method", OneOf("Method.", ProportionMethods.All.Select(one => one.WireName))),
            ("ciLow", Of("number", "Lower bound, 0 to 1.")),
            ("ciHigh", Of("number", "Upper bound, 0 to 1.")),
        ];

    private static (string Name, JsonObject Schema)[] Row =>
        [
            ("method", OneOf("Method.", TwoByTwoMethods.All.Select(one => one.WireName))),
            ("estimate", NumberOrNull("Ratio or difference.")),
            ("standardError", NumberOrNull("Of the logarithm for ratios.")),
            ("ciLow", NumberOrNull("Lower bound.")),
            ("ciHigh", NumberOrNull("Upper bound.")),
            ("statistic", NumberOrNull("z or chi-square.")),
            ("df", OrNull("integer", "Degrees of freedom.")),
            ("p", NumberOrNull("Two-sided p.")),
            ("corrected", Of("boolean", "Whether ½ was added to every cell.")),
            ("refused", Ref("Refused")),
        ];

    private static IEnumerable<(string, JsonObject)> Counts(params IReadOnlyList<string> names) =>
        names.Select(name =>
            (
                name,
                new JsonObject
                {
                    ["type"] = "integer",
                    ["minimum"] = 0,
                    ["description"] = "People.",
                }
            )
        );

    private static JsonObject Request() =>
        Object(
            "Studies of one shape, and how to pool them.",
            Choices,
            [
                (
                    "studies",
                    new JsonObject
                    {
                        ["type"] = "array",
                        ["description"] = "All of one shape.",
                        ["minItems"] = 1,
                        ["maxItems"] = MetaAnalysisTool.MostStudies,
                        ["items"] = new JsonObject
                        {
                            ["anyOf"] = new JsonArray([
                                .. NumbersShape.All.Select(shape =>
                                    (JsonNode)Object(
                                        $"For {shape.DefaultMeasure} and its kin.",
                                        [.. shape.Members.Select(member => (member, Of("number", "A number; counts are whole.")))]
                                    )
                                ),
                            ]),
                        },
                    }
                ),
                ("measure", OneOf("Effect measure; from the shape when it is not given.", EffectMeasures.All.Select(one => one.WireName))),
                ("method", OneOf("Pooling method.", PoolingMethods.All.Select(one => one.WireName))),
                ("test", OneOf("Test.", PoolingTests.All.Select(one => one.WireName))),
                ("level", Level),
            ]
        );

    private static JsonObject MetaAnalysis() =>
        Object(
            "A pooled answer; a number that does not exist is null.",
            ("measure", Of("string", "Effect measure.")),
            ("method", Of("string", "Pooling method.")),
            ("test", Of("string", "Test.")),
            ("level", Of("number", "Confidence level.")),
            ("k", Of("integer", "Studies.")),
            ("estimate", Of("number", "On the pooling scale.")),
            ("standardError", Of("number", "Its standard error.")),
            ("ciLow", Of("number", "Lower bound.")),
            ("ciHigh", Of("number", "Upper bound.")),
            ("statistic", NumberOrNull("Estimate over standard error.")),
            ("df", OrNull("integer", "Degrees of freedom; null for z.")),
            ("p", NumberOrNull("Two-sided p.")),
            ("tau2", Of("number", "Between-study variance.")),
            ("tau2Low", NumberOrNull("Q-profile bound.")),
            ("tau2High", NumberOrNull("Q-profile bound.")),
            ("i2", NumberOrNull("Percent.")),
            ("h2", NumberOrNull("H².")),
            ("q", NumberOrNull("Q.")),
            ("qDf", OrNull("integer", "Its degrees of freedom.")),
            ("qP", NumberOrNull("Its p.")),
            ("predictionLow", NumberOrNull("Prediction bound.")),
            ("predictionHigh", NumberOrNull("Prediction bound.")),
            ("back", Object("On the scale of the data.", [.. BackMembers.Select(name => (name, NumberOrNull("As above.")))])),
            ("weights", ListOf(Of("number", "Percent."), "In the order given.")),
            ("warnings", ListOf(Ref("Warning"), "What should be known."))
        );
}
