using System.Collections;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Storage.Catalogs;

/// <summary>Every document of a kind, in the order of ids. Each is read when it is asked for; gone through, a few at a time are in memory.</summary>
internal sealed class KindDocuments(RecordIndex index, RecordStore records) : IReadOnlyList<byte[]>
{
    private const int AtOnce = 256;

    /// <inheritdoc/>
    public int Count => index.Rows;

    /// <summary>The document of a row.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public byte[] this[int row]
    {
        get
        {
            byte[]? document = null;
            records.Read([index.Key(row)], RecordForm.Document, body => document = body.ToArray());
            return document!;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<byte[]> GetEnumerator()
    {
        var some = new List<byte[]>(AtOnce);
        foreach (var keys in Enumerable.Range(0, Count).Select(index.Key).Chunk(AtOnce))
        {
            some.Clear();
            records.Read(keys, RecordForm.Document, body => some.Add(body.ToArray()));
            foreach (var document in some)
            {
                yield return document;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
