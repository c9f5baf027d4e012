using System.Data.Common;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Records;

/// <summary>A connection lent from a pool; disposing gives it back.</summary>
internal sealed class LedgerReader : IDisposable
{
    private readonly Database _database;
    private readonly ReaderPool _pool;
    private readonly Dictionary<string, IBodyReader> _bodies = new(StringComparer.Ordinal);

    public LedgerReader(DbConnection connection, Database database, ReaderPool pool, int generation)
    {
        (Connection, _database, _pool, Generation) = (connection, database, pool, generation);
    }

    /// <summary>The connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>Which renewal of the pool it belongs to.</summary>
    public int Generation { get; }

    /// <summary>The reader of the stored bytes of a table.</summary>
    public IBodyReader Bodies(string table)
    {
        if (!_bodies.TryGetValue(table, out var bodies))
        {
            _bodies[table] = bodies = _database.PrepareBodies(Connection, table);
        }

        return bodies;
    }

    public void Dispose() => _pool.Return(this);

    public void Close()
    {
        foreach (var bodies in _bodies.Values)
        {
            bodies.Dispose();
        }

        Connection.Dispose();
    }
}
