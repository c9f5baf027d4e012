using System.Collections.Frozen;
using Evidence.Core.Kinds;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>A list: which records, what they can be filtered, counted and ordered by. Routes, OpenAPI, the command and tests read the table of these.</summary>
public sealed class Listing
{
    /// <summary>A list of the records of a kind.</summary>
    /// <param name="name">The path under /v1.</param>
    /// <param name="kind">The records.</param>
    /// <param name="summary">One sentence for descriptions.</param>
    /// <param name="parentFields">What nested records are found by through the records they are part of.</param>
    public Listing(string name, StoredKind kind, string summary, IReadOnlyList<IndexField>? parentFields = null)
    {
        (Name, Kind, Summary) = (name, kind, summary);
        Fields = [.. kind.Fields, .. (parentFields ?? []).Where(field => kind.Fields.All(own => own.Name != field.Name))];
        (Filters, FiltersByName, Faceted, Sorted) = Tables(Fields);
        SearchedKind = kind.Searched ? kind.Name : null;
    }

    private Listing(Listing whole, string name, Condition always)
        : this(name, whole.Kind, whole.Summary)
    {
        Fields = [.. whole.Fields.Where(field => field != always.Filter.Field)];
        (Filters, FiltersByName, Faceted, Sorted) = Tables(Fields);
        (SearchedKind, IsTestimonial, Always) = (whole.SearchedKind, whole.IsTestimonial, [.. whole.Always, always]);
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

    /// <summary>Whether the records are of the ledger of reported experience; those of trial evidence are in no list with them.</summary>
    public bool IsTestimonial { get; init; }

    /// <summary>Conditions that always hold, such as "of this study".</summary>
    public IReadOnlyList<Condition> Always { get; } = [];

    /// <summary>The filters by the names of their parameters.</summary>
    public IReadOnlyDictionary<string, Filter> FiltersByName { get; }

    /// <summary>The fields that can be counted.</summary>
    public IReadOnlyList<IndexField> Faceted { get; }

    /// <summary>The names a list can be ordered by.</summary>
    public IReadOnlyList<string> Sorted { get; }

    /// <summary>Every parameter that a page of the list takes.</summary>
    public IReadOnlyList<string> Parameters => _parameters ??= [.. Filters.Select(filter => filter.Name), .. Asked(ListParameters.All)];

    /// <summary>The parameters that decide which records come in which order; an export takes these and no others.</summary>
    public IReadOnlyList<string> QuestionParameters => _questionParameters ??= [.. Filters.Select(filter => filter.Name), .. Asked(ListParameters.Question)];

    /// <summary>Whether a page of the list takes a parameter.</summary>
    public bool HasParameter(string name) => (_parameterNames ??= Parameters.ToFrozenSet(StringComparer.Ordinal)).Contains(name);

    private FrozenSet<string>? _parameterNames;

    private IReadOnlyList<string>? _parameters;

    private IReadOnlyList<string>? _questionParameters;

    /// <summary>The same list held to a condition, at another address.</summary>
    public Listing HeldTo(Condition always, string name) => new(this, name, always);

    /// <summary>Whether the studies that items name can be sent along.</summary>
    public bool NamesStudies => Kind.Fields.Any(one => one.Name == "study");

    private IEnumerable<string> Asked(IEnumerable<ListParameter> parameters) => parameters.Where(Takes).Select(one => one.Name);

    private bool Takes(ListParameter one) =>
        one == ListParameters.Include ? NamesStudies
        : one == ListParameters.Registered ? RegisteredDesign.IsOf(this)
        : one == ListParameters.Highlight ? SearchedKind == Kind.Name
        : SearchedKind is not null || !ListParameters.OfWords.Contains(one);

    private static (
        IReadOnlyList<Filter> Filters,
        IReadOnlyDictionary<string, Filter> ByName,
        IReadOnlyList<IndexField> Faceted,
        IReadOnlyList<string> Sorted
    ) Tables(IReadOnlyList<IndexField> fields)
    {
        var filters = Filter.Of(fields);
        return (
            filters,
            filters.ToDictionary(filter => filter.Name, StringComparer.Ordinal),
            [.. fields.Where(one => one is { Kind: FieldKind.Term, Faceted: true })],
            [.. fields.Where(one => one.Sorted).Select(one => one.Name).Prepend("id").Distinct()]);
    }
}
