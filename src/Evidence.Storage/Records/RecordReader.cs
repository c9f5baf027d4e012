using System.Buffers;
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
    private readonly KeptBodies _kept;
    private readonly bool _keeps;
    private readonly Func<RecordKey, StoreException> _damaged;
    private byte[] _buffer = [];
    private LedgerReader? _reader;

    /// <summary>A reader of one form.</summary>
    /// <param name="rent">Lends a connection, once one is needed.</param>
    /// <param name="store">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="form">The form.</param>
    /// <param name="kept">What was read before.</param>
    /// <param name="keeps">Whether what is read now is kept, too.</param>
    /// <param name="damaged">The error for bytes that are not what was written.</param>
    internal RecordReader(
        Func<LedgerReader> rent,
        EvidenceStore store,
        string table,
        RecordForm form,
        KeptBodies kept,
        bool keeps,
        Func<RecordKey, StoreException> damaged
    ) => (_rent, _store, _table, _form, _kept, _keeps, _damaged) = (rent, store, table, form, kept, keeps, damaged);

    /// <summary>How many keys are best asked for at once: a server is asked for many in one round, a file is locked once for some.</summary>
    public int AtOnce => _store.Database.KeepsConnections ? RecordStore.Batch : FewAtOnce;

    /// <summary>Hands over the bytes under a key.</summary>
    /// <exception cref="StoreException">The store has none under the key or others than were written, or cannot be read: it is damaged.</exception>
    public void Read(RecordKey key, BodyConsumer consumer) => Read(new ReadOnlySpan<RecordKey>(in key), consumer);

    /// <summary>Hands over the bytes under each of some keys, in their order.</summary>
    /// <inheritdoc cref="Read(RecordKey, BodyConsumer)"/>
    public void Read(ReadOnlySpan<RecordKey> keys, BodyConsumer consumer)
    {
        Span<long> places = keys.Length <= RecordStore.Batch ? stackalloc long[keys.Length] : new long[keys.Length];
        _kept.Locate(keys, _form, places);
        for (var next = 0; next < keys.Length; )
        {
            if (_kept.Read(places[next], RecordSums.Of(keys[next], _form), ref _buffer) is { IsEmpty: false } body)
            {
                consumer(body);
                next++;
                continue;
            }

            var far = next + 1;
            while (far < keys.Length && places[far] == 0)
            {
                far++;
            }

            ReadStored(keys[next..far].ToArray(), consumer);
            next = far;
        }
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose()
    {
        _reader?.Dispose();
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void ReadStored(RecordKey[] keys, BodyConsumer consumer)
    {
        if (_store.Again(() => Found(keys, consumer)) is { } key)
        {
            throw _damaged(keys.First(one => one.Value == key));
        }
    }

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

    private ReadOnlySpan<byte> Whole(RecordKey key, ReadOnlySpan<byte> body)
    {
        var sum = RecordSums.Of(key, _form);
        if (RecordSums.Of(body) != sum)
        {
            throw _damaged(key);
        }

        if (_keeps)
        {
            _kept.Keep(key.Value, sum, body);
        }

        return body;
    }
}
