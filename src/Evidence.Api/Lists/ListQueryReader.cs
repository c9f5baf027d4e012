using System.Globalization;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>Reads a list's query string: the question, and which page of what it finds is shown how.</summary>
internal static class ListQueryReader
{
    public static OrProblem<ListQuery> Read(Listing listing, IQueryCollection parameters)
    {
        var given = new KeyValuePair<string, string>[parameters.Count];
        var at = 0;
        foreach (var (name, values) in parameters)
        {
            if (
                (values.Count != 1 || !listing.HasParameter(name))
                && QuestionReader.Check($"/v1/{listing.Name}", listing.Parameters, name, values.Count, values.ToString()) is { } refusal
            )
            {
                return Problem.Of(refusal);
            }

            given[at++] = new(name, values.ToString());
        }

        if (QuestionReader.Read(listing, given, out var question) is { } wrong)
        {
            return Problem.Of(wrong);
        }

        var query = new ListQuery { Question = question, Given = QueryText.Of(given) };
        foreach (var (name, value) in given)
        {
            var next = Option(listing, query, name, value);
            if (next.Problem is { } problem)
            {
                return problem;
            }

            query = next.Value!;
        }

        return question.Registered ? query with { Facets = [.. query.Facets.Select(field => RegisteredDesign.Read(listing, field)).Distinct()] } : query;
    }

    /// <summary>The parameters of a request, each given once.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Given(IQueryCollection parameters)
    {
        var given = new KeyValuePair<string, string>[parameters.Count];
        var at = 0;
        foreach (var (name, values) in parameters)
        {
            given[at++] = new(name, values.ToString());
        }

        return given;
    }

    private static OrProblem<ListQuery> Option(Listing listing, ListQuery query, string name, string value) =>
        name switch
        {
            "total" => Choice(ListParameters.Total, value, query with { Total = value != "none" }),
            "explain" => Choice(ListParameters.Explain, value, query with { Explain = value == "true" }),
            "view" => Choice(ListParameters.View, value, query with { Full = value == "full" }),
            "include" => Choice(ListParameters.Include, value, query with { IncludeStudies = true }),
            "highlight" => Choice(ListParameters.Highlight, value, query with { Highlight = value == "true" }),
            "cursor" => value.Length == 0 ? query : query with { Cursor = value },
            "limit" => Limit(query, value),
            "facet" => Facet(listing, query, value),
            "fields" => Members(listing, query, value),
            _ => query,
        };

    private static OrProblem<ListQuery> Choice(ListParameter parameter, string value, ListQuery chosen) =>
        QuestionReader.Choice(parameter, value) is { } refusal ? Problem.Of(refusal) : chosen;

    private static OrProblem<ListQuery> Limit(ListQuery query, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= ListQuery.MostItems
            ? query with
            {
                Limit = limit,
            }
            : ProblemKinds.InvalidValue.Because(
                $"'limit' is '{Short(value)}'.",
                $"It takes a whole number from 0 to {ListQuery.MostItems}; for everything at once use an export."
            ) with
            {
                Parameter = "limit",
            };

    private static OrProblem<ListQuery> Facet(Listing listing, ListQuery query, string value)
    {
        var facets = new List<IndexField>();
        foreach (var name in Split(value).Distinct())
        {
            if (listing.Faceted.FirstOrDefault(field => field.Name == name) is not { } field)
            {
                return Problem.Of(QuestionReader.NotOneOf("facet", name, [.. listing.Faceted.Select(one => one.Name)], "the list can be counted by"));
            }

            facets.Add(field);
        }

        return query with
        {
            Facets = facets,
        };
    }

    // whole records are known only when every parameter is read, so names are looked for in both forms
    private static OrProblem<ListQuery> Members(Listing listing, ListQuery query, string value)
    {
        var names = new List<string>();
        foreach (var name in Split(value))
        {
            if (ItemMembers.Find(listing, name) is { } member)
            {
                names.Add(member);
                continue;
            }

            var nearest = ItemMembers.Nearest(listing, name);
            return ProblemKinds.InvalidValue.Because(
                $"'{Short(name)}' is no member of {listing.Kind.Name}.",
                nearest is null ? "/v1/meta/fields lists the members." : $"Did you mean '{nearest}'?"
            ) with
            {
                Parameter = "fields",
                DidYouMean = nearest,
                Allowed = ItemMembers.Top(listing),
            };
        }

        return query with
        {
            Fields = names,
        };
    }

    internal static string[] Split(string value) => QuestionReader.Split(value);

    internal static string Short(string value) => Refusal.Short(value);
}
