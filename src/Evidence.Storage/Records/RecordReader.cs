using System.Data.Common;
using Evidence.Core.Search;

namespace Evidence.Storage.Records;

/// <summary>Reads stored bytes of one ledger and holds each against its sum. One thread at a time.</summary>
public sealed class RecordReader : IDisposable
{
    // what is read is held in memory until it is sent
    private const int FewAtOnce = 16;
    private readonly Func<LedgerReader> _rent;
    private readonly string _table;
    private readonly RecordForm _form;
    private readonly EvidenceStore _store;
    private readonly Func<RecordKey, StoreException> _damaged;
    private LedgerReader? _reader;

    internal RecordReader(Func<LedgerReader> rent, EvidenceStore store, string table, RecordForm form, Func<RecordKey, StoreException> damaged)
    {
        (_rent, _store, _table, _form, _damaged) = (rent, store, table, form, damaged);
        _reader = store.Again(rent);
    }

    /// <summary>How many keys are best asked for at once: a server is asked for many in one round, a file is locked once for some.</summary>
    public int AtOnce => _store.Database.KeepsConnections ? RecordStore.Batch : FewAtOnce;

    /// <summary>Hands over the bytes under a key.</summary>
    /// <exception cref="StoreException">The store has none under the key or others than were written, or cannot be read: it is damaged.</exception>
    public void Read(RecordKey key, BodyConsumer consumer) => Read([key], consumer);

    /// <summary>Hands over the bytes under each of some keys, in their order.</summary>
    /// <inheritdoc cref="Read(RecordKey, BodyConsumer)"/>
    public void Read(RecordKey[] keys, BodyConsumer consumer)
    {
        if (_store.Again(() => Found(keys, consumer)) is { } key)
        {
            throw _damaged(keys.First(one => one.Value == key));
        }
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => _reader?.Dispose();

    // what is stored under a key never changes: a reader whose server went away is followed by one of another
    private long? Found(RecordKey[] keys, BodyConsumer consumer)
    {
        var next = 0;
        try
        {
            return (_reader ??= _rent()).Bodies(_table).Read(Array.ConvertAll(keys, static key => key.Value), body => consumer(Whole(keys[next++], body)));
        }
        catch (DbException)
        {
            _reader?.Close();
            _reader = null;
            throw;
        }
    }

    private ReadOnlySpan<byte> Whole(RecordKey key, ReadOnlySpan<byte> body) =>
        RecordSums.Of(body) == (_form == RecordForm.Document ? key.Document : key.Summary) ? body : throw _damaged(key);
}
