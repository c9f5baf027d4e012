using Evidence.Core.Lists;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Lists;

/// <summary>Every row that a question finds in a list, in the order asked for.</summary>
public sealed class FoundRows
{
    private readonly RowSet _rows;
    private readonly TextSearch? _words;
    private readonly ListQuestion _question;

    private FoundRows(LedgerCatalog ledger, RecordIndex index, RowSet rows, TextSearch? words, ListQuestion question) =>
        (Ledger, Index, _rows, _words, _question, Count) = (ledger, index, rows, words, question, rows.Count());

    /// <summary>The ledger that the rows are of.</summary>
    public LedgerCatalog Ledger { get; }

    /// <summary>The index that the rows are of.</summary>
    public RecordIndex Index { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Finds them.</summary>
    public static FoundRows Of(Listing listing, ListQuestion question, Catalog catalog)
    {
        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        question = ResultIds.Placed(listing, question, ledger);
        var words = question.Words is null ? null : TextSearch.Find(listing, question, catalog);
        return new FoundRows(ledger, index, question.Rows(index, words?.Rows), words, question);
    }

    /// <summary>The rows in order. By id they are not gathered first; in another order a number is held for each.</summary>
    public IEnumerable<int> InOrder() => _words is { ByRank: true } ? _words.InOrder(_rows) : Ordering.All(Index, _rows, _question.Sort);
}
