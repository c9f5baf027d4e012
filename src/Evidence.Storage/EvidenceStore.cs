using System.Collections.Concurrent;
using System.Data.Common;
using Evidence.Storage.Databases;
using Evidence.Storage.Integrity;
using Evidence.Storage.Records;

namespace Evidence.Storage;

/// <summary>The store: opens connections, keeps readers for reuse, makes the tables. One per process and location; safe for many threads.</summary>
public sealed class EvidenceStore : IDisposable
{
    private const int MostTries = 4;
    private const long MostSummaries = 96L << 20;
    private const long MostDocuments = 4L << 30;
    private readonly TimeProvider _time;
    private long _known;
    private readonly ConcurrentDictionary<ReaderPool, bool> _readers = [];
    private readonly ConcurrentDictionary<(Ledger Ledger, RecordForm Form), Lazy<KeptBodies>> _kept = [];

    /// <summary>Names a store; nothing is opened yet.</summary>
    public EvidenceStore(StoreLocation location, TimeProvider time)
    {
        Database = location.Open();
        _time = time;
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
        Guarded(Database.CheckPresence);
        PrepareTables();
        CheckAnnounced();
    }

    /// <summary>Moves what is here aside and makes an empty store in its place.</summary>
    /// <exception cref="StoreException">It cannot be moved, or a store cannot be made.</exception>
    public void Rebuild()
    {
        RenewReaders();
        Database.MoveAside();
        PrepareTables();
    }

    /// <summary>Copies the store whole, as it is at this moment, to a file, and holds the copy against its digests.</summary>
    /// <exception cref="StoreException">The file cannot be written, or what was copied is damaged; then the file is not made.</exception>
    public VerificationReport BackUp(string file, CancellationToken cancel)
    {
        if (!Exists)
        {
            throw new StoreException($"There is no store at {Where}.");
        }

        var copy = file + ".copy";
        try
        {
            Guarded(() => Database.BackUp(copy));
            var report = Verified(copy, cancel);
            File.Move(copy, file, overwrite: true);
            return report;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{file}: the copy could not be written ({error.Message}).", error);
        }
        finally
        {
            Remove(copy);
        }
    }

    /// <summary>
    /// Puts a backup in place of what is here, once it was held against its digests. What comes of it is another store by its id, with the same releases:
    /// a running service says so and takes it whole.
    /// </summary>
    /// <exception cref="StoreException">The backup is damaged or is none; then nothing is changed.</exception>
    public VerificationReport Restore(string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            throw new StoreException($"{file}: there is no such file.");
        }

