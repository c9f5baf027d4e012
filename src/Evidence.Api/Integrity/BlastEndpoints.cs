using Evidence.Api.Claims;
using Evidence.Api.Hosting;
using Evidence.Api.NaturalCourse;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Api.Synthesis;
using Evidence.Core.Integrity;
using Evidence.Storage.Catalogs;
using Microsoft.Extensions.Primitives;

namespace Evidence.Api.Integrity;

/// <summary>What rests on a work, with it and without it.</summary>
internal static class BlastEndpoints
{
    /// <summary>Claims whose check is worked out; all are counted.</summary>
    public const int MostClaims = 200;

    public static void MapBlastRadius(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/v1/integrity/blast-radius", Routes.Read, BlastRadius)
            .Described(
                new Operation("getBlastRadius", "releases", "What rests on a work: results, pooled answers, verdicts and claims, each with it and without it.")
                {
                    Description =
                        "Name the work by doi, pmid or study. Without a parameter it is every retracted work of the release. "
                        + "With the work means counted as if no notice were on it; a retracted study takes no part in what is served.",
                    Parameters = [.. BlastRequest.Own.Select(one => Operation.Parameter.Query(one.Name, one.Description, one.Example))],
                    Success = Operation.Answer.Json("BlastRadius", "The studies that the work is, and what rests on them."),
                    Problems = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue, ProblemKinds.NotFound],
                    Others = new Dictionary<int, string> { [StatusCodes.Status304NotModified] = "The client holds this answer already." },
                }
            );

    private static IResult BlastRadius(HttpContext context, CurrentCatalog current, CurrentChecker checker)
    {
        var catalog = current.Now;
        var asked = BlastRequest.Read(context.Request.Query, catalog.Trial);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var request = asked.Value!;
        var tag = JsonAnswer.Tag(catalog.Trial.Mark, "blast-radius" + request.Canonical);
        return new JsonAnswer(
            tag,
            () => JsonAnswer.Bytes(json => new BlastWriter(json, request, catalog).Write(Shifts(request, catalog), Grounds(request, checker.Now)))
        )
        {
            Release = catalog.Trial.Number,
            Work = WorkKind.Pooling,
        };
    }

    // the same question as the synthesis page asks, so that its address gives the number that is served
    private static List<(SynthesisRequest Asked, IReadOnlyList<PooledShift> Shifts)> Shifts(BlastRequest request, Catalog catalog)
    {
        var (with, without) = NaturalCourseTables.WithAndWithout(catalog.Trial, request.Ids);
        return
        [
            .. request
                .Studies.SelectMany(study => study.Results.Select(result => (result.Measure, study.Condition)))
                .Distinct()
                .OrderBy(one => one.Measure, StringComparer.Ordinal)
                .ThenBy(one => one.Condition, StringComparer.Ordinal)
                .Select(one => SynthesisRequest.Read(Query(one.Measure, one.Condition), "/v1/synthesis", catalog).Value)
                .OfType<SynthesisRequest>()
                .Select(asked => (asked, Shift(asked))),
        ];

        IReadOnlyList<PooledShift> Shift(SynthesisRequest asked)
        {
            var (studies, course) = SynthesisEvidence.Gather(asked, catalog, with);
            return PooledShift.Of(asked.Question, studies, course, without, request.Ids);
        }
    }

    private static QueryCollection Query(string measure, string? condition)
    {
        var query = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["measure"] = measure };
        if (condition is not null)
        {
            query["condition"] = condition;
        }

        return new QueryCollection(query);
    }

    private static (int Total, IReadOnlyList<ClaimGround> Shown) Grounds(BlastRequest request, ReleaseChecker checker)
    {
        var touched = ClaimGround.Touched(checker.Index, request.Ids).ToList();
        return (touched.Count, touched.Count == 0 ? [] : ClaimGround.Of(checker.Index, touched.Take(MostClaims), request.Ids));
    }
}
