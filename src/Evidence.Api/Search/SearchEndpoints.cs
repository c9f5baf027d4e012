using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

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
        var asked = Asked.Read(context.Request.Query, "/v1/search", Parameters, ItemsOfGroup);
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
        var asked = Asked.Read(context.Request.Query, "/v1/suggest", ["q", "limit"], Suggestions);
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

/// <summary>What is asked of a search over everything.</summary>
/// <param name="Words">The words as typed; never blank.</param>
/// <param name="Matching">How many of them a record must have.</param>
/// <param name="Expand">Whether the thesaurus widens them.</param>
/// <param name="Limit">Items of a group.</param>
/// <param name="Canonical">The question as a query string, always the same for the same question.</param>
internal sealed record Asked(string Words, TextMatching Matching, bool Expand, int Limit, string Canonical)
{
    private const string SuggestAddress = "/v1/suggest";

    public static Reading<Asked> Read(IQueryCollection query, string address, string[] allowed, int limit)
    {
        if (QueryParameters.Check(query, address, allowed) is { } problem)
        {
            return problem;
        }

        var words = query["q"].ToString();
        if (SearchText.Words(words).Count == 0 || (address != SuggestAddress && TextQuery.Read(words, TextMatching.All, thesaurus: null) is null))
        {
            return ProblemKinds.InvalidValue.Because(
                "'q' is missing or has no word in it.",
                $"Give the words to find, for example {address}?q=intrathecal."
            ) with
            {
                Parameter = "q",
            };
        }

        var match = query.ContainsKey("match") ? QueryParameters.Choice(query, "match", "all", "any") : "";
        var expand = QueryParameters.Choice(query, "expand", "thesaurus", "none");
        var items = QueryParameters.Number(query, "limit", 1, 50, limit);
        return (match.Problem ?? expand.Problem ?? items.Problem) is { } wrong
            ? wrong
            : new Asked(
                words,
                match.Value switch
                {
                    "any" => TextMatching.Any,
                    "all" => TextMatching.All,
                    _ => TextMatching.AllThenAny,
                },
                expand.Value != "none",
                items.Value,
                QueryText.Of(ListQueryReader.Given(query)).Text
            );
    }
}

/// <summary>Writes a search over everything.</summary>
internal static class GroupedAnswer
{
    public static void Write(Utf8JsonWriter json, Asked asked, Catalog catalog)
    {
        json.WriteStartObject();
        json.WriteString("q", asked.Words);
        json.WriteStartArray("groups");
        foreach (var listing in Listings.WithRecords.Where(listing => listing.SearchedKind is not null))
        {
            WriteGroup(json, asked, listing, catalog);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, Asked asked, Listing listing, Catalog catalog)
    {
        var query = new ListQuery
        {
            Question = new ListQuestion { Words = asked.Words, Matching = asked.Matching, Expand = asked.Expand },
            Limit = asked.Limit,
            Given = QueryText.Of([KeyValuePair.Create("q", asked.Words)]),
        };
        var answer = ListFinder.Find(listing, query, catalog).Value!;
        json.WriteStartObject();
        json.WriteString("kind", listing.Name);
        json.WriteString("ledger", listing.IsTestimonial ? "testimonial" : "trial");
        json.WriteString("whatThisIs", listing.Summary);
        json.WriteNumber("total", answer.Total ?? 0);
        json.WriteString("match", answer.Search is { } found ? ListAnswerWriter.MatchOf(found) : "all");
        json.WriteString("url", $"/v1/{listing.Name}{query.Canonical}");
        json.WriteStartArray("items");
        IItemWriter.Of(listing).Write(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
