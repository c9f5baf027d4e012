using Evidence.Core.Exports;
using Evidence.Core.Kinds;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Storage.Exports;

/// <summary>The tables of a release and the documents that fill them, each read from the ledger it is of and from no other.</summary>
internal sealed class ReleaseTables(Catalog catalog)
{
    private const int Batch = 256;

    /// <summary>The tables.</summary>
    public IReadOnlyList<StoredTable> All { get; } = StoredTables.Of(id => catalog.Trial.Index(StoredKinds.Studies.Name).Ids.Find(id) >= 0);

    /// <summary>The documents of a table's records, in the order of ids, a few at a time in memory.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Documents(StoredTable table)
    {
        var ledger = table.Table.IsTestimonial ? catalog.Testimonial : catalog.Trial;
        var index = ledger.Index(table.Kind.Name);
        foreach (var keys in Enumerable.Range(0, index.Rows).Select(index.Key).Chunk(Batch))
        {
            var documents = new List<ReadOnlyMemory<byte>>(keys.Length);
            ledger.Records.Read(keys, RecordForm.Document, body => documents.Add(body.ToArray()));
            foreach (var document in documents)
            {
                yield return document;
            }
        }
    }
}
