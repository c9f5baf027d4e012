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
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _end;

    /// <summary>Prepares the query of a table that has a key and the bytes.</summary>
    public SqliteBodyReader(SqliteConnection connection, string table)
    {
        _connection = connection.Handle!;
        _statement = Prepare($"select body from {table} where key = @Key");
        _begin = Prepare("begin");
        _end = Prepare("end");
    }

    public long? Read(ReadOnlySpan<long> keys, BodyConsumer consumer)
    {
        if (keys.Length == 1)
        {
            return Read(keys[0], consumer) ? null : keys[0];
        }

        // several are read in one transaction: the file is locked and its log looked at once instead of for each
        Run(_begin);
        try
        {
            foreach (var key in keys)
            {
                if (!Read(key, consumer))
                {
                    return key;
                }
            }
        }
        finally
        {
            Run(_end);
        }

        return null;
    }

    public void Dispose()
    {
        _statement.Dispose();
        _begin.Dispose();
        _end.Dispose();
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement), _connection);
        return statement;
    }

    private void Run(sqlite3_stmt statement)
    {
        var step = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (step != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(step, _connection);
        }
    }

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
