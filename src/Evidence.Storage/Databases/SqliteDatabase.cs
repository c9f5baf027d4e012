using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evidence.Storage.Databases;

/// <summary>SQLite, in a file: how connections are opened, what they may read, and what their errors mean.</summary>
internal sealed class SqliteDatabase(string path) : Database("sqlite")
{
    private const int SqliteError = 1;
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCantOpen = 14;
    private const int SqliteAuth = 23;
    private const int SqliteNotADatabase = 26;

    private readonly AnnouncedMark _announced = new(path);

    // every connection is lent to one thread at a time, so SQLite need not lock it at each step
    private static readonly int Unlocked = SetThreading();

    /// <inheritdoc/>
    public override string Where => path;

    /// <inheritdoc/>
    public override bool Exists() => File.Exists(path);

    /// <summary>Made in memory and moved into place whole; pages are large because documents are.</summary>
    public override void Found(Action<DbConnection> fill) => Make(() =>
    {
        using var made = Open(":memory:", SqliteOpenMode.Memory);
        Run(made, "pragma page_size = 16384;");
        fill(made);
        SqliteFiles.Copy(made, path);
    });

    /// <summary>A writer to a store that is there; the log is written ahead so that readers never wait.</summary>
    public override DbConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Run(
            connection,
            "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; pragma foreign_keys = on; pragma journal_size_limit = 67108864;"
        );
        return connection;
    }

    /// <summary>Brings what the log holds into the file, so that a copy of the file alone is whole; waits for who reads just now.</summary>
    public override void Settle(DbConnection writer) => Run((SqliteConnection)writer, "pragma busy_timeout = 10000; pragma wal_checkpoint(truncate);");

    /// <inheritdoc/>
    public override DbTransaction BeginExclusive(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <summary>
    /// A reader of one ledger. Nothing is mapped: reading a mapped file that was cut short ends the process. The wall: the engine itself refuses the other
    /// ledger's tables, so even a wrong query fails.
    /// </summary>
    public override DbConnection OpenReader(Ledger ledger, long release)
    {
        var connection = Open(SqliteOpenMode.ReadOnly);

        // as many pages as lead to a record; those of the records themselves the system keeps, once for all connections
        Run(connection, "pragma query_only = on; pragma cache_size = -2048; pragma mmap_size = 0;");
        var forbidden = ledger.Other.Prefix;
        var refused = raw.sqlite3_set_authorizer(
            connection.Handle,
            (_, action, table, _, _, _) =>
                action == raw.SQLITE_READ && table.utf8_to_string()?.StartsWith(forbidden, StringComparison.OrdinalIgnoreCase) == true
                    ? raw.SQLITE_DENY
                    : raw.SQLITE_OK,
            null
        );
        if (refused != raw.SQLITE_OK)
        {
            throw new StoreException("The wall between the ledgers could not be set up on a connection; nothing is read without it.");
        }

        return connection;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Check(DbConnection connection)
    {
        var said = connection.Query<string>("pragma integrity_check(10)").AsList();
        return said is ["ok"] ? [] : [.. said.Select(one => $"The file's structure: {one}.")];
    }

    /// <inheritdoc/>
    public override void CheckPresence()
    {
        // what is told is read first: another process may make the store and tell of it between the two looks
        var told = _announced.Read();
        var file = new FileInfo(path);
        if (file is { Exists: true, Length: 0 })
        {
            throw new StoreException(
                $"{path}: the file is empty. If a store was here, restore it from a backup (evidence restore FILE); "
                    + "to have one made anew from the pack, remove the file or say --rebuild. Nothing was changed."
            );
        }

        if (!file.Exists && told is { Number: > 0 })
        {
            throw new StoreException(
                $"{path}: the store is gone; {_announced.Path} says that it was at release {told.Number}. Restore it from a backup (evidence restore FILE); "
                    + "to have one made anew from the pack, say --rebuild. Nothing was changed."
            );
        }
    }

    /// <inheritdoc/>
    public override StoreMark? Announced() => _announced.Read();

    /// <summary>Lengths and times of the file, of its log, and of what is told beside it.</summary>
    public override string? Stamp() => string.Join(' ', Array.ConvertAll([path, path + "-wal", _announced.Path], Stamp));

    private static string Stamp(string path) =>
        new FileInfo(path) is { Exists: true } file ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}") : "none";

    /// <inheritdoc/>
    public override void Announce(StoreMark mark)
    {
        if (_announced.Read() != mark)
        {
            _announced.Write(mark);
        }
    }

    /// <inheritdoc/>
    public override void MoveAside() => SqliteFiles.MoveAside(path, _announced.Path);

    /// <inheritdoc/>
    public override void BackUp(string file)
    {
        using var from = Open(SqliteOpenMode.ReadOnly);
        SqliteFiles.Copy(from, file);
    }

    /// <inheritdoc/>
    public override void Restore(string file)
    {
        if (!Make(() => SqliteFiles.Copy(file, path)))
        {
            Overwrite(file);
        }
    }

    /// <inheritdoc/>
    public override bool IsRefusal(DbException error) => error is SqliteException { SqliteErrorCode: SqliteAuth };

    /// <inheritdoc/>
    public override IBodyReader PrepareBodies(DbConnection connection, string table) => new SqliteBodyReader((SqliteConnection)connection, table);

    /// <inheritdoc/>
    public override IStatement PrepareChange(DbConnection connection, DbTransaction transaction, string sql) =>
        new SqliteStatement((SqliteConnection)connection, sql);

    /// <inheritdoc/>
    public override IBodyWriter PrepareWriting(DbConnection connection, string table) => new SqliteBodyWriter((SqliteConnection)connection, table);

    /// <summary>The sentence for an error that is about the file, the disk or another importer.</summary>
    public override string? Explain(DbException error) =>
        error is not SqliteException sqlite
            ? null
            : sqlite.SqliteErrorCode switch
            {
                SqliteBusy => $"{path}: another import is writing to this store; nothing was changed. Try again when it has ended.",
                SqliteReadOnly => $"{path}: the store cannot be written to; nothing was changed. Check the file's and the folder's permissions.",
                SqliteIoError => $"{path}: the disk could not be read or written ({sqlite.Message}); nothing was changed.",
                SqliteFull => $"{path}: the disk is full; nothing was changed. What was in the store before is whole.",
                SqliteCantOpen => $"{path}: the store cannot be opened. Check that the folder exists and may be written to.",
                SqliteError when new FileInfo(path) is { Exists: true, Length: 0 } =>
                    $"{path}: the file is empty; a store was here. Restore it from a backup (evidence restore FILE), "
                    + "or say --rebuild to have one made anew from the pack.",
                SqliteCorrupt or SqliteNotADatabase =>
                    $"{path}: this file is damaged or is not a store. Restore it from a backup (evidence restore FILE), "
                    + "or say --rebuild to have one made anew from the pack.",
                _ => null,
            };

    private void Overwrite(string file)
    {
        SqliteConnection to;
        try
        {
            to = (SqliteConnection)OpenWriter();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            // what is here is no database any more: nothing can be written into it
            MoveAside();
            Make(() => SqliteFiles.Copy(file, path));
            return;
        }

        using (to)
        {
            SqliteFiles.CopyInto(file, to);
            Settle(to);
        }
    }

    /// <summary>Lets one maker at a time put a store here; whether it was this one.</summary>
    private bool Make(Action make)
    {
        if (Exists())
        {
            return false;
        }

        MakeFolder();
        var alone = path + "-making";
        try
        {
            return MakeAlone(alone, make);
        }
        finally
        {
            // only once there is a store: whoever still waits at it, or comes to another one, then finds the store and makes none
            if (Exists())
            {
                SqliteFiles.Remove(alone);
            }
        }
    }

    // the lock is the engine's own: the system ends it with its process, and it holds wherever a store can be
    private bool MakeAlone(string alone, Action make)
    {
        using var connection = Open(alone, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "pragma journal_mode = memory;");
        using var held = connection.BeginTransaction(deferred: false);
        if (Exists())
        {
            return false;
        }

        // a log of a store that is gone would be taken for that of the one that comes
        SqliteFiles.MoveLogAside(path);
        make();
        return true;
    }

    private void MakeFolder()
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: the store's folder cannot be made ({error.Message}).", error);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode) => Open(path, mode);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        if (Unlocked != raw.SQLITE_OK)
        {
            throw new StoreException("SQLite could not be set up for connections that one thread at a time uses.");
        }

        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
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
