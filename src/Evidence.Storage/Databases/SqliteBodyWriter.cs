using Microsoft.Data.Sqlite;

namespace Evidence.Storage.Databases;

/// <summary>Writes each at once: a file is no way off.</summary>
internal sealed class SqliteBodyWriter(SqliteConnection connection, string table) : IBodyWriter
{
    private readonly SqliteStatement _insert = new(connection, $"insert into {table} (key, body) values (@Key, @Body)");

    public void Write(long key, ReadOnlySpan<byte> body)
    {
        _insert.Bind(1, key);
        _insert.Bind(2, body);
        _insert.Run();
    }

    public void Flush()
    {
    }

    public void Dispose() => _insert.Dispose();
}
