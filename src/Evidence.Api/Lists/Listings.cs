using Evidence.Core.Kinds;

namespace Evidence.Api.Lists;

/// <summary>Every list of the API.</summary>
internal static class Listings
{
    public static Listing Studies { get; } = new("studies", StoredKinds.Studies, "Trials, series, cohorts and reviews.");

    public static Listing Results { get; } = new("results", StoredKinds.Results, "Every outcome result as a row, with its study and arm.", StoredKinds.Studies.Fields)
    {
        SearchedKind = StoredKinds.Studies.Name,
        Items = ResultItems.Instance,
    };

    public static Listing Measures { get; } = new("measures", StoredKinds.Measures, "Outcome measures with scale, direction and smallest important difference.");

    public static Listing Sources { get; } = new("sources", StoredKinds.Sources, "Documents that make assertions, with a tally of their claims.");

    public static Listing Claims { get; } = new("claims", StoredKinds.Claims, "Assertions of a source, each with a verdict and its grounds.");

    public static Listing Prices { get; } = new("prices", StoredKinds.Prices, "Prices that pages state, as rows, with what the same page says elsewhere when it disagrees.");

    public static Listing Providers { get; } = new("providers", StoredKinds.Providers, "Clinics, hospitals, laboratories and brokers.");

    public static Listing Regulators { get; } = new("regulators", StoredKinds.Regulators, "Authorities, what they said and did.");

    public static Listing Harms { get; } = new("harms", StoredKinds.Harms, "Documented harms of unproven interventions.");

    public static Listing Testimonials { get; } = new("testimonials", StoredKinds.Testimonials, "The other ledger: reported experience, never evidence.")
    {
        Ledger = static catalog => catalog.Testimonial,
    };

    /// <summary>The lists whose items have an address of their own.</summary>
    public static IReadOnlyList<Listing> WithRecords { get; } = [Studies, Measures, Sources, Claims, Providers, Regulators, Harms, Testimonials];

    /// <summary>All lists.</summary>
    public static IReadOnlyList<Listing> All { get; } = [Studies, Results, Measures, Sources, Claims, Prices, Providers, Regulators, Harms, Testimonials];
}
