using System.Data.Common;

namespace Evidence.Storage.Records;

/// <summary>Reads stored bytes from one moment of one ledger. One thread at a time.</summary>
public sealed class RecordReader : IDisposable
{
    private readonly LedgerReader _reader;
    private readonly string _bodySql;
    private readonly EvidenceStore _store;
    private readonly Func<long, StoreException> _missing;

    internal RecordReader(Func<LedgerReader> rent, EvidenceStore store, string bodySql, Func<long, StoreException> missing)
    {
        (_store, _bodySql, _missing) = (store, bodySql, missing);
        _reader = rent();
    }

    /// <summary>Hands over the bytes under a key.</summary>
    /// <exception cref="StoreException">The store has none under the key, or cannot be read: it is damaged.</exception>
    public void Read(long key, BodyConsumer consumer)
    {
        try
        {
            if (!_reader.Bodies(_bodySql).Read(key, consumer))
            {
                throw _missing(key);
            }
        }
        catch (DbException error) when (_store.Location.Dialect.Explain(error, _store.Location.Path) is { } message)
        {
            throw new StoreException(message, error);
        }
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => _reader.Dispose();
}
