using Evidence.Core.Releases;
using Evidence.Core.Search;

namespace Evidence.Storage.Catalogs;

/// <summary>Both ledgers in the newest release.</summary>
/// <param name="Release">The newest release, or null before the first import.</param>
/// <param name="Trial">The trial ledger.</param>
/// <param name="Testimonial">The other one.</param>
/// <param name="Thesaurus">The names of concepts, for search.</param>
public sealed record Catalog(Release? Release, LedgerCatalog Trial, LedgerCatalog Testimonial, Thesaurus Thesaurus)
{
    /// <summary>The store it was read from and the release's place in it.</summary>
    public required StoreMark Mark { get; init; }

    /// <summary>Reads the words before somebody asks for them.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public void ReadWords()
    {
        Trial.ReadWords();
        Testimonial.ReadWords();
    }

    /// <summary>Gives back its connections: it is served no more. Requests that began with it end with it.</summary>
    public void Retire()
    {
        Trial.Records.Retire();
        Testimonial.Records.Retire();
    }
}
