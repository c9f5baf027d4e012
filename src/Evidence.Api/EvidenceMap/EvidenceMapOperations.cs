using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.EvidenceMap;

/// <summary>What the API's description says of the evidence map.</summary>
internal static class EvidenceMapOperations
{
    public static Operation Json { get; } = Of("getEvidenceMap", "Studies, people and the strongest level by two fields; empty cells are answers too.",
        Operation.Answer.Json("EvidenceMap", "Both axes and one cell for each pair of values."));

    public static Operation Svg { get; } = Of("getEvidenceMapPlot", "The evidence map as a picture.",
        new(StatusCodes.Status200OK, "image/svg+xml", null, "SVG with a title and a description that says everything in words."), PlotWidth.Described);

    private static Operation Of(string id, string summary, Operation.Answer success, params IReadOnlyList<Operation.Parameter> more) =>
        new(id, "synthesis", summary)
        {
            Parameters =
            [
                .. EvidenceMapRequest.Own.Select(one => Operation.Parameter.Query(one.Name, one.Description, one.Example,
                    one.Allowed) with { Required = one.Name != "limit" }),
                .. more,
                .. StudySelection.Described(),
            ],
            Success = success,
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue],
            Others = new Dictionary<int, string> { [StatusCodes.Status304NotModified] = "The client holds this answer already." },
        };
}
