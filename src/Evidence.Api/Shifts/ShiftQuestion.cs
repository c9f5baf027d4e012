using Evidence.Api.Lists;
using Evidence.Api.NaturalCourse;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Core.Shifts;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Shifts;

/// <summary>Which matrices are asked for: the results list held to matrices, with all its filters and words, and nothing of its paging.</summary>
internal static class ShiftQuestion
{
    private const string DefaultMeasure = "ais-grade";
    private static readonly string[] Words = ["q", "match", "expand"];
    private static readonly Listing Matrices = Listings.Results.HeldTo(Condition.Of(Filter("kind"), "transitions"), "shifts");

    /// <summary>The filters, for the description.</summary>
    public static IReadOnlyList<Filter> Filters => Matrices.Filters;

    /// <summary>Reads the question; the AIS grade is meant where no measure is named.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="address">Of which address.</param>
    /// <param name="more">Parameters that the address takes beside, which are no part of the question.</param>
    public static OrProblem<ListQuery> Read(IQueryCollection query, string address, params IReadOnlyList<string> more)
    {
        if (QueryParameters.Check(query, address, [.. Matrices.Filters.Select(filter => filter.Name), .. Words, .. more]) is { } problem)
        {
            return problem;
        }

        var read = ListQueryReader.Read(Matrices, query);
        return read.Problem is not null || read.Value!.Question.Conditions.Any(condition => condition.Filter.Name == "measure")
            ? read
            : read.Value with
            {
                Question = read.Value.Question with { Conditions = [.. read.Value.Question.Conditions, Condition.Of(Filter("measure"), DefaultMeasure)] },
            };
    }

    /// <summary>The question in words.</summary>
    public static string InWords(ListQuery query) =>
        string.Join(
            ", ",
            query
                .Question.Conditions.Where(condition => condition.Filter.Name != "kind")
                .Select(condition => condition.Words)
                .Concat(query.Question.Words is { } words ? [$"with the words {words}"] : [])
        );

    /// <summary>The matrices asked for. Each study is read once, and only the results that the index names are taken from it.</summary>
    public static ShiftTables Find(ListQuery query, Catalog catalog)
    {
        var ledger = catalog.Trial;
        var index = ledger.Index(Matrices.Kind.Name);
        var found = query.Question.Words is null ? null : TextSearch.Find(Matrices, query.Question, catalog);
        var studies = query
            .Question.Rows(index, found?.Rows)
            .Members()
            .GroupBy(index.ParentOf)
            .Select(rows => (Row: rows.Key, Places: rows.Select(row => index.Place(row)).ToHashSet()))
            .ToList();
        var results = new List<ShiftResult>(studies.Count);
        var next = 0;
        ledger.Records.Read(
            studies.Select(study => index.Parent!.Key(study.Row)),
            RecordForm.Document,
            body => results.AddRange(ShiftReader.Read(body, studies[next++].Places.Contains))
        );
        return ShiftTables.Of(results, NaturalCourseTables.Of(ledger));
    }

    private static Filter Filter(string name) => Listings.Results.Filters.Single(filter => filter.Name == name);
}
