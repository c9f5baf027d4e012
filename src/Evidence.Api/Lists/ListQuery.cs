using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>What is asked of a list, read and checked.</summary>
public sealed record ListQuery
{
    /// <summary>The most items of a page.</summary>
    public const int MostItems = 200;

    /// <summary>The items of a page when none is asked for.</summary>
    public const int DefaultItems = 20;

    /// <summary>Items of the page, 0 to 200.</summary>
    public int Limit { get; init; } = DefaultItems;

    /// <summary>Which records, in which order.</summary>
    public ListQuestion Question { get; init; } = new();

    /// <summary>Where the page begins, or null at the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Members of the items to send; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Fields to count.</summary>
    public IReadOnlyList<IndexField> Facets { get; init; } = [];

    /// <summary>Whether the total is counted.</summary>
    public bool Total { get; init; } = true;

    /// <summary>Whether the funnel is wanted even when much is found.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether the studies that items name are sent along.</summary>
    public bool IncludeStudies { get; init; }

    /// <summary>Whether the passages in which words were found are sent along.</summary>
    public bool Highlight { get; init; }

    /// <summary>Whether whole records are wanted instead of summaries.</summary>
    public bool Full { get; init; }

    /// <summary>The parameters as given, in the order of their names.</summary>
    public QueryText Given { get; init; } = QueryText.Empty;

    /// <summary>The question as a query string: the same question always has the same one.</summary>
    public string Canonical => Given.Text;
}
