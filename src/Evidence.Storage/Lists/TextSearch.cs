using Evidence.Core.Lists;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Lists;

/// <summary>What words found, in the order of their rank.</summary>
public sealed class TextSearch
{
    private readonly IReadOnlyList<int> _ranked;
    private readonly int _all;
    private RowSet? _rows;

    private TextSearch(TextQuery query, TextFound found, IReadOnlyList<int> ranked, int withAll, int rows, bool byRank, string? corrected)
    {
        (_ranked, _all) = (ranked, rows);
        (Query, WithAll, ByRank, Corrected) = (query, withAll, byRank, corrected);
        HasMore = found.Rows.Count > found.WithAll && query.Matching == TextMatching.AllThenAny;
    }

    /// <summary>The words as they were searched for.</summary>
    public TextQuery Query { get; }

    /// <summary>The rows found; the set is made when it is first asked for.</summary>
    public RowSet Rows => _rows ??= RowSet.Of(_all, _ranked);

    /// <summary>How many rows are found.</summary>
    public int Count => _ranked.Count;

    /// <summary>How many of them have all that was asked for; they come first.</summary>
    public int WithAll { get; }

    /// <summary>Whether those that have only some of the words follow, because few have them all.</summary>
    public bool HasMore { get; }

    /// <summary>Whether rank is the order, because no other was asked for.</summary>
    public bool ByRank { get; }

    /// <summary>The words as they were probably meant, where one of them is nowhere; null otherwise.</summary>
    public string? Corrected { get; }

    /// <summary>Searches for the words.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="question">What is asked of it, with words.</param>
    /// <param name="catalog">The release.</param>
    /// <returns>What is found; null when the words hold none that can be searched for.</returns>
    public static TextSearch? Find(Listing listing, ListQuestion question, Catalog catalog)
    {
        if (TextQuery.Read(question.Words!, question.Matching, question.Expand ? catalog.Thesaurus : null) is not { } asked)
        {
            return null;
        }

        // in an order that is not that of rank, records with some of the words would stand among those with all
        var byRank = question.Sort.Count == 0;
        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        var searched = ledger.Index(listing.SearchedKind!);
        var words = ledger.Words(listing.SearchedKind!);
        var found = TextFinder.Find(words, searched, asked);
        if (!byRank && found.WithAll > 0 && found.WithAll < found.Rows.Count && asked.Matching == TextMatching.AllThenAny)
        {
            found = found with { Rows = [.. found.Rows.Take(found.WithAll)] };
        }

        var (ranked, withAll) =
            index.Parent == searched ? (Nested(index, found.Rows), Nested(index, found.Rows.Take(found.WithAll)).Count) : (found.Rows, found.WithAll);
        return new TextSearch(asked, found, ranked, withAll, index.Rows, byRank, TextFinder.Corrected(words, question.Words!, asked));
    }

    /// <summary>The rows of a page by rank: those of the selection after so many already seen.</summary>
    /// <param name="selected">The selection; null is all that is found.</param>
    /// <param name="lastSeen">The place of the last row seen, or -1.</param>
    /// <param name="limit">How many rows.</param>
    public IReadOnlyList<int> Page(RowSet? selected, int lastSeen, int limit)
    {
        var seen = Math.Clamp(lastSeen, -1, _ranked.Count) + 1;
        if (selected is not null)
        {
            return [.. InOrder(selected).Skip(seen).Take(limit)];
        }

        var page = new int[Math.Clamp(_ranked.Count - seen, 0, limit)];
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = _ranked[seen + i];
        }

        return page;
    }

    /// <summary>The rows of a selection by rank, best first.</summary>
    public IEnumerable<int> InOrder(RowSet selected) => _ranked.Where(selected.Contains);

    /// <summary>How many rows of a selection have all that was asked for; of all that is found where it is null.</summary>
    public int WithAllOf(RowSet? selected) =>
        selected is null ? WithAll
        : WithAll == _ranked.Count ? Rows.And(selected).Count()
        : _ranked.Take(WithAll).Count(selected.Contains);

    private static List<int> Nested(RecordIndex index, IEnumerable<int> parents) =>
        [.. parents.SelectMany(parent => Enumerable.Range(index.ChildrenOf(parent).From, index.ChildrenOf(parent).To - index.ChildrenOf(parent).From))];
}
