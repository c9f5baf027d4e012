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

    /// <summary>What the words found; null without words.</summary>
    public TextSearch? Search { get; init; }

    /// <summary>How many of what is found have all the words; null without words.</summary>
    public int? WithAll { get; init; }

    public required IReadOnlyList<int> Page { get; init; }

    public int? Total { get; init; }

    public Cursor? Next { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    public IReadOnlyList<FunnelStep>? Funnel { get; init; }

    public IReadOnlyList<QuestionNote> Notes { get; init; } = [];
}
