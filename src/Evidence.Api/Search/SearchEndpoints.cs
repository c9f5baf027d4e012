using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Search;

/// <summary>Search over everything, in groups by kind; the testimonial ledger is its own last group, never mixed in.</summary>
internal static class SearchEndpoints
{
    private const int ItemsOfGroup = 5;
    private const int Suggestions = 10;
    private static readonly string[] Parameters = ["q", "match", "expand", "limit"];

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1/search", Routes.Read, Search)
            .Described(SearchOperations.Search);
        routes.MapMethods("/v1/suggest", Routes.Read, Suggest)
            .Described(SearchOperations.Suggest);
    }

    private static IResult Search(HttpContext context, CurrentCatalog current)
    {
        var asked = AskedWords.Read(context.Request.Query, "/v1/search", Parameters, ItemsOfGroup);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (catalog, question) = (current.Now, asked.Value!);
        var tag = JsonAnswer.Tag(catalog.Trial.Mark, $"search{question.Canonical}{catalog.Testimonial.Mark}");
        return JsonAnswer.Written(tag, json => GroupedAnswer.Write(json, question, catalog));
    }

    private static IResult Suggest(HttpContext context, CurrentCatalog current)
    {
        var asked = AskedWords.Read(context.Request.Query, "/v1/suggest", ["q", "limit"], Suggestions);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (catalog, question) = (current.Now, asked.Value!);
        return JsonAnswer.Written(
            JsonAnswer.Tag(catalog.Trial.Mark, $"suggest{question.Canonical}"),
            json => Suggester.Write(json, question.Words, question.Limit, catalog)
        );
    }
}
