using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Api.Search;

namespace Evidence.Api.Links;

/// <summary>From an identifier that others use to the study here.</summary>
internal static class LinkEndpoints
{
    /// <summary>The kinds of identifier: the word in the address, the field it is looked up in.</summary>
    public static IReadOnlyList<(string Name, string Field)> Kinds { get; } =
    [("doi", "doi"), ("pmid", "pmid"), ("nct", "registration"), ("registration", "registration")];

    public static void MapLinks(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/v1/links/{kind}/{**id}", Routes.Read, Find).Described(SearchOperations.Link);

    private static IResult Find(string kind, string id, HttpContext context, CurrentCatalog current)
    {
        var known = Kinds.FirstOrDefault(candidate => candidate.Name == kind);
        if (known.Field is null)
        {
            return new ProblemResult(
                ProblemKinds.NotFound.Because(
                    $"'{ListQueryReader.Short(kind)}' is no kind of identifier here.",
                    $"Ask with {string.Join(", ", Kinds.Select(one => one.Name))}."
                ) with
                {
                    Allowed = [.. Kinds.Select(one => one.Name)],
                }
            );
        }

        var ledger = current.Now.Trial;
        var index = ledger.Index(Listings.Studies.Kind.Name);
        var field = Listings.Studies.Fields.Single(one => one.Name == known.Field);
        var found = index.RowsWith(known.Field, [field.Normalise!(Unslashed(id))]).Next(0);
        return found < 0
            ? new ProblemResult(
                ProblemKinds.NotFound.Because(
                    $"{known.Field} {ListQueryReader.Short(id)} is not in release {ledger.Number}. That does not say that it does not exist.",
                    "Search by title with /v1/studies?q=…"
                )
            )
            : Results.Redirect($"/v1/studies/{index.Ids[found]}");
    }

    // the server decodes a path but for its slashes, and whoever encodes a DOI encodes those too
    private static string Unslashed(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
