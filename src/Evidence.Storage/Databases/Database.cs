using System.Data.Common;

namespace Evidence.Storage.Databases;

/// <summary>What one database says differently from another; everything else is one SQL text for all. One per store; safe for many threads.</summary>
internal abstract class Database(string name) : IDisposable
{
    /// <summary>The word before the colon in EVIDENCE_STORE, and the suffix of migrations that are this database's alone.</summary>
    public string Name { get; } = name;

    /// <summary>Where the store is, as a person may be told: without a password.</summary>
    public abstract string Where { get; }

    /// <summary>Whether the driver keeps connections for reuse itself. Where it does not, readers are kept, and each sees one moment of the store.</summary>
    public virtual bool KeepsConnections => false;

    /// <summary>Whether a store is there already.</summary>
    public abstract bool Exists();

    /// <summary>
    /// Makes the store where there is none, so that whoever looks meanwhile sees none or a whole one; of several who do so at once
    /// one makes it and the others wait.
    /// </summary>
    /// <param name="fill">Makes the tables of an empty store.</param>
    public virtual void Found(Action<DbConnection> fill)
    {
    }

    /// <summary>Opens a connection that may write.</summary>
    public abstract DbConnection OpenWriter();

    /// <summary>Opens a connection that can read one ledger and nothing else.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">What is read must hold this release: a server that has not got it yet is not read.</param>
    public abstract DbConnection OpenReader(Ledger ledger, long release);

    /// <summary>Opens a connection like <see cref="OpenReader"/> to where a release is first, for asking what the newest is.</summary>
    public virtual DbConnection OpenNewest(Ledger ledger, long release) => OpenReader(ledger, release);

    /// <summary>Begins a transaction that no other importer can begin until it ends.</summary>
    public abstract DbTransaction BeginExclusive(DbConnection connection);

    /// <summary>Whether every migration of these names was applied, where that can be told without the right to write; false where it cannot.</summary>
    public virtual bool IsPrepared(IReadOnlyList<string> migrations) => false;

    /// <summary>Brings the tables into the form that this database needs, whoever added one; run before the migrations and after them.</summary>
    public virtual void Shape(DbConnection connection, DbTransaction transaction)
    {
    }

    /// <summary>Brings what was written to where a copy of the store is whole.</summary>
    public virtual void Settle(DbConnection writer)
    {
    }

    /// <summary>What is wrong with the database's own structure, a sentence each; none where the database sees to that itself.</summary>
    public virtual IReadOnlyList<string> Check(DbConnection connection) => [];

    /// <summary>Refuses to make a store, or to go on with one, where another was told of that is not there any more.</summary>
    /// <exception cref="StoreException">A store was here and is empty or gone.</exception>
    public virtual void CheckPresence()
    {
    }

    /// <summary>The newest state that was told of the store here; null where none was.</summary>
    public virtual StoreMark? Announced() => null;

    /// <summary>What is another after every change of the store, where that is told without opening it; null where it is not.</summary>
    public virtual string? Stamp() => null;

    /// <summary>Tells beside the store how far it is, so that a store that lost something is known by it.</summary>
    public virtual void Announce(StoreMark mark)
    {
    }

    /// <summary>Moves what is here aside, so that a store is made anew.</summary>
    /// <exception cref="StoreException">It cannot be moved.</exception>
    public virtual void MoveAside() =>
        throw new StoreException($"{Where}: a database on a server is not made anew from here; drop it, or restore it with the server's own tools.");

    /// <summary>Copies the store whole, as it is at this moment, to a file.</summary>
    /// <exception cref="StoreException">The file cannot be written, or the database has tools of its own for that.</exception>
    public virtual void BackUp(string file) =>
        throw new StoreException($"{Where}: a database on a server is backed up with its own tools (pg_dump, or a base backup).");

    /// <summary>Puts the content of a copy in place of what is here.</summary>
    /// <exception cref="StoreException">It cannot be written, or the database has tools of its own for that.</exception>
    public virtual void Restore(string file) => throw new StoreException($"{Where}: a database on a server is restored with its own tools (pg_restore).");

    /// <summary>Whether what failed may succeed at once on another connection: a server went away, and another may be there.</summary>
    public virtual bool IsPassing(DbException error) => false;

    /// <summary>Whether the database refused because the connection may not read what was asked for.</summary>
    public abstract bool IsRefusal(DbException error);

    /// <summary>Turns what the database says into a message for a person, or null when it is not about the store's state.</summary>
    public abstract string? Explain(DbException error);

    /// <summary>Prepares the look-up of stored bytes by key in a table that has the columns key and body.</summary>
    public abstract IBodyReader PrepareBodies(DbConnection connection, string table);

    /// <summary>Prepares a change that an import makes for each of its records; inside the transaction that is open.</summary>
    public abstract IStatement PrepareChange(DbConnection connection, DbTransaction transaction, string sql);

    /// <summary>Prepares the writing of stored bytes into a table that has the columns key and body; inside the transaction that is open.</summary>
    public abstract IBodyWriter PrepareWriting(DbConnection connection, string table);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
