namespace Evidence.Core.Lists;

/// <summary>The parameters that every list takes.</summary>
public static class ListParameters
{
    /// <summary>Words to find.</summary>
    public static ListParameter Words { get; } =
        new(
            "q",
            "Words to find, ranked by BM25. \"quoted words\" are a phrase, -word or NOT word leaves out, OR between two takes either; "
                + "every other sign is text.",
            "intrathecal motor"
        );

    /// <summary>All or any of the words.</summary>
    public static ListParameter Match { get; } =
        new(
            "match",
            "Whether all words must be found or any is enough. When it is not given, records with all come first, and where they are fewer than ten those with "
                + "any follow, which the answer says.",
            "all",
            "all",
            "any"
        );

    /// <summary>Whether the thesaurus widens the words.</summary>
    public static ListParameter Expand { get; } =
        new("expand", "Whether names of the same concept are searched too; the answer lists them under query.expandedTerms.", "none", "thesaurus", "none");

    /// <summary>Filters of which any is enough.</summary>
    public static ListParameter Either { get; } =
        new("or", "Filters of which any is enough, in brackets and with commas between them: each is written as it would be alone.", "(country=JP,phase=3)");

    /// <summary>Whether designs that were registered count.</summary>
    public static ListParameter Registered { get; } =
        new(
            "registered",
            "Whether design also means the design that a registry or protocol states, in filters and in facet=design; "
                + "query.notes says how many of what is found came by it. registeredDesign and anyDesign ask for it alone.",
            "true",
            "true",
            "false"
        );

    /// <summary>How many records of a random part.</summary>
    public static ListParameter Sample { get; } =
        new("sample", "So many of the records found, chosen at random and alike each time for the same seed, 1 to 10000.", "20");

    /// <summary>Which random part.</summary>
    public static ListParameter Seed { get; } = new("seed", "Which random part, any whole number; 0 when it is not given or empty. Only with sample.", "");

    /// <summary>Records sent along.</summary>
    public static ListParameter Include { get; } = new("include", "Records that the items name, sent along under included.", "studies", "studies");

    /// <summary>Whether the words found are shown in their places.</summary>
    public static ListParameter Highlight { get; } =
        new("highlight", "Whether each item comes with the passages in which words were found, under highlights.", "true", "true", "false");

    /// <summary>Items of a page.</summary>
    public static ListParameter Limit { get; } = new("limit", "Items of a page, 0 to 200. With 0 only totals and facets are answered.", "20");

    /// <summary>Where a page begins.</summary>
    public static ListParameter Cursor { get; } =
        new("cursor", "The place to go on from: links.nextCursor of the page before, with every other parameter unchanged; empty is the beginning.", "");

    /// <summary>The order.</summary>
    public static ListParameter Sort { get; } =
        new("sort", "Fields to order by, separated by commas, a hyphen before one for descending; ties by id, records without a value last.", "-year,id");

    /// <summary>Members of items to send.</summary>
    public static ListParameter Members { get; } =
        new("fields", "Members of the items to send, separated by commas, a dot into nested ones; id always comes.", "id,title");

    /// <summary>Fields to count.</summary>
    public static ListParameter Facet { get; } = new("facet", "Fields to count over everything found, separated by commas.", "design,country");

    /// <summary>Whether to count everything found.</summary>
    public static ListParameter Total { get; } = new("total", "Whether everything found is counted.", "exact", "exact", "none");

    /// <summary>Whether to say what each filter removed.</summary>
    public static ListParameter Explain { get; } =
        new("explain", "Whether the answer says what each filter removed; it always does when little is found.", "true", "true", "false");

    /// <summary>Summaries or whole records.</summary>
    public static ListParameter View { get; } = new("view", "Rows of the list or whole records.", "full", "summary", "full");

    /// <summary>Whether labels stand beside the words of vocabularies; of tables only.</summary>
    public static ListParameter Labels { get; } =
        new("labels", "Whether a column of labels for people stands behind each column of a vocabulary.", "true", "true", "false");

    /// <summary>Whether the file begins with a byte order mark; of tables only.</summary>
    public static ListParameter ByteOrderMark { get; } =
        new("bom", "Whether the file begins with a byte order mark, by which older spreadsheets know UTF-8.", "true", "true", "false");

    /// <summary>Those that only words take.</summary>
    public static IReadOnlyList<ListParameter> OfWords { get; } = [Words, Match, Expand];

    /// <summary>Those that, beside the filters, decide which records come in which order.</summary>
    public static IReadOnlyList<ListParameter> Question { get; } = [.. OfWords, Either, Registered, Sample, Seed, Sort];

    /// <summary>All that pages of lists take.</summary>
    public static IReadOnlyList<ListParameter> All { get; } =
        [Words, Match, Expand, Highlight, Either, Registered, Sample, Seed, Limit, Cursor, Sort, Members, Facet, Total, Explain, View, Include];
}
