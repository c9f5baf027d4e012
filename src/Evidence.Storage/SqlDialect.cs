using System.Data.Common;
using Evidence.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Evidence.Storage;

/// <summary>What one database says differently from another; everything else is one SQL text for all.</summary>
public sealed record SqlDialect
{
    /// <summary>The word before the colon in EVIDENCE_STORE, and the suffix of migrations that are this database's alone.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a store is there already.</summary>
    public required Func<string, bool> Exists { get; init; }

    /// <summary>Opens a connection that may write; makes the store when it is not there.</summary>
    public required Func<string, DbConnection> OpenWriter { get; init; }

    /// <summary>Opens a connection that can read one ledger and nothing else.</summary>
    public required Func<string, Ledger, DbConnection> OpenReader { get; init; }

    /// <summary>Opens a connection like <see cref="OpenReader"/> for reading very much once: what it reads takes no memory of the process.</summary>
    public required Func<string, Ledger, DbConnection> OpenScan { get; init; }

    /// <summary>Begins a transaction that no other importer can begin until it ends.</summary>
    public required Func<DbConnection, DbTransaction> BeginExclusive { get; init; }

    /// <summary>Brings what was written into the store's file, so that a copy of it is whole.</summary>
    public required Action<DbConnection> Settle { get; init; }

    /// <summary>Turns what the database says into a message for a person, or null when it is not about the store's state.</summary>
    public required Func<DbException, string, string?> Explain { get; init; }

    /// <summary>Prepares the look-up of stored bytes by key.</summary>
    public required Func<DbConnection, string, IBodyReader> PrepareBodies { get; init; }

    /// <summary>Prepares a change that an import makes for each of its records; inside the transaction that is open.</summary>
    public required Func<DbConnection, string, IStatement> PrepareChange { get; init; }

    /// <summary>The embedded database.</summary>
    public static SqlDialect Sqlite { get; } = new()
    {
        Name = "sqlite",
        Exists = File.Exists,
        OpenWriter = SqliteStore.OpenWriter,
        OpenReader = SqliteStore.OpenReader,
        OpenScan = SqliteStore.OpenScan,
        BeginExclusive = static connection => ((SqliteConnection)connection).BeginTransaction(deferred: false),
        Settle = SqliteStore.Settle,
        Explain = SqliteStore.Explain,
        PrepareBodies = static (connection, sql) => new SqliteBodyReader((SqliteConnection)connection, sql),
        PrepareChange = static (connection, sql) => new SqliteStatement((SqliteConnection)connection, sql),
    };

    /// <summary>The databases that can be named in EVIDENCE_STORE.</summary>
    public static IReadOnlyList<SqlDialect> All { get; } = [Sqlite];
}
