using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Api.Synthesis;
using Evidence.Core.Statistics;

namespace Evidence.Api.Tools;

/// <summary>Pools the caller's own studies.</summary>
internal static class MetaAnalysisTool
{
    /// <summary>Most studies of one body.</summary>
    public const int MostStudies = 10_000;

    private static readonly string[] Members = ["studies", "measure", "method", "test", "level"];

    public static OrProblem<Action<Utf8JsonWriter>> Answer(JsonElement body)
    {
        var (measure, method, test, level) = (
            JsonBody.Name(body, "measure"),
            JsonBody.Name(body, "method"),
            JsonBody.Name(body, "test"),
            JsonBody.Number(body, "", "level", 0.95)
        );
        if (
            (
                JsonBody.Unknown(body, "", Members)
                ?? measure.Problem
                ?? method.Problem
                ?? test.Problem
                ?? level.Problem
                ?? ToolRefusals.OfName(measure.Value, "/measure")
                ?? ToolRefusals.OfName(method.Value, "/method")
            ) is
            { } problem
        )
        {
            return problem;
        }

        if (Named(measure.Value, method.Value, test.Value) is { } unknown)
        {
            return unknown;
        }

        var studies = Studies(body, measure.Value);
        if (studies.Problem is { } wrong)
        {
            return wrong;
        }

        var scale = measure.Value ?? NumbersShape.Of(studies.Value![0]).DefaultMeasure;
        var plan = PoolingPlan.Read(scale, method.Value, test.Value, level.Value);
        var pooled = plan.IsValue ? MetaAnalysis.Pool(plan.Value, studies.Value!) : Outcome.Refused<MetaAnalysisResult>(plan.Reason);
        return pooled.IsValue ? new Action<Utf8JsonWriter>(json => MetaAnalysisWriter.Members(json, pooled.Value)) : ToolRefusals.Of(pooled.Reason, "/studies");
    }

    private static Problem? Named(string? measure, string? method, string? test) =>
        EffectMeasures.Find(measure).Reason is { } scale ? ToolRefusals.Of(scale, "/measure")
        : method is not null && PoolingMethods.Find(method).Reason is { } model ? ToolRefusals.Of(model, "/method")
        : test is not null && PoolingTests.Find(test).Reason is { } tested ? ToolRefusals.Of(tested, "/test")
        : null;

    private static OrProblem<IReadOnlyList<StudyNumbers>> Studies(JsonElement body, string? measure)
    {
        if (!body.TryGetProperty("studies", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostStudies)
        {
            return JsonBody.Wrong(
                "/studies",
                "'studies' is missing, empty, too long or not an array.",
                $"Give 2 to {MostStudies} objects, all of one shape: {string.Join("; ", NumbersShape.All.Select(shape => string.Join(", ", shape.Members)))}."
            );
        }

        var shape = measure is null ? NumbersShape.Of(list[0]) : NumbersShape.Of(EffectMeasures.Find(measure).Value!);
        var studies = new List<StudyNumbers>(list.GetArrayLength());
        foreach (var study in list.EnumerateArray())
        {
            var read = shape.Read(study, $"/studies/{studies.Count}");
            if (read.Problem is { } problem)
            {
                return problem;
            }

            studies.Add(read.Value!);
        }

        return new OrProblem<IReadOnlyList<StudyNumbers>>(studies, null);
    }
}
