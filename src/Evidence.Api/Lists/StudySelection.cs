using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Lists;

/// <summary>Which studies an answer about many of them is of: the filters and words of the list of studies, read as that list reads them.</summary>
/// <param name="Query">The question as the list would have it.</param>
/// <param name="Given">The parameters that choose studies, as they were given.</param>
internal sealed record StudySelection(ListQuery Query, IReadOnlyList<KeyValuePair<string, string>> Given)
{
    private static readonly ListParameter[] Words = [ListParameters.Words, ListParameters.Match, ListParameters.Expand];
    private static readonly HashSet<string> Names = [.. Listings.Studies.Filters.Select(filter => filter.Name), .. Words.Select(one => one.Name)];

    /// <summary>The names of every parameter that chooses studies.</summary>
    public static IReadOnlyCollection<string> Parameters => Names;

    /// <summary>The parameters for the description, but those that the address describes on its own.</summary>
    public static IEnumerable<OpenApi.Operation.Parameter> Described(params IReadOnlyList<string> own) =>
    [
        .. Listings.Studies.Filters.Where(filter => !own.Contains(filter.Name)).Select(filter => ListOperations.Parameter(filter)),
        .. Words.Select(one => OpenApi.Operation.Parameter.Query(one.Name, one.Description, one.Example, one.Allowed)),
    ];

    /// <summary>Reads it from a query that holds other parameters too, which are left alone.</summary>
    public static OrProblem<StudySelection> Read(IQueryCollection query)
    {
        var read = ListQueryReader.Read(
            Listings.Studies,
            new QueryCollection(query.Where(one => Names.Contains(one.Key)).ToDictionary(StringComparer.Ordinal))
        );
        return read.Problem is { } problem
            ? problem
            : new StudySelection(
                read.Value!,
                [.. query.Where(one => Names.Contains(one.Key)).Select(one => KeyValuePair.Create(one.Key, one.Value.ToString()))]
            );
    }

    /// <summary>The filters.</summary>
    public IReadOnlyList<Condition> Conditions => Query.Question.Conditions;

    /// <summary>The selection in plain words.</summary>
    public string InWords =>
        "Studies"
        + string.Concat(Conditions.Select((condition, place) => (place == 0 ? " " : ", ") + condition.Words))
        + (Query.Question.Words is { } words ? $"{(Conditions.Count == 0 ? " " : ", ")}with the words {words}" : "");

    /// <summary>The rows of the index of studies.</summary>
    public RowSet Rows(Catalog catalog)
    {
        var index = catalog.Trial.Index(Listings.Studies.Kind.Name);
        return Query.Question.Rows(index, Query.Question.Words is null ? null : TextSearch.Find(Listings.Studies, Query.Question, catalog)?.Rows);
    }
}
