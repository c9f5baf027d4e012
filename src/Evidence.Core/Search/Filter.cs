namespace Evidence.Core.Search;

/// <summary>One query-string parameter that selects records: a field and how it is compared.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Kind">How it compares.</param>
/// <param name="Field">What it compares.</param>
public sealed record Filter(string Name, FilterKind Kind, IndexField Field)
{
    /// <summary>The one that holds others.</summary>
    public static Filter Either { get; } =
        new("or", FilterKind.Either, new IndexField("or", FieldKind.Term, "Any of several filters.", "(country=JP,phase=3)"));

    /// <summary>One sentence for the reader of the API's description.</summary>
    public string Description => Kind switch
    {
        FilterKind.AtLeast => $"{Field.Description} Only records with at least this.",
        FilterKind.AtMost => $"{Field.Description} Only records with at most this.",
        FilterKind.Size => $"{Field.Description} A number or a range: 20, 20..50, >=20, <50, !0, missing, any.",
        _ when Field.Ordered => $"{Field.Description} Several values with commas: any of them. Also !value, a..b, >=a, <b, missing, any.",
        _ => $"{Field.Description} Several values with commas: any of them. Also !value, missing, any.",
    };

    /// <summary>The filters that a list of records with these fields has.</summary>
    public static IReadOnlyList<Filter> Of(IReadOnlyList<IndexField> fields) =>
        [
            .. fields.Where(field => field.Kind != FieldKind.Number).Select(field => new Filter(field.Name, FilterKind.AnyOf, field)),
            .. fields
                .Where(field => field.Kind == FieldKind.Number && fields.All(other => other == field || other.Name != field.Name))
                .Select(field => new Filter(field.Name, FilterKind.Size, field)),
            .. fields
                .Where(field => field.Range is not null)
                .SelectMany(field =>
                    new[] { new Filter(field.Range!.Value.From, FilterKind.AtLeast, field), new Filter(field.Range!.Value.To, FilterKind.AtMost, field) }
                ),
        ];
}