        var copy = Path.Combine(Path.GetTempPath(), $"evidence-restore-{Guid.NewGuid():n}.db");
        try
        {
            File.Copy(file, copy);
            if (!SqliteFiles.IsStore(copy))
            {
                throw new StoreException(
                    $"{file}: this is no backup of a store: it is empty, or no database, or holds other tables. "
                        + "Take one with evidence backup FILE. Nothing was changed."
                );
            }

            var report = Verified(copy, cancel);
            using (var renewed = new EvidenceStore(StoreLocation.Parse("sqlite:" + copy), _time))
            {
                renewed.RenewIdentity();
            }

            Guarded(() => Database.Restore(copy));
            Database.Announce(Mark());
            return report;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{file}: the backup could not be read ({error.Message}).", error);
        }
        finally
        {
            Remove(copy);
        }
    }

    private static void Remove(string copy)
    {
        foreach (var end in (string[])["", "-wal", "-shm", "-latest"])
        {
            File.Delete(copy + end);
        }
    }

    private VerificationReport Verified(string copy, CancellationToken cancel)
    {
        using var opened = new EvidenceStore(StoreLocation.Parse("sqlite:" + copy), _time);
        opened.PrepareTables();
        var report = new StoreVerification(opened).Run(cancel);
        return report.Damages.Count == 0
            ? report
            : throw new StoreException($"The copy is damaged: {string.Join(' ', report.Damages.Take(3))} Nothing was changed.");
    }

    private void RenewIdentity()
    {
        using var connection = OpenWriter();
        Guarded(() =>
        {
            using var transaction = Database.BeginExclusive(connection);
            StoreIdentity.Renew(connection, transaction);
            transaction.Commit();
            Database.Settle(connection);
        });
    }

    private void CheckAnnounced()
    {
        if (Database.Announced() is not { } told)
        {
            return;
        }

        var mark = Mark();
        if (mark.Store == told.Store && (mark.Number < told.Number || (told.Number > 0 && MarkAt(told.Number) != told)))
        {
            throw new StoreException(
                $"{Where}: release {told.Number} was made here and is not in the store, which is at release {mark.Number}: "
                    + "its log was lost, or an older copy was put in its place. "
                    + "Put the log back, restore a backup (evidence restore FILE), or say --rebuild to have the store made anew from the pack. "
                    + "Nothing was changed."
            );
        }
    }

    private void PrepareTables()
    {
        if (Guarded(() => Database.IsPrepared(Migrator.Names(Database))))
        {
            return;
        }

        Guarded(() => Database.Found(empty => Migrator.Apply(empty, Database, _time)));
        using var connection = OpenWriter();
        Guarded(() => Migrator.Apply(connection, Database, _time));
    }

    /// <summary>Which store it is and its newest release. Cheap: asked again and again by a running service.</summary>
    /// <exception cref="StoreException">The store cannot be read, or does not say who it is.</exception>
    public StoreMark Mark() => Read(Ledger.Trial, StoreIdentity.Read);

    /// <summary>What is another after every change of the store, where that is told without opening it; null where it is not.</summary>
    public string? Stamp() => Database.Stamp();

    /// <summary>Which store it is and its newest release by who knows it first: where there are a primary and standbys, the primary while it answers.</summary>
    /// <inheritdoc cref="Mark"/>
    public StoreMark NewestMark() => Again(() =>
    {
        using var connection = Database.OpenNewest(Ledger.Trial, Known);
        return StoreIdentity.Read(connection);
    });

    /// <summary>Which store it is, and the link of one release.</summary>
    /// <inheritdoc cref="Mark"/>
    public StoreMark MarkAt(long release) => Read(Ledger.Trial, connection => StoreIdentity.At(connection, release));

    /// <summary>Closes the connections that nobody uses: the next who reads opens the store anew.</summary>
    public void RenewReaders()
    {
        foreach (var pool in _readers.Keys)
        {
            pool.Renew();
        }
    }

    /// <summary>Gives the readers' connections back to the system.</summary>
    public void Dispose()
    {
        foreach (var pool in _readers.Keys)
        {
            pool.Dispose();
        }

        foreach (var kept in _kept.Values.Where(static one => one.IsValueCreated))
        {
            kept.Value.Dispose();
        }

        Database.Dispose();
    }

    /// <summary>Brings what an import wrote into the store's file: whoever copies the file has it whole.</summary>
    internal void Settle()
    {
        try
        {
            using var connection = OpenWriter();
            Guarded(() => Database.Settle(connection));
            Database.Announce(StoreIdentity.Read(connection));
        }
        catch (StoreException error)
        {
            throw new StoreException(
                "What was imported is whole, in the log beside the store's file; it could not be brought into the file itself, "
                    + $"so that a copy of the file alone lacks it. {error.Message}",
                error
            );
        }
    }

    /// <summary>Readers of one ledger for a catalog: each connection is asked once whether it is to the catalog's store.</summary>
    internal ReaderPool OpenReaders(Ledger ledger, StoreMark mark)
    {
        ReaderPool pool = null!;
        pool = new ReaderPool(() => Same(OpenReader(ledger), mark), Database, () => _readers.TryRemove(pool, out _));
        _readers.TryAdd(pool, true);
        return pool;
    }

    /// <summary>What was read of one form of a ledger: the ledgers share nothing here either.</summary>
    internal KeptBodies Kept(Ledger ledger, RecordForm form) => _kept.GetOrAdd((ledger, form), static one => new(() => one.Form == RecordForm.Summary
        ? new BodyMemory(MostSummaries)
        : new BodyFile(MostDocuments))).Value;

    internal DbConnection OpenWriter() => Guarded(Database.OpenWriter);

    internal DbConnection OpenReader(Ledger ledger) => Guarded(() => Database.OpenReader(ledger, Known));

    /// <summary>The same connection, if it is to the store that is meant and to no other that was put in its place.</summary>
    /// <exception cref="StoreException">Another is there, or one that has lost the release; the connection is closed.</exception>
    internal DbConnection Same(DbConnection connection, StoreMark mark)
    {
        try
        {
            // a server's driver keeps connections itself, and they are all to the database that is named
            return Database.KeepsConnections || StoreIdentity.At(connection, mark.Number) == mark
                ? connection
                : throw new StoreException($"{Database.Where} is another store than the one that is served, or has lost release {mark.Number}.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

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
