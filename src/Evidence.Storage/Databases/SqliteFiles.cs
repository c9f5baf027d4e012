using Microsoft.Data.Sqlite;

namespace Evidence.Storage.Databases;

/// <summary>Copies of SQLite files, made through the database so that they are whole whoever reads or writes meanwhile.</summary>
internal static class SqliteFiles
{
    private static readonly string[] Beside = ["", "-wal", "-shm"];

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
            throw new StoreException($"{file}: the copy could not be written ({error.Message}).", error);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Writes the content of a copy over that of a store, in one transaction: who reads sees the one or the other.</summary>
    public static void CopyInto(string file, SqliteConnection to)
    {
        using var from = new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly));
        from.Open();
        from.BackupDatabase(to);
    }

    /// <summary>Gives a store's files other names, so that a new one can be made in their place.</summary>
    public static void MoveAside(string path, string announced)
    {
        try
        {
            foreach (var name in Beside.Select(end => path + end).Append(announced).Where(File.Exists))
            {
                File.Move(name, name + ".aside", overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: what is here cannot be moved aside ({error.Message}).", error);
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
