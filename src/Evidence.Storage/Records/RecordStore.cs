namespace Evidence.Storage.Records;

/// <summary>Which stored form of a record is meant.</summary>
public enum RecordForm
{
    /// <summary>The whole record.</summary>
    Document,

    /// <summary>The row that lists show.</summary>
    Summary,
}

/// <summary>
/// Reads the stored bytes of one ledger by the keys that an index gives. Bytes are handed on as they are stored; nothing is parsed.
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

    /// <summary>Reads <paramref name="ledger"/> of the store.</summary>
    public RecordStore(EvidenceStore store, Ledger ledger)
    {
        _store = store;
        _ledger = ledger;
        _tables = new()
        {
            [RecordForm.Document] = ledger.Prefix + "document",
            [RecordForm.Summary] = ledger.Prefix + "summary",
        };
        _revisionSql =
            $"""
            select d.body from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key
             where r.kind = @Kind and r.id = @Id and r.since <= @Release and (r.until is null or r.until > @Release)
            """;
    }

    /// <summary>The stored bytes of one record.</summary>
    /// <exception cref="StoreException">The store has none under the key: it is damaged.</exception>
    public byte[] Find(long key, RecordForm form)
    {
        using var reader = Open(form);
        byte[]? found = null;
        reader.Read(key, body => found = body.ToArray());
        return found!;
    }

    /// <summary>Calls back with the stored bytes of each key, in the order of the keys.</summary>
    /// <exception cref="StoreException">The store has none under a key: it is damaged.</exception>
    public void Read(IEnumerable<long> keys, RecordForm form, BodyConsumer each)
    {
        using var reader = Open(form);
        foreach (var some in keys.Chunk(Batch))
        {
            reader.Read(some, each);
        }
    }

    /// <summary>A reader that sees the store as it is now until it is disposed of, for answers that are sent piece by piece.</summary>
    /// <param name="form">What it reads.</param>
    /// <param name="many">About how many records it will read; for very many it is one that takes no memory for them.</param>
    public RecordReader Open(RecordForm form, int many = 1) =>
        new(many > Many ? _store.Readers(_ledger).OpenScan : _store.Readers(_ledger).Rent, _store, _tables[form], key => Missing(key, form));

    /// <summary>The document that a record had in a release, or null.</summary>
    public byte[]? FindRevision(string kind, string id, long release) => _store.Again(() =>
    {
        using var reader = _store.Readers(_ledger).Rent();
        var command = reader.Command(_revisionSql, "@Kind", "@Id", "@Release");
        command.Parameters[0].Value = kind;
        command.Parameters[1].Value = id;
        command.Parameters[2].Value = release;
        return command.ExecuteScalar() as byte[];
    });

    private StoreException Missing(long key, RecordForm form) => new($"The {_ledger.Name} ledger has no {form} under key {key}; the store is damaged.");
}
