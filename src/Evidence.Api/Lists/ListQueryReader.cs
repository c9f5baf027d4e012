using System.Globalization;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Microsoft.Extensions.Primitives;

namespace Evidence.Api.Lists;

/// <summary>Reads a list's query string. Nothing is guessed and nothing is ignored: what does not fit is a problem that says what would.</summary>
internal static class ListQueryReader
{
    public static Reading<ListQuery> Read(Listing listing, IQueryCollection parameters)
    {
        foreach (var (name, values) in parameters)
        {
            if (Check(listing, name, values) is { } problem)
            {
                return problem;
            }
        }

        var query = new ListQuery { Given = QueryText.Of(parameters) };
        var conditions = new List<Condition>(listing.Always);
        foreach (var (name, values) in parameters)
        {
            if (listing.FiltersByName.TryGetValue(name, out var filter))
            {
                var condition = ConditionReader.Read(filter, values.ToString());
                if (condition.Problem is { } wrong)
                {
                    return wrong;
                }

                conditions.Add(condition.Value!);
                continue;
            }

            var next = Option(listing, query, name, values.ToString());
            if (next.Problem is { } problem)
            {
                return problem;
            }

            query = next.Value!;
        }

        conditions.Sort(listing.Always.Count, conditions.Count - listing.Always.Count, ByName);
        return query with { Conditions = conditions };
    }

    private static Comparer<Condition> ByName { get; } = Comparer<Condition>.Create(static (one, other) => string.CompareOrdinal(one.Filter.Name, other.Filter.Name));

    private static Problem? Check(Listing listing, string name, StringValues values)
    {
        if (!listing.FiltersByName.ContainsKey(name) && !listing.Parameters.Contains(name))
        {
            var meant = SearchText.Nearest(name, listing.Parameters);
            return ProblemKinds.UnknownParameter.Because($"/v1/{listing.Name} takes no parameter '{Short(name)}'.", meant is null ? null : $"Did you mean '{meant}'?") with { Parameter = Short(name), DidYouMean = meant, Allowed = listing.Parameters };
        }

        return values.Count == 1 ? null : ProblemKinds.DuplicateParameter.Because($"'{name}' was given {values.Count} times.", "Put several values into one parameter, separated by commas.") with { Parameter = name };
    }

    private static Reading<ListQuery> Option(Listing listing, ListQuery query, string name, string value) => name switch
    {
        "q" => Words(query, value),
        "match" => Choice(ListParameters.Match, value, any => query with { MatchAny = any == "any" }),
        "expand" => Choice(ListParameters.Expand, value, expand => query with { Expand = expand != "none" }),
        "total" => Choice(ListParameters.Total, value, total => query with { Total = total != "none" }),
        "explain" => Choice(ListParameters.Explain, value, explain => query with { Explain = explain == "true" }),
        "view" => Choice(ListParameters.View, value, view => query with { Full = view == "full" }),
        "cursor" => value.Length == 0 ? query : query with { Cursor = value },
        "limit" => Limit(query, value),
        "sort" => Sort(listing, query, value),
        "facet" => Facet(listing, query, value),
        _ => query with { Fields = Split(value) },
    };

    private static Reading<ListQuery> Words(ListQuery query, string value) =>
        string.IsNullOrWhiteSpace(value) ? query
        : SearchText.Words(value).Count > 0 ? query with { Words = value }
        : ProblemKinds.InvalidValue.Because($"'q' is '{Short(value)}'; there is no word in it.", "Give letters or digits to find; every other sign only separates words.") with { Parameter = "q" };

    private static Reading<ListQuery> Choice(ListParameter parameter, string value, Func<string, ListQuery> with)
    {
        if (parameter.Allowed.Contains(value, StringComparer.Ordinal))
        {
            return with(value);
        }

        var meant = SearchText.Nearest(value, parameter.Allowed);
        return ProblemKinds.InvalidValue.Because($"'{parameter.Name}' is '{Short(value)}'.", $"It takes {string.Join(" or ", parameter.Allowed)}.") with { Parameter = parameter.Name, DidYouMean = meant, Allowed = parameter.Allowed };
    }

    private static Reading<ListQuery> Limit(ListQuery query, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= ListQuery.MostItems
            ? query with { Limit = limit }
            : ProblemKinds.InvalidValue.Because($"'limit' is '{Short(value)}'.", $"It takes a whole number from 0 to {ListQuery.MostItems}; for everything at once use an export.") with { Parameter = "limit" };

    private static Reading<ListQuery> Sort(Listing listing, ListQuery query, string value)
    {
        var keys = new List<OrderKey>();
        foreach (var part in Split(value))
        {
            var name = part.TrimStart('-');
            if (!listing.Sorted.Contains(name, StringComparer.Ordinal))
            {
                return NotOneOf("sort", name, [.. listing.Sorted], "the list can be ordered by");
            }

            keys.Add(new OrderKey(name, part.StartsWith('-')));
        }

        return query with { Sort = keys };
    }

    private static Reading<ListQuery> Facet(Listing listing, ListQuery query, string value)
    {
        var names = listing.Faceted.Select(field => field.Name).ToList();
        var facets = new List<IndexField>();
        foreach (var name in Split(value).Distinct())
        {
            if (listing.Faceted.FirstOrDefault(field => field.Name == name) is not { } field)
            {
                return NotOneOf("facet", name, names, "the list can be counted by");
            }

            facets.Add(field);
        }

        return query with { Facets = facets };
    }

    private static Problem NotOneOf(string parameter, string value, IReadOnlyList<string> allowed, string sentence)
    {
        var meant = SearchText.Nearest(value, allowed);
        return ProblemKinds.InvalidValue.Because($"'{Short(value)}' is nothing {sentence}.", $"It can be one of: {string.Join(", ", allowed)}.") with { Parameter = parameter, DidYouMean = meant, Allowed = allowed };
    }

    internal static string[] Split(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static string Short(string value) => value.Length <= 80 ? value : value[..80] + "…";
}
