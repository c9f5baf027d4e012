using System.Data.Common;

namespace Evidence.Storage.Records;

/// <summary>Reads stored bytes from one moment of one ledger. One thread at a time.</summary>
public sealed class RecordReader : IDisposable
{
    private readonly Func<LedgerReader> _rent;
    private readonly string _table;
    private readonly EvidenceStore _store;
    private readonly Func<long, StoreException> _missing;
    private LedgerReader? _reader;

    internal RecordReader(Func<LedgerReader> rent, EvidenceStore store, string table, Func<long, StoreException> missing)
    {
        (_rent, _store, _table, _missing) = (rent, store, table, missing);
        _reader = store.Again(rent);
    }

    /// <summary>How many keys are best asked for at once: a server is asked for many in one round, a file gives each at once.</summary>
    public int AtOnce => _store.Database.KeepsConnections ? RecordStore.Batch : 1;

    /// <summary>Hands over the bytes under a key.</summary>
    /// <exception cref="StoreException">The store has none under the key, or cannot be read: it is damaged.</exception>
    public void Read(long key, BodyConsumer consumer) => Read([key], consumer);

    /// <summary>Hands over the bytes under each of some keys, in their order.</summary>
    /// <inheritdoc cref="Read(long, BodyConsumer)"/>
    public void Read(long[] keys, BodyConsumer consumer)
    {
        if (_store.Again(() => Found(keys, consumer)) is { } key)
        {
            throw _missing(key);
        }
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => _reader?.Dispose();

    // what is stored under a key never changes: a reader whose server went away is followed by one of another
    private long? Found(long[] keys, BodyConsumer consumer)
    {
        try
        {
            return (_reader ??= _rent()).Bodies(_table).Read(keys, consumer);
        }
        catch (DbException)
        {
            _reader?.Close();
            _reader = null;
            throw;
        }
    }
}
