using System.Data.Common;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Records;

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
