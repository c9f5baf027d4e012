using Evidence.Core.Lists;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Lists;

/// <summary>What words found, in the order of their rank.</summary>
public sealed class TextSearch
{
    /// <summary>No end to what is found.</summary>
    public const int All = -1;

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

    /// <summary>The words as they were searched for, after widening and falling back.</summary>
    public TextQuery Query { get; }

    /// <summary>The rows found.</summary>
    public RowSet Rows { get; }

    /// <summary>Whether rank is the order, because no other was asked for.</summary>
    public bool ByRank { get; }

    /// <summary>Why the words were searched for differently from what was asked; null when they were not.</summary>
    public string? FellBack { get; }

    /// <summary>Searches for the words; when all are asked for and nothing has them all, any is enough, and the answer says so.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="question">What is asked of it, with words.</param>
    /// <param name="catalog">The release.</param>
    /// <param name="limit">At most so many; <see cref="All"/> for no end.</param>
    /// <returns>What is found; null when the words hold none that can be searched for.</returns>
    public static TextSearch? Find(Listing listing, ListQuestion question, Catalog catalog, int limit)
    {
        if (TextQuery.Read(question.Words!, question.MatchAny, question.Expand ? catalog.Thesaurus : null) is not { } asked)
        {
            return null;
        }

        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        var found = Ranked(listing, asked, ledger, index, limit);
        if (found.Count == 0 && !asked.Any && asked.Terms.Count > 1)
        {
            asked = asked with { Any = true };
            found = Ranked(listing, asked, ledger, index, limit);
            return new TextSearch(asked, found, index.Rows, question.Sort.Count == 0, "Nothing has all the words; these have at least one of them.");
        }

        return new TextSearch(asked, found, index.Rows, question.Sort.Count == 0, null);
    }

    /// <summary>The rows of a page by rank: those of the selection after so many already seen.</summary>
    public IReadOnlyList<int> Page(RowSet selected, int lastSeen, int limit) => [.. InOrder(selected).Skip(Math.Min(lastSeen, _ranked.Count) + 1).Take(limit)];

    /// <summary>The rows of a selection by rank, best first.</summary>
    public IEnumerable<int> InOrder(RowSet selected) => _ranked.Where(selected.Contains);

    private static List<int> Ranked(Listing listing, TextQuery query, LedgerCatalog ledger, RecordIndex index, int limit)
    {
        var searched = ledger.Index(listing.SearchedKind!);
        var rows = ledger.Records.Search(listing.SearchedKind!, query, limit).Select(match => searched.RowOf(match.Key)).Where(row => row >= 0);
        return index.Parent == searched ? [.. rows.SelectMany(parent => Enumerable.Range(index.ChildrenOf(parent).From, index.ChildrenOf(parent).To - index.ChildrenOf(parent).From))] : [.. rows];
    }
}
