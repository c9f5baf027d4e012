using System.Data.Common;
using Evidence.Storage.Databases;
using Evidence.Storage.Records;

namespace Evidence.Storage;

/// <summary>The store: opens connections, keeps readers for reuse, makes the tables. One per process and location; safe for many threads.</summary>
public sealed class EvidenceStore : IDisposable
{
    private const int MostTries = 4;
    private readonly TimeProvider _time;
    private long _known;
    private readonly Dictionary<Ledger, ReaderPool> _readers;

    /// <summary>Names a store; nothing is opened yet.</summary>
    public EvidenceStore(StoreLocation location, TimeProvider time)
    {
        Database = location.Open();
        _time = time;
        _readers = Ledger.All.ToDictionary(ledger => ledger, ledger => new ReaderPool(() => OpenReader(ledger), () => OpenScan(ledger), Database));
    }

    /// <summary>Where it is, as a person may be told: without a password.</summary>
    public string Where => $"{Database.Name}:{Database.Where}";

    /// <summary>Whether there is one already.</summary>
    /// <exception cref="StoreException">Whether there is one cannot be told.</exception>
    public bool Exists => Guarded(Database.Exists);

    /// <summary>The newest release that was read of it: from then on nothing is read where that release is not.</summary>
    internal long Known => Interlocked.Read(ref _known);

    /// <summary>What holds it.</summary>
    internal Database Database { get; }

    /// <summary>The clock that dates releases.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="StoreException">The store cannot be opened, is damaged, or another process holds it.</exception>
    public void Prepare()
    {
        if (Guarded(() => Database.IsPrepared(Migrator.Names(Database))))
        {
            return;
        }

        using var connection = OpenWriter();
        Guarded(() => Migrator.Apply(connection, Database, _time));
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

        Database.Dispose();
    }

    /// <summary>Brings what an import wrote into the store's file: whoever copies the file has it whole.</summary>
    internal void Settle()
    {
        // a reader that still sees the store as it was keeps the log from being brought in
        RenewReaders();
        using var connection = OpenWriter();
        Guarded(() => Database.Settle(connection));
    }

    internal ReaderPool Readers(Ledger ledger) => _readers[ledger];

    internal DbConnection OpenWriter() => Guarded(Database.OpenWriter);

    internal DbConnection OpenScan(Ledger ledger) => Guarded(() => Database.OpenScan(ledger, Known));

    internal DbConnection OpenReader(Ledger ledger) => Guarded(() => Database.OpenReader(ledger, Known));

    /// <summary>Tells that this release was read.</summary>
    internal void Know(long release)
    {
        for (var known = Known; known < release && Interlocked.CompareExchange(ref _known, release, known) != known; known = Known)
        {
        }
    }

    /// <summary>Reads from one ledger on a connection of its own; again on another one when the server that was asked went away.</summary>
    internal T Read<T>(Ledger ledger, Func<DbConnection, T> read) => Again(() =>
    {
        using var connection = Database.OpenReader(ledger, Known);
        return read(connection);
    });

    /// <inheritdoc cref="Read{T}(Ledger, Func{DbConnection, T})"/>
    internal async Task<T> ReadAsync<T>(Ledger ledger, Func<DbConnection, Task<T>> read)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var connection = Database.OpenReader(ledger, Known);
                return await read(connection).ConfigureAwait(false);
            }
            catch (DbException error) when (tries < MostTries && Database.IsPassing(error))
            {
                // the next connection is to a server that is there
            }
            catch (DbException error) when (Database.Explain(error) is { } message)
            {
                throw new StoreException(message, error);
            }
        }
    }

    /// <summary>Runs work on the store that may be run again, and does so when the server that was asked went away.</summary>
    internal T Again<T>(Func<T> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Guarded(work, tries < MostTries);
            }
            catch (DbException error) when (tries < MostTries && Database.IsPassing(error))
            {
                // the next connection is to a server that is there
            }
        }
    }

    /// <summary>Runs work on the store and says in a sentence what is wrong when the file, the disk or another importer is.</summary>
    internal T Guarded<T>(Func<T> work) => Guarded(work, passes: false);

    /// <inheritdoc cref="Guarded{T}(Func{T})"/>
    internal void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private T Guarded<T>(Func<T> work, bool passes)
    {
        try
        {
            return work();
        }
        catch (DbException error) when (!(passes && Database.IsPassing(error)) && Database.Explain(error) is { } message)
        {
            throw new StoreException(message, error);
        }
    }
}
