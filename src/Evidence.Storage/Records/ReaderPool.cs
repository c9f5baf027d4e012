using System.Collections.Concurrent;
using System.Data.Common;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Records;

/// <summary>
/// Open connections of one ledger of one catalog, lent one at a time. What is stored under a key is never changed, so that a connection need hold no moment of the store,
/// which would keep an import from bringing what it wrote into the store's file.
/// </summary>
internal sealed class ReaderPool(Func<DbConnection> open, Func<DbConnection> openScan, Database database, Action disposed) : IDisposable
{
    private const int OfNone = -1;
    private readonly ConcurrentBag<LedgerReader> _idle = [];
    private volatile int _generation;
    private volatile bool _disposed;

    public LedgerReader Rent()
    {
        while (_idle.TryTake(out var reader))
        {
            if (reader.Generation == _generation)
            {
                return reader;
            }

            reader.Close();
        }

        return new LedgerReader(open(), database, this, _generation);
    }

    /// <summary>A reader for very many records, closed when it is given back.</summary>
    public LedgerReader OpenScan() => new(openScan(), database, this, OfNone);

    public void Return(LedgerReader reader)
    {
        if (_disposed || database.KeepsConnections || reader.Generation != _generation)
        {
            reader.Close();
        }
        else
        {
            _idle.Add(reader);
        }
    }

    /// <summary>From now on readers see the store as it is now.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _generation);
        Drain();
    }

    public void Dispose()
    {
        _disposed = true;
        Drain();
        disposed();
    }

    private void Drain()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }
    }
}
