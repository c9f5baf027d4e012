using System.Buffers;
using Evidence.Storage.Records;
using Npgsql;
using NpgsqlTypes;

namespace Evidence.Storage.Databases;

/// <summary>Reads stored bytes from PostgreSQL: those of many keys in one round, handed over in the order of the keys.</summary>
internal sealed class PostgresBodyReader : IBodyReader
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlParameter<long[]> _keys = new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };
    private readonly Dictionary<long, Range> _found = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _used;

    /// <summary>Prepares the query of a table that has a key and the bytes.</summary>
    public PostgresBodyReader(NpgsqlConnection connection, string table)
    {
        _command = new NpgsqlCommand($"select key, body from {table} where key = any($1)", connection);
        _command.Parameters.Add(_keys);
    }

    public long? Read(ReadOnlySpan<long> keys, BodyConsumer consumer)
    {
        // nothing is handed over before all is there: what fails on the way can be read again from another server
        Find(keys);
        foreach (var key in keys)
        {
            if (!_found.TryGetValue(key, out var range))
            {
                return key;
            }

            consumer(_bytes.AsSpan(range));
        }

        return null;
    }

    public void Dispose()
    {
        _command.Dispose();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void Find(ReadOnlySpan<long> keys)
    {
        _found.Clear();
        _used = 0;
        _keys.TypedValue = keys.ToArray();
        using var rows = _command.ExecuteReader();
        while (rows.Read())
        {
            var length = (int)rows.GetBytes(1, 0, null, 0, 0);
            MakeRoom(length);
            rows.GetBytes(1, 0, _bytes, _used, length);
            _found[rows.GetInt64(0)] = _used..(_used + length);
            _used += length;
        }
    }

    private void MakeRoom(int length)
    {
        if (_bytes.Length - _used >= length)
        {
            return;
        }

        var more = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _used + length));
        _bytes.AsSpan(0, _used).CopyTo(more);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = more;
    }
}
