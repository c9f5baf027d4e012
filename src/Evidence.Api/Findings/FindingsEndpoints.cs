using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Findings;

/// <summary>A summary of findings of a condition: as JSON, as a table, as a page, as FHIR R5.</summary>
internal static class FindingsEndpoints
{
    private const string Address = "/v1/summary-of-findings";

    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(
                Address,
                Routes.Read,
                (HttpContext context, CurrentCatalog current) => Answer(context, current, "", "application/json", FindingsWriter.Json)
            )
            .Described(FindingsOperations.Json);
        routes
            .MapMethods(
                Address + ".csv",
                Routes.Read,
                (HttpContext context, CurrentCatalog current) =>
                    Answer(context, current, ".csv", "text/csv; charset=utf-8", static (asked, found, _) => Encoding.UTF8.GetBytes(FindingsText.Csv(found)))
            )
            .Described(FindingsOperations.Csv);
        routes
            .MapMethods(
                Address + ".html",
                Routes.Read,
                (HttpContext context, CurrentCatalog current) =>
                    Answer(
                        context,
                        current,
                        ".html",
                        "text/html; charset=utf-8",
                        static (asked, found, _) => Encoding.UTF8.GetBytes(FindingsText.Html(asked, found))
                    )
            )
            .Described(FindingsOperations.Html);
        routes
            .MapMethods(
                Address + ".fhir",
                Routes.Read,
                (HttpContext context, CurrentCatalog current) => Answer(context, current, ".fhir", "application/fhir+json", FindingsFhir.Bundle)
            )
            .Described(FindingsOperations.Fhir);
    }

    private static IResult Answer(
        HttpContext context,
        CurrentCatalog current,
        string form,
        string type,
        Func<FindingsRequest, SummaryOfFindings, LedgerCatalog, ReadOnlyMemory<byte>> write
    )
    {
        var catalog = current.Now;
        var asked = FindingsRequest.Read(context.Request.Query, Address + form, catalog);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var request = asked.Value!;
        return new JsonAnswer(
            JsonAnswer.Tag(catalog.Trial.Mark, $"findings{form}{request.Canonical}"),
            () => write(request, request.Find(catalog), catalog.Trial)
        )
        {
            ContentType = type,
            Release = catalog.Trial.Number,
            Work = WorkKind.Pooling,
        };
    }
}
