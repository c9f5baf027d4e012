using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evidence.Storage.Databases;

/// <summary>
/// A statement of SQLite that stays prepared. The driver looks parameters up by name and makes a reader for every run; an import of many
/// records spends seconds on that.
/// </summary>
internal sealed class SqliteStatement : IStatement
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares a text.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(_statement, place, value));

    public void Bind(int place, string text) => Check(raw.sqlite3_bind_text(_statement, place, text));

    public void Bind(int place, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(_statement, place, bytes));

    public int Run()
    {
        var step = raw.sqlite3_step(_statement);

        // the error of a step is told by the reset as well, and the connection still knows its words
        raw.sqlite3_reset(_statement);
        Check(step == raw.SQLITE_DONE ? raw.SQLITE_OK : step);
        return raw.sqlite3_changes(_connection);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
