using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Tools;

/// <summary>What the API's description says of the tools.</summary>
internal static class ToolOperations
{
    private static readonly ProblemKind[] Refusals =
    [
        ProblemKinds.UnknownParameter,
        ProblemKinds.ContentTooLarge,
        ProblemKinds.UnsupportedMediaType,
        ProblemKinds.Unprocessable,
        ProblemKinds.MethodNotRecommended,
    ];

    public static Operation MetaAnalysis { get; } = new("postMetaAnalysis", "tools", "Pools the studies of the body.")
    {
        Description =
            "All studies have one shape. The measure that is not named follows from it: PLO, RR, MD or GEN. Agrees with R's metafor; "
            + "the conventions are at /v1/method. Nothing is kept.",
        Sent = Operation.Body.Json("MetaAnalysisRequest", new JsonObject
        {
            ["measure"] = "RR",
            ["studies"] = new JsonArray(
                new JsonObject { ["events"] = 17, ["total"] = 50, ["controlEvents"] = 0, ["controlTotal"] = 20 },
                new JsonObject { ["events"] = 7, ["total"] = 26, ["controlEvents"] = 10, ["controlTotal"] = 17 }),
        }),
        Success = Operation.Answer.Json("MetaAnalysis", "The pooled answer on the pooling scale, and under back on the scale of the data."),
        Problems = Refusals,
    };

    public static Operation Proportion { get; } = new("postProportion", "tools", "Intervals for events of a total, by one method or by all.")
    {
        Sent = Operation.Body.Json("ProportionRequest", new JsonObject { ["events"] = 12, ["total"] = 13 }),
        Success = Operation.Answer.Json("ProportionAnswer", "The share with its interval by each method; the one named stands at the top too."),
        Problems = Refusals,
    };

    public static Operation TwoByTwo { get; } = new("postTwoByTwo", "tools", "What can be said of two groups and one outcome, by one method or by all.")
    {
        Sent = Operation.Body.Json("TwoByTwoRequest", new JsonObject { ["events"] = 5, ["total"] = 19, ["controlEvents"] = 1, ["controlTotal"] = 15 }),
        Success = Operation.Answer.Json("TwoByTwoAnswer", "One row for each method; the one named stands at the top too."),
        Problems = Refusals,
    };
}
