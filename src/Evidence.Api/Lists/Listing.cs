using Evidence.Core.Kinds;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Lists;

/// <summary>A list of the API: which records, what they can be filtered, counted and ordered by. Routes, OpenAPI and tests read the table of these.</summary>
public sealed class Listing
{
    /// <summary>A list of the records of a kind.</summary>
    /// <param name="name">The path under /v1.</param>
    /// <param name="kind">The records.</param>
    /// <param name="summary">One sentence for the API's description.</param>
    /// <param name="parentFields">What nested records are found by through the records they are part of.</param>
    public Listing(string name, StoredKind kind, string summary, IReadOnlyList<IndexField>? parentFields = null)
    {
        (Name, Kind, Summary) = (name, kind, summary);
        Fields = [.. kind.Fields, .. (parentFields ?? []).Where(field => kind.Fields.All(own => own.Name != field.Name))];
        Filters = Filter.Of(Fields);
        SearchedKind = kind.Searched ? kind.Name : null;
    }

    private Listing(Listing whole, string name, Condition always)
        : this(name, whole.Kind, whole.Summary)
    {
        Fields = [.. whole.Fields.Where(field => field != always.Filter.Field)];
        Filters = Filter.Of(Fields);
        (SearchedKind, Ledger, Items, Always) = (whole.SearchedKind, whole.Ledger, whole.Items, [.. whole.Always, always]);
    }

    /// <summary>The path under /v1.</summary>
    public string Name { get; }

    /// <summary>The records.</summary>
    public StoredKind Kind { get; }

    /// <summary>One sentence for the API's description.</summary>
    public string Summary { get; }

    /// <summary>What can be filtered and counted.</summary>
    public IReadOnlyList<IndexField> Fields { get; }

    /// <summary>The filters.</summary>
    public IReadOnlyList<Filter> Filters { get; }

    /// <summary>The kind whose text is searched; null when words do not find these.</summary>
    public string? SearchedKind { get; init; }

    /// <summary>Which ledger the records are of.</summary>
    public Func<Catalog, LedgerCatalog> Ledger { get; init; } = static catalog => catalog.Trial;

    /// <summary>Conditions that always hold, such as "of this study".</summary>
    public IReadOnlyList<Condition> Always { get; } = [];

    /// <summary>Puts the items of a page into the answer.</summary>
    public IItemWriter Items { get; init; } = StoredItems.Instance;

    /// <summary>The fields that can be counted.</summary>
    public IEnumerable<IndexField> Faceted => Fields.Where(one => one is { Kind: FieldKind.Term, Faceted: true });

    /// <summary>The names a list can be ordered by.</summary>
    public IEnumerable<string> Sorted => Fields.Where(one => one.Sorted).Select(one => one.Name).Prepend("id").Distinct();

    /// <summary>The same list held to a condition, at another address.</summary>
    public Listing HeldTo(Condition always, string name) => new(this, name, always);
}
