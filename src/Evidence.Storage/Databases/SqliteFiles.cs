using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evidence.Storage.Databases;

/// <summary>Copies of SQLite files, made through the database so that they are whole whoever reads or writes meanwhile.</summary>
internal static class SqliteFiles
{
    private const string TablesSql = "select count(*) from sqlite_master where type = 'table' and name = 'migration'";
    private static readonly string[] Logs = ["-wal", "-shm", "-journal"];

    /// <summary>Copies a store to a file; one that is there is replaced when the copy is whole.</summary>
    public static void Copy(SqliteConnection from, string file)
    {
        var part = file + ".part";
        try
        {
            File.Delete(part);
            using (var to = new SqliteConnection(Text(part, SqliteOpenMode.ReadWriteCreate)))
            {
                to.Open();
                from.BackupDatabase(to);
                Run(to, "pragma journal_mode = delete;");
            }

            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: true);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{file}: the file could not be written ({error.Message}).", error);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <inheritdoc cref="Copy(SqliteConnection, string)"/>
    public static void Copy(string from, string file)
    {
        using var opened = new SqliteConnection(Text(from, SqliteOpenMode.ReadOnly));
        opened.Open();
        Copy(opened, file);
    }

    /// <summary>Writes the content of a copy over that of a store, in one transaction: who reads sees the one or the other.</summary>
    public static void CopyInto(string file, SqliteConnection to)
    {
        using var from = new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly));
        from.Open();
        from.BackupDatabase(to);
    }

    /// <summary>Whether a file holds the tables of a store; false for an empty one, for another database and for what is none.</summary>
    public static bool IsStore(string file)
    {
        using var opened = new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly));
        try
        {
            opened.Open();
            return opened.ExecuteScalar<long>(TablesSql) > 0;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            return false;
        }
    }

    /// <summary>Gives a store's files other names, so that a new one can be made in their place.</summary>
    public static void MoveAside(string path, string announced) => MoveAside(path, [path, .. Logs.Select(end => path + end), announced]);

    /// <summary>Gives what was written ahead of a store that is gone other names.</summary>
    public static void MoveLogAside(string path) => MoveAside(path, [.. Logs.Select(end => path + end)]);

    private static void MoveAside(string path, string[] names)
    {
        try
        {
            foreach (var name in names.Where(File.Exists))
            {
                File.Move(name, name + ".aside", overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: what is here cannot be moved aside ({error.Message}).", error);
        }
    }

    /// <summary>Removes a file that is not needed any more, unless the system keeps it for who has it open.</summary>
    public static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Trace.WriteLine(error.Message);
        }
    }

    private static string Text(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
