using System.Collections.Concurrent;
using System.Data.Common;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Records;

/// <summary>
/// Open connections of one ledger of one catalog, lent one at a time. What is stored under a key is never changed, so that a connection
/// need hold no moment of the store, which would keep an import from bringing what it wrote into the store's file.
/// </summary>
internal sealed class ReaderPool(Func<DbConnection> open, Database database, Action disposed) : IDisposable
{
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
