using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Lists;

/// <summary>What a list answers: the rows of the page and what is said about everything found.</summary>
internal sealed record ListAnswer
{
    public required Listing Listing { get; init; }

    public required ListQuery Query { get; init; }

    public required LedgerCatalog Ledger { get; init; }

    public required RecordIndex Index { get; init; }

    /// <summary>The words as they were searched for, after widening and falling back; null without words.</summary>
    public TextQuery? Text { get; init; }

    /// <summary>Why the words were searched for differently from what was asked, or null.</summary>
    public string? FellBack { get; init; }

    public required IReadOnlyList<int> Page { get; init; }

    public int? Total { get; init; }

    public Cursor? Next { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    public IReadOnlyList<FunnelStep>? Funnel { get; init; }
}

/// <summary>Finds what a list answers. Everything but the words is found in memory; the words are the database's.</summary>
internal static class ListFinder
{
    private const int Thin = 3;

    public static Reading<ListAnswer> Find(Listing listing, ListQuery query, Catalog catalog)
    {
        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        if (ReadCursor(query) is { Problem: { } problem })
        {
            return problem;
        }

        var search = query.Words is null ? null : TextSearch.Find(listing, query, ledger, index, catalog.Thesaurus);
        var rows = Selection.Rows(index, query.Conditions, search?.Rows);
        var cursor = query.Cursor is null ? null : (Cursor?)Cursor.Read(query, query.Cursor).Value;
        var page = search is { ByRank: true } ? search.Page(rows, cursor?.Row ?? -1, query.Limit + 1) : Ordering.Page(index, rows, query.Sort, Place(cursor, index, ledger, query), query.Limit + 1);
        var more = query.Limit > 0 && page.Count > query.Limit;
        page = more ? [.. page.Take(query.Limit)] : query.Limit == 0 ? [] : page;
        var total = query.Total ? rows.Count() : (int?)null;
        return new ListAnswer
        {
            Listing = listing,
            Query = query,
            Ledger = ledger,
            Index = index,
            Text = search?.Query,
            FellBack = search?.FellBack,
            Page = page,
            Total = total,
            Next = more ? new Cursor(ledger.Number, search is { ByRank: true } ? (cursor?.Row ?? -1) + page.Count : page[^1], index.Ids[page[^1]]) : null,
            Facets = [.. query.Facets.Select(field => Facet.Of(index, rows, field))],
            Funnel = query.Explain || (total <= Thin && query.Conditions.Count + (search is null ? 0 : 1) > listing.Always.Count) ? Selection.Funnel(index, query.Conditions, search?.Rows) : null,
        };
    }

    private static Reading<Cursor> ReadCursor(ListQuery query) => query.Cursor is null ? default : Cursor.Read(query, query.Cursor);

    private static int? Place(Cursor? cursor, RecordIndex index, LedgerCatalog ledger, ListQuery query) => cursor?.Place(index, ledger.Number, query.Sort is [{ Descending: true }, ..]);
}

/// <summary>What words found, in the order of their rank.</summary>
internal sealed class TextSearch
{
    private readonly List<int> _ranked;

    private TextSearch(TextQuery query, List<int> ranked, int rows, bool byRank, string? fellBack)
    {
        _ranked = ranked;
        Query = query;
        ByRank = byRank;
        FellBack = fellBack;
        Rows = RowSet.None(rows);
        ranked.ForEach(Rows.Add);
    }

    public TextQuery Query { get; }

    public RowSet Rows { get; }

    public bool ByRank { get; }

    public string? FellBack { get; }

    /// <summary>Searches for the words; when all are asked for and nothing has them all, any is enough, and the answer says so.</summary>
    public static TextSearch? Find(Listing listing, ListQuery query, LedgerCatalog ledger, RecordIndex index, Thesaurus thesaurus)
    {
        if (TextQuery.Read(query.Words!, query.MatchAny, query.Expand ? thesaurus : null) is not { } asked)
        {
            return null;
        }

        // without filters, count or facets the database can stop at the page's end
        var enough = query.Conditions.Count == 0 && !query.Total && query.Facets.Count == 0 && query.Sort.Count == 0 && query.Cursor is null && !query.Explain ? query.Limit + 1 : -1;
        var found = Ranked(listing, asked, ledger, index, enough);
        if (found.Count == 0 && !asked.Any && asked.Terms.Count > 1)
        {
            asked = asked with { Any = true };
            found = Ranked(listing, asked, ledger, index, enough);
            return new TextSearch(asked, found, index.Rows, query.Sort.Count == 0, "Nothing has all the words; these have at least one of them.");
        }

        return new TextSearch(asked, found, index.Rows, query.Sort.Count == 0, null);
    }

    /// <summary>The rows of a page by rank: those of the selection after so many already seen.</summary>
    public IReadOnlyList<int> Page(RowSet selected, int lastSeen, int limit) => [.. _ranked.Where(selected.Contains).Skip(Math.Min(lastSeen, _ranked.Count) + 1).Take(limit)];

    private static List<int> Ranked(Listing listing, TextQuery query, LedgerCatalog ledger, RecordIndex index, int limit)
    {
        var searched = ledger.Index(listing.SearchedKind!);
        var rows = ledger.Records.Search(listing.SearchedKind!, query, limit).Select(match => searched.RowOf(match.Key)).Where(row => row >= 0);
        return index.Parent == searched ? [.. rows.SelectMany(parent => Enumerable.Range(index.ChildrenOf(parent).From, index.ChildrenOf(parent).To - index.ChildrenOf(parent).From))] : [.. rows];
    }
}
