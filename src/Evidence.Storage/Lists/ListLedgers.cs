using Evidence.Core.Lists;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Lists;

/// <summary>Where the records of lists are.</summary>
public static class ListLedgers
{
    /// <summary>The ledger that a list's records are of.</summary>
    public static LedgerCatalog Ledger(this Listing listing, Catalog catalog) => listing.IsTestimonial ? catalog.Testimonial : catalog.Trial;
}
