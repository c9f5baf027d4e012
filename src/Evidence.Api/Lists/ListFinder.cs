using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Lists;

/// <summary>Finds what a list answers, in memory.</summary>
internal static class ListFinder
{
    private const int Thin = 3;

    // no service is so many releases behind another
    private const long MostAhead = 1_000;

    public static OrProblem<ListAnswer> Find(Listing listing, ListQuery query, Catalog catalog)
    {
        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        if (ResultIds.Placed(listing, query.Question, ledger) is var placed && placed != query.Question)
        {
            query = query with { Question = placed };
        }

        var read = query.Cursor is null ? default : Cursor.Read(query, query.Cursor);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var cursor = query.Cursor is null ? null : (Cursor?)read.Value;
        if (cursor?.Release > ledger.Number + MostAhead)
        {
            return Cursor.Wrong("It names a release that there is not.");
        }

        if (cursor?.Release > ledger.Number)
        {
            // another service behind the same balancer has taken it already; older pages may not follow newer ones
            throw new NotReadyException($"The page before was of release {cursor.Value.Release}, which is not taken here yet.");
        }

        var search = query.Question.Words is null ? null : TextSearch.Find(listing, query.Question, catalog);
        var rows = search is { ByRank: true } && IsAllThatWordsFind(query) ? null
            : search is not null || SaysOfAll(query) ? query.Question.Rows(index, search?.Rows)
            : null;
        var place = search is { ByRank: true } ? null : Place(cursor, index, ledger, query);
        var page =
            search is { ByRank: true } ? search.Page(rows, cursor?.Row ?? -1, query.Limit + 1)
            : rows is null ? PageRows.Find(index, query.Question.Conditions, place ?? -1, query.Limit + 1)
            : Ordering.Page(index, rows, query.Question.Sort, place, query.Limit + 1);
        var more = query.Limit > 0 && page.Count > query.Limit;
        page =
            more ? [.. page.Take(query.Limit)]
            : query.Limit == 0 ? []
            : page;
        var total = query.Total ? rows?.Count() ?? search!.Count : (int?)null;
        return new ListAnswer
        {
            Listing = listing,
            Query = query,
            Ledger = ledger,
            Index = index,
            Text = search?.Query,
            Search = search,
            WithAll = search?.WithAllOf(rows),
            Page = page,
            Total = total,
            Next = more ? new Cursor(ledger.Number, search is { ByRank: true } ? (cursor?.Row ?? -1) + page.Count : page[^1], index.Ids[page[^1]]) : null,
            Notes = Notes(listing, index, query.Question, query.Question.Registered ? search?.Rows : null),
            Facets = query.Facets.Count == 0 ? [] : [.. query.Facets.Select(field => Facet.Of(index, rows!, field))],
            Funnel =
                query.Explain || (total <= Thin && query.Question.Conditions.Count + (search is null ? 0 : 1) > listing.Always.Count)
                    ? Selection.Funnel(index, query.Question.Conditions, search?.Rows)
                    : null,
        };
    }

    private static IReadOnlyList<QuestionNote> Notes(Listing listing, RecordIndex index, ListQuestion question, RowSet? found)
    {
        var notes = QuestionNote.Of(index, listing.Always.Count == 0 ? question.Conditions : [.. question.Conditions.Except(listing.Always)]);
        return RegisteredDesign.Note(listing, index, question, found) is { } registered ? [.. notes, registered] : notes;
    }

    // whether nothing but the words chooses, and nothing is said of what they find but how much it is
    private static bool IsAllThatWordsFind(ListQuery query) =>
        query.Question.Conditions.Count == 0 && query.Question.Sample is null && query.Facets.Count == 0;

    // whether more than the page's rows must be known, or they stand in another order than that of ids
    private static bool SaysOfAll(ListQuery query) =>
        query.Total
        || query.Explain
        || query.Facets.Count > 0
        || query.Question.Sample is not null
        || query.Question.Sort is not ([] or [{ Field: "id", Descending: false }, ..]);

    private static int? Place(Cursor? cursor, RecordIndex index, LedgerCatalog ledger, ListQuery query) =>
        cursor?.Place(index, ledger.Number, query.Question.Sort is [{ Descending: true }, ..]);
}
