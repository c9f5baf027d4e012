using System.Collections.Concurrent;
using System.Data.Common;

namespace Evidence.Storage.Records;

/// <summary>
/// Open connections of one ledger, lent one at a time. Each reads from one moment of the store until the pool is renewed for a newer release:
/// a request finds what its catalog promises, and no look-up pays for a transaction of its own.
/// </summary>
internal sealed class ReaderPool(Func<DbConnection> open, Func<DbConnection> openScan, SqlDialect dialect) : IDisposable
{
    private const int OfNone = -1;
    private readonly ConcurrentBag<LedgerReader> _idle = [];
    private volatile int _generation;
    private volatile bool _disposed;

    public LedgerReader Rent()
    {
        while (_idle.TryTake(out var reader))
        {
            if (reader.Generation == _generation)
            {
                return reader;
            }

            reader.Close();
        }

        return new LedgerReader(open(), dialect, this, _generation);
    }

    /// <summary>A reader for very many records, closed when it is given back.</summary>
    public LedgerReader OpenScan() => new(openScan(), dialect, this, OfNone);

    public void Return(LedgerReader reader)
    {
        if (_disposed || reader.Generation != _generation)
        {
            reader.Close();
        }
        else
        {
            _idle.Add(reader);
        }
    }

    /// <summary>From now on readers see the store as it is now.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _generation);
        Drain();
    }

    public void Dispose()
    {
        _disposed = true;
        Drain();
    }

    private void Drain()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }
    }
}

/// <summary>A connection lent from a pool; disposing gives it back.</summary>
internal sealed class LedgerReader : IDisposable
{
    private readonly DbConnection _connection;
    private readonly SqlDialect _dialect;
    private readonly ReaderPool _pool;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IBodyReader> _bodies = new(StringComparer.Ordinal);

    public LedgerReader(DbConnection connection, SqlDialect dialect, ReaderPool pool, int generation)
    {
        (_connection, _dialect, _pool, Generation) = (connection, dialect, pool, generation);
        Command("begin").ExecuteNonQuery();
    }

    /// <summary>Which renewal of the pool it belongs to.</summary>
    public int Generation { get; }

    /// <summary>The reader of stored bytes of a text.</summary>
    public IBodyReader Bodies(string sql)
    {
        if (!_bodies.TryGetValue(sql, out var bodies))
        {
            _bodies[sql] = bodies = _dialect.PrepareBodies(_connection, sql);
        }

        return bodies;
    }

    /// <summary>The prepared command of a text, with the parameters it names.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        if (_commands.TryGetValue(sql, out var command))
        {
            return command;
        }

        command = _connection.CreateCommand();
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

    public void Dispose() => _pool.Return(this);

    public void Close()
    {
        foreach (var bodies in _bodies.Values)
        {
            bodies.Dispose();
        }

        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }
}
