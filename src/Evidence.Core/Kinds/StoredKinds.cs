using Evidence.Core.Claims;
using Evidence.Core.Harms;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Results;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Kinds;

/// <summary>The kinds of record, in two ledgers that share none.</summary>
public static class StoredKinds
{
    /// <summary>Results; nested in studies.</summary>
    public static StoredKind Results { get; } =
        new("results", "result", ResultFields.Table.Id, ResultFields.Table.Fields) { Searched = false, Parents = ResultFields.Table.Parents };

    /// <summary>Studies.</summary>
    public static StoredKind Studies { get; } = new("studies", "study", StudyFields.Table.Id, StudyFields.Table.Fields) { Nested = Results };

    /// <summary>Measures.</summary>
    public static StoredKind Measures { get; } = new("measures", "measure", MeasureFields.Table.Id, MeasureFields.Table.Fields);

    /// <summary>Sources.</summary>
    public static StoredKind Sources { get; } = new("sources", "source", SourceFields.Table.Id, SourceFields.Table.Fields);

    /// <summary>Claims.</summary>
    public static StoredKind Claims { get; } = new("claims", "claim", ClaimFields.Table.Id, ClaimFields.Table.Fields);

    /// <summary>Prices: the sums that price claims state, one row each.</summary>
    public static StoredKind Prices { get; } = new("prices", "price", PriceFields.Table.Id, PriceFields.Table.Fields) { Searched = false };

    /// <summary>Providers.</summary>
    public static StoredKind Providers { get; } = new("providers", "provider", ProviderFields.Table.Id, ProviderFields.Table.Fields);

    /// <summary>Regulators.</summary>
    public static StoredKind Regulators { get; } = new("regulators", "regulator", RegulatorFields.Table.Id, RegulatorFields.Table.Fields);

    /// <summary>Harms.</summary>
    public static StoredKind Harms { get; } = new("harms", "harm", HarmFields.Table.Id, HarmFields.Table.Fields);

    /// <summary>Lexicons: read whole, found by name.</summary>
    public static StoredKind Lexicons { get; } =
        new("lexicons", "lexicon", new Search.IndexField("id", Search.FieldKind.Term, "The lexicon's name.", "thesaurus"), []) { Searched = false };

    /// <summary>Testimonials, the only kind of their ledger.</summary>
    public static StoredKind Testimonials { get; } = new("testimonials", "testimonial", TestimonialFields.Table.Id, TestimonialFields.Table.Fields);

    /// <summary>The trial ledger.</summary>
    public static IReadOnlyList<StoredKind> Trial { get; } = [Studies, Measures, Sources, Claims, Prices, Providers, Regulators, Harms, Lexicons];

    /// <summary>The testimonial ledger.</summary>
    public static IReadOnlyList<StoredKind> Testimonial { get; } = [Testimonials];
}
