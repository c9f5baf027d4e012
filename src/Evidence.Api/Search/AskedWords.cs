using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Search;

/// <summary>What is asked of a search over everything.</summary>
/// <param name="Words">The words as typed; never blank.</param>
/// <param name="Matching">How many of them a record must have.</param>
/// <param name="Expand">Whether the thesaurus widens them.</param>
/// <param name="Limit">Items of a group.</param>
/// <param name="Canonical">The question as a query string, always the same for the same question.</param>
internal sealed record AskedWords(string Words, TextMatching Matching, bool Expand, int Limit, string Canonical)
{
    private const string SuggestAddress = "/v1/suggest";

    public static OrProblem<AskedWords> Read(IQueryCollection query, string address, string[] allowed, int limit)
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
            : new AskedWords(
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
