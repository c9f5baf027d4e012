using Evidence.Core.Kinds;

namespace Evidence.Core.Lists;

/// <summary>Every list.</summary>
public static class Listings
{
    /// <summary>Studies.</summary>
    public static Listing Studies { get; } = new("studies", StoredKinds.Studies, "Trials, series, cohorts and reviews.");

    /// <summary>Results, as rows with their study and arm.</summary>
    public static Listing Results { get; } =
        new("results", StoredKinds.Results, "Every outcome result as a row, with its study and arm.", StoredKinds.Studies.Fields)
        {
            SearchedKind = StoredKinds.Studies.Name,
        };

    /// <summary>Outcome measures.</summary>
    public static Listing Measures { get; } =
        new("measures", StoredKinds.Measures, "Outcome measures with scale, direction and smallest important difference.");

    /// <summary>Documents that make assertions.</summary>
    public static Listing Sources { get; } = new("sources", StoredKinds.Sources, "Documents that make assertions, with a tally of their claims.");

    /// <summary>Assertions with their verdicts.</summary>
    public static Listing Claims { get; } = new("claims", StoredKinds.Claims, "Assertions of a source, each with a verdict and its grounds.");

    /// <summary>Sums that claims state.</summary>
    public static Listing Prices { get; } =
        new("prices", StoredKinds.Prices, "Prices that pages state, as rows, with what the same page says elsewhere when it disagrees.");

    /// <summary>Clinics, hospitals, laboratories, brokers.</summary>
    public static Listing Providers { get; } = new("providers", StoredKinds.Providers, "Clinics, hospitals, laboratories and brokers.");

    /// <summary>Authorities.</summary>
    public static Listing Regulators { get; } = new("regulators", StoredKinds.Regulators, "Authorities, what they said and did.");

    /// <summary>Documented harms.</summary>
    public static Listing Harms { get; } = new("harms", StoredKinds.Harms, "Documented harms of unproven interventions.");

    /// <summary>The one list of the other ledger.</summary>
    public static Listing Testimonials { get; } = new("testimonials", StoredKinds.Testimonials, "The other ledger: reported experience, never evidence.")
    {
        IsTestimonial = true,
    };

    /// <summary>The lists whose items have an address of their own.</summary>
    public static IReadOnlyList<Listing> WithRecords { get; } = [Studies, Measures, Sources, Claims, Providers, Regulators, Harms, Testimonials];

    /// <summary>All lists.</summary>
    public static IReadOnlyList<Listing> All { get; } = [Studies, Results, Measures, Sources, Claims, Prices, Providers, Regulators, Harms, Testimonials];

    /// <summary>The list of a name; null if there is none.</summary>
    public static Listing? Find(string name) => All.FirstOrDefault(listing => listing.Name == name);
}
