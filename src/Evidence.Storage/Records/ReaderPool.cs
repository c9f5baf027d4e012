using System.Collections.Concurrent;
using System.Data.Common;

namespace Evidence.Storage.Records;

/// <summary>Open connections of one ledger with their prepared commands, lent one at a time.</summary>
internal sealed class ReaderPool(Func<DbConnection> open) : IDisposable
{
    private readonly ConcurrentBag<LedgerReader> _idle = [];
    private bool _disposed;

    public LedgerReader Rent() => _idle.TryTake(out var reader) ? reader : new LedgerReader(open(), this);

    public void Return(LedgerReader reader)
    {
        if (_disposed)
        {
            reader.Close();
        }
        else
        {
            _idle.Add(reader);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }
    }
}

/// <summary>A connection lent from a pool; disposing gives it back.</summary>
internal sealed class LedgerReader(DbConnection connection, ReaderPool pool) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    /// <summary>The prepared command of a text, with the parameters it names.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        if (_commands.TryGetValue(sql, out var command))
        {
            return command;
        }

        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        _commands[sql] = command;
        return command;
    }

    public void Dispose() => pool.Return(this);

    public void Close()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}
