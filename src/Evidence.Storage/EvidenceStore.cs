using System.Data.Common;
using Evidence.Storage.Records;

namespace Evidence.Storage;

/// <summary>The store: opens connections, keeps readers for reuse, makes the tables. One per process and location; safe for many threads.</summary>
public sealed class EvidenceStore : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Dictionary<Ledger, ReaderPool> _readers;

    /// <summary>Names a store; nothing is opened yet.</summary>
    public EvidenceStore(StoreLocation location, TimeProvider time)
    {
        Location = location;
        _time = time;
        _readers = Ledger.All.ToDictionary(ledger => ledger, ledger => new ReaderPool(() => OpenReader(ledger), () => OpenScan(ledger), location.Dialect));
    }

    /// <summary>Where it is.</summary>
    public StoreLocation Location { get; }

    /// <summary>The clock that dates releases.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="StoreException">The store cannot be opened, is damaged, or another process holds it.</exception>
    public void Prepare()
    {
        using var connection = OpenWriter();
        Guarded(() => Migrator.Apply(connection, Location.Dialect, _time));
    }

    /// <summary>From now on what is read is the store as it is now. Called before a catalog of a newer release is served.</summary>
    public void RenewReaders()
    {
        foreach (var pool in _readers.Values)
        {
            pool.Renew();
        }
    }

    /// <summary>Gives the readers' connections back to the system.</summary>
    public void Dispose()
    {
        foreach (var pool in _readers.Values)
        {
            pool.Dispose();
        }
    }

    /// <summary>Brings what an import wrote into the store's file: whoever copies the file has it whole.</summary>
    internal void Settle()
    {
        // a reader that still sees the store as it was keeps the log from being brought in
        RenewReaders();
        using var connection = OpenWriter();
        Guarded(() => Location.Dialect.Settle(connection));
    }

    internal ReaderPool Readers(Ledger ledger) => _readers[ledger];

    internal DbConnection OpenWriter() => Guarded(() => Location.Dialect.OpenWriter(Location.Path));

    internal DbConnection OpenScan(Ledger ledger) => Guarded(() => Location.Dialect.OpenScan(Location.Path, ledger));

    internal DbConnection OpenReader(Ledger ledger) => Guarded(() => Location.Dialect.OpenReader(Location.Path, ledger));

    /// <summary>Runs work on the store and says in a sentence what is wrong when the file, the disk or another importer is.</summary>
    internal T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException error) when (Location.Dialect.Explain(error, Location.Path) is { } message)
        {
            throw new StoreException(message, error);
        }
    }

    /// <inheritdoc cref="Guarded{T}(Func{T})"/>
    internal void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });
}
