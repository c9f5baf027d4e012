using Evidence.Storage.Records;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evidence.Storage.Databases;

/// <summary>
/// A statement of SQLite that stays prepared. The driver's reader costs three times the look-up itself; this hands over the page's bytes without a copy.
/// </summary>
internal sealed class SqliteBodyReader : IBodyReader
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares the query of a table that has a key and the bytes.</summary>
    public SqliteBodyReader(SqliteConnection connection, string table)
    {
        var sql = $"select body from {table} where key = @Key";
        _connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _connection);
    }

    public long? Read(ReadOnlySpan<long> keys, BodyConsumer consumer)
    {
        foreach (var key in keys)
        {
            if (!Read(key, consumer))
            {
                return key;
            }
        }

        return null;
    }

    public void Dispose() => _statement.Dispose();

    private bool Read(long key, BodyConsumer consumer)
    {
        raw.sqlite3_bind_int64(_statement, 1, key);
        try
        {
            var step = raw.sqlite3_step(_statement);
            if (step == raw.SQLITE_ROW)
            {
                consumer(raw.sqlite3_column_blob(_statement, 0));
                return true;
            }

            if (step != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(step, _connection);
            }

            return false;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }
}
