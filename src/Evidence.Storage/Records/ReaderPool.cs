using System.Collections.Concurrent;
using System.Data.Common;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Records;

/// <summary>
/// Open connections of one ledger of one catalog, lent one at a time. What is stored under a key is never changed, so that a connection need hold no moment of the store,
/// which would keep an import from bringing what it wrote into the store's file.
/// </summary>
internal sealed class ReaderPool(Func<DbConnection> open, Func<DbConnection> openScan, Database database, Action disposed) : IDisposable
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

        return new LedgerReader(open(), database, this, _generation);
    }

    /// <summary>A reader for very many records, closed when it is given back.</summary>
    public LedgerReader OpenScan() => new(openScan(), database, this, OfNone);

    public void Return(LedgerReader reader)
    {
        if (_disposed || database.KeepsConnections || reader.Generation != _generation)
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
        disposed();
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
    private readonly Database _database;
    private readonly ReaderPool _pool;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IBodyReader> _bodies = new(StringComparer.Ordinal);

    public LedgerReader(DbConnection connection, Database database, ReaderPool pool, int generation)
    {
        (_connection, _database, _pool, Generation) = (connection, database, pool, generation);
    }

    /// <summary>Which renewal of the pool it belongs to.</summary>
    public int Generation { get; }

    /// <summary>The reader of the stored bytes of a table.</summary>
    public IBodyReader Bodies(string table)
    {
        if (!_bodies.TryGetValue(table, out var bodies))
        {
            _bodies[table] = bodies = _database.PrepareBodies(_connection, table);
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
