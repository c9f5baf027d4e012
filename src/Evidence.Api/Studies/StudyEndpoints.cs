using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Studies;

/// <summary>What hangs on one study: its results as rows, and the claims that name it or rest on it.</summary>
internal static class StudyEndpoints
{
    /// <summary>The list, and the filter that holds it to one study.</summary>
    public static IReadOnlyList<(Listing Listing, string Filter)> Parts { get; } = [(Listings.Results, "study"), (Listings.Claims, "study")];

    public static void MapStudies(this IEndpointRouteBuilder routes)
    {
        foreach (var (listing, filter) in Parts)
        {
            routes
                .MapMethods(
                    $"/v1/studies/{{id}}/{listing.Name}",
                    Routes.Read,
                    (string id, HttpContext context, CurrentCatalog current, AnswerCache cache) => Search(listing, filter, id, context, current, cache)
                )
                .Described(ListOperations.OfStudy(listing, filter));
        }
    }

    private static IResult Search(Listing listing, string filter, string id, HttpContext context, CurrentCatalog current, AnswerCache cache)
    {
        if (current.Now.Trial.Index(Listings.Studies.Kind.Name).Ids.Find(id) < 0)
        {
            return new ProblemResult(ListEndpoints.NotInRelease(Listings.Studies, id, current.Now.Trial.Number));
        }

        var condition = Condition.Of(listing.FiltersByName[filter], id);
        return ListEndpoints.Search(listing.HeldTo(condition, $"studies/{id}/{listing.Name}"), context, current, cache);
    }
}
