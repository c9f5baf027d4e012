using Evidence.Core.Kinds;
using Evidence.Core.Search;
using Evidence.Core.Vocabularies;

namespace Evidence.Storage.Catalogs;

/// <summary>
/// What values are called in a release: countries by their names, records by theirs where a field names one, and everything else by the thesaurus.
/// </summary>
internal sealed class CatalogNames
{
    private static readonly string[] NameColumns = ["name", "title"];
    private readonly Dictionary<string, RecordIndex> _records = new(StringComparer.Ordinal);

    public CatalogNames(Thesaurus thesaurus) => Values = new ValueNames(thesaurus, Of);

    /// <summary>The names, for every index of the release.</summary>
    public ValueNames Values { get; }

    /// <summary>Takes the names of a kind's records, where they are indexed.</summary>
    public void Add(StoredKind kind, RecordIndex index) => _records[kind.Singular] = index;

    private IEnumerable<string> Of(string field, string value)
    {
        if (field == "country")
        {
            return CountryNames.All(value);
        }

        return _records.TryGetValue(field, out var index) && index.Ids.Find(value) is >= 0 and var row
            ? NameColumns
                .Select(column => index.Terms(column, out _))
                .OfType<TermColumn>()
                .SelectMany(column => column.Of(row).ToArray().Select(name => column.Values[name]))
            : [];
    }
}
