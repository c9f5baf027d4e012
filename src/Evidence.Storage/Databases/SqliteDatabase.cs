using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evidence.Storage.Databases;

/// <summary>SQLite, in a file: how connections are opened, what they may read, and what their errors mean.</summary>
internal sealed class SqliteDatabase(string path) : Database("sqlite")
{
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCantOpen = 14;
    private const int SqliteAuth = 23;
    private const int SqliteNotADatabase = 26;

    // every connection is lent to one thread at a time, so SQLite need not lock it at each step
    private static readonly int Unlocked = SetThreading();

    /// <inheritdoc/>
    public override string Where => path;

    /// <inheritdoc/>
    public override bool Exists() => File.Exists(path);

    /// <summary>A writer; pages are large because documents are, and the log is written ahead so that readers never wait.</summary>
    public override DbConnection OpenWriter()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        try
        {
            if (!string.IsNullOrEmpty(folder))
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: the store's folder cannot be made ({error.Message}).", error);
        }

        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        Run(connection, "pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma foreign_keys = on; pragma journal_size_limit = 67108864;");
        return connection;
    }

    /// <summary>Brings what the log holds into the file, so that a copy of the file alone is whole; what a reader still reads stays in the log.</summary>
    public override void Settle(DbConnection writer) => Run((SqliteConnection)writer, "pragma wal_checkpoint(truncate);");

    /// <inheritdoc/>
    public override DbTransaction BeginExclusive(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <summary>A reader of one ledger. The wall: the engine itself refuses the other ledger's tables, so even a wrong query fails.</summary>
    public override DbConnection OpenReader(Ledger ledger, long release)
    {
        var connection = Open(SqliteOpenMode.ReadOnly);
        Run(connection, "pragma query_only = on; pragma cache_size = -16384; pragma mmap_size = 4294967296;");
        var forbidden = ledger.Other.Prefix;
        var refused = raw.sqlite3_set_authorizer(
            connection.Handle,
            (_, action, table, _, _, _) => action == raw.SQLITE_READ && table.utf8_to_string()?.StartsWith(forbidden, StringComparison.OrdinalIgnoreCase) == true ? raw.SQLITE_DENY : raw.SQLITE_OK,
            null);
        if (refused != raw.SQLITE_OK)
        {
            throw new StoreException("The wall between the ledgers could not be set up on a connection; nothing is read without it.");
        }

        Run(connection, "begin;");
        return connection;
    }

    /// <summary>A reader that maps nothing into memory and keeps few pages: a mapped file would count as memory of the process as far as it was read.</summary>
    public override DbConnection OpenScan(Ledger ledger, long release)
    {
        var connection = (SqliteConnection)OpenReader(ledger, release);
        Run(connection, "pragma mmap_size = 0; pragma cache_size = -2048;");
        return connection;
    }

    /// <inheritdoc/>
    public override bool IsRefusal(DbException error) => error is SqliteException { SqliteErrorCode: SqliteAuth };

    /// <inheritdoc/>
    public override IBodyReader PrepareBodies(DbConnection connection, string table) => new SqliteBodyReader((SqliteConnection)connection, table);

    /// <inheritdoc/>
    public override IStatement PrepareChange(DbConnection connection, DbTransaction transaction, string sql) => new SqliteStatement((SqliteConnection)connection, sql);

    /// <summary>The sentence for an error that is about the file, the disk or another importer.</summary>
    public override string? Explain(DbException error) => error is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SqliteBusy => $"{path}: another import is writing to this store; nothing was changed. Try again when it has ended.",
        SqliteReadOnly => $"{path}: the store cannot be written to; nothing was changed. Check the file's and the folder's permissions.",
        SqliteIoError => $"{path}: the disk could not be read or written ({sqlite.Message}); nothing was changed.",
        SqliteFull => $"{path}: the disk is full; nothing was changed. The last release is whole.",
        SqliteCantOpen => $"{path}: the store cannot be opened. Check that the folder exists and may be written to.",
        SqliteCorrupt or SqliteNotADatabase => $"{path}: this file is damaged or is not a store. Move it away; the next start builds a new one from the pack.",
        _ => null,
    };

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        if (Unlocked != raw.SQLITE_OK)
        {
            throw new StoreException("SQLite could not be set up for connections that one thread at a time uses.");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static int SetThreading()
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
