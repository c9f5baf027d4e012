using Evidence.Core.Exports;
using Evidence.Core.Kinds;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Exports;

/// <summary>The tables of a release and the documents that fill them, each read from the ledger it is of and from no other.</summary>
internal sealed class ReleaseTables(Catalog catalog)
{
    /// <summary>The tables.</summary>
    public IReadOnlyList<StoredTable> All { get; } = StoredTables.Of(id => catalog.Trial.Index(StoredKinds.Studies.Name).Ids.Find(id) >= 0);

    /// <summary>The documents of a table's records, in the order of ids, a few at a time in memory.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Documents(StoredTable table) =>
        (table.Table.IsTestimonial ? catalog.Testimonial : catalog.Trial).Documents(table.Kind.Name).Select(static document => (ReadOnlyMemory<byte>)document);
}
