using System.Security.Cryptography;
using Dapper;
using Evidence.Core.Search;

namespace Evidence.Storage.Records;

/// <summary>
/// Reads the stored bytes of one ledger by the keys that an index gives. Bytes are handed on as they are stored, once they are what the
/// index promises; nothing is parsed. It belongs to a catalog: its connections read the store that the catalog was read from and no other.
/// </summary>
public sealed class RecordStore
{
    private const int Many = 2_000;

    // read in one round from a server, and held in memory at once
    internal const int Batch = 50;
    private readonly EvidenceStore _store;
    private readonly Ledger _ledger;
    private readonly Dictionary<RecordForm, string> _tables;
    private readonly string _revisionSql;
    private readonly ReaderPool _readers;
    private readonly Func<RecordKey, StoreException>[] _damaged;

    /// <summary>Reads <paramref name="ledger"/> of the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="mark">Which store it must be, and a release that it must hold.</param>
    internal RecordStore(EvidenceStore store, Ledger ledger, StoreMark mark)
    {
        _store = store;
        _ledger = ledger;
        _readers = store.OpenReaders(ledger, mark);
        _tables = new()
        {
            [RecordForm.Document] = ledger.Prefix + "document",
            [RecordForm.Summary] = ledger.Prefix + "summary",
        };
        _damaged = [key => Damaged(key, RecordForm.Document), key => Damaged(key, RecordForm.Summary)];
        _revisionSql =
            $"""
            select r.digest, d.body from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key
             where r.kind = @Kind and r.id = @Id and r.since <= @Release and (r.until is null or r.until > @Release)
            """;
    }

    /// <summary>What the record under a key is called, where its catalog knows.</summary>
    internal Func<long, string?> NameOf { get; set; } = static _ => null;

    /// <summary>The stored bytes of one record.</summary>
    /// <exception cref="StoreException">What is under the key is not what was written: the store is damaged.</exception>
    public byte[] Find(RecordKey key, RecordForm form)
    {
        using var reader = Open(form);
        byte[]? found = null;
        reader.Read(key, body => found = body.ToArray());
        return found!;
    }

    /// <summary>Calls back with the stored bytes of each key, in the order of the keys.</summary>
    /// <exception cref="StoreException">What is under a key is not what was written: the store is damaged.</exception>
    public void Read(IEnumerable<RecordKey> keys, RecordForm form, BodyConsumer each)
    {
        using var reader = Open(form);
        foreach (var some in keys.Chunk(Batch))
        {
            reader.Read(some, each);
        }
    }

    /// <inheritdoc cref="Read(IEnumerable{RecordKey}, RecordForm, BodyConsumer)"/>
    public void Read(ReadOnlySpan<RecordKey> keys, RecordForm form, BodyConsumer each)
    {
        using var reader = Open(form);
        for (var from = 0; from < keys.Length; from += Batch)
        {
            reader.Read(keys[from..Math.Min(keys.Length, from + Batch)], each);
        }
    }

    /// <summary>A reader for answers that are sent piece by piece. It holds no moment of the store: what is under a key is never changed.</summary>
    /// <param name="form">What it reads.</param>
    /// <param name="many">About how many records it will read; for very many it is one that takes no memory for them.</param>
    public RecordReader Open(RecordForm form, int many = 1) =>
        new(_readers.Rent, _store, _tables[form], form, _store.Kept(_ledger, form), many <= Many, _damaged[(int)form]);

    /// <summary>The document that a record had in a release, or null.</summary>
    /// <exception cref="StoreException">It is not what was written: the store is damaged.</exception>
    public byte[]? FindRevision(string kind, string id, long release) => _store.Again(() =>
    {
        using var reader = _readers.Rent();
        if (reader.Connection.QueryFirstOrDefault<Revision>(_revisionSql, new { Kind = kind, Id = id, Release = release }) is not { } found)
        {
            return null;
        }

        return found.Digest == Convert.ToHexStringLower(SHA256.HashData(found.Body))
            ? found.Body
            : throw new StoreException($"{kind}/{id} of release {release} is not what was written: its document has another digest.");
        });

    /// <summary>Gives back the connections: the catalog is served no more. Who still reads from it goes on.</summary>
    internal void Retire() => _readers.Dispose();

    private sealed record Revision(string Digest, byte[] Body);

    private StoreException Damaged(RecordKey key, RecordForm form) =>
        new(
            $"{NameOf(key.Value) ?? $"Key {key.Value}"} of the {_ledger.Name} ledger: "
                + $"its {(form == RecordForm.Document ? "document" : "summary")} is missing or is not what was written."
        );
}
