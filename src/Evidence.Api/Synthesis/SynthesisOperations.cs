using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Synthesis;

/// <summary>What the API's description says of the synthesis.</summary>
internal static class SynthesisOperations
{
    private static readonly ProblemKind[] Refusals = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue,
        ProblemKinds.MixedDesign, ProblemKinds.MethodNotRecommended];

    public static Operation Json { get; } = Of(
        "getSynthesis",
        "What the studies on one measure add up to: treated against control, treated alone and the natural course, each apart.",
        Operation.Answer.Json("Synthesis", "Up to three blocks that are never pooled together, each with rows, pooled number, sensitivity, directions, "
            + "certainty and what was left out."));

    public static Operation Csv { get; } = Of(
        "getSynthesisTable",
        "The rows of a synthesis as a table for R's metafor (xi, ni, yi, vi; ci, n2i for controls).",
        new(StatusCodes.Status200OK, "text/csv", null, "RFC 4180, UTF-8, one row for each row of each block."));

    public static Operation Svg { get; } = Of(
        "getSynthesisPlot",
        "A synthesis as a picture: forest plot, funnel, without each study, by year, or the people whose outcome nobody knows.",
        new(StatusCodes.Status200OK, "image/svg+xml", null,
            "SVG with a title and a description that says everything in words; the numbers are in the other forms of the answer."),
        SynthesisDrawing.Own);

    private static Operation Of(string id, string summary, Operation.Answer success, IReadOnlyList<ListParameter>? beside = null) =>
        new(id, "synthesis", summary)
    {
        Description = "One result stands for one arm; the rules are in the answer under selection and at /v1/method. A retracted study takes no part.",
        Parameters =
        [
            .. SynthesisRequest.Own.Concat(beside ?? []).Select(one => Operation.Parameter.Query(one.Name, one.Description, one.Example,
                one.Allowed) with { Required = one.Name == "measure" }),
            .. StudySelection.Described("measure"),
        ],
        Success = success,
        Problems = Refusals,
        Others = new Dictionary<int, string> { [StatusCodes.Status304NotModified] = "The client holds this answer already." },
    };
}
