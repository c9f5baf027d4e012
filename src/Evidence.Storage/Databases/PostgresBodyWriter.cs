using Npgsql;
using NpgsqlTypes;

namespace Evidence.Storage.Databases;

/// <summary>Holds some and copies them in one round: a round for each would be most of an import.</summary>
internal sealed class PostgresBodyWriter(NpgsqlConnection connection, string table) : IBodyWriter
{
    private const int MostRows = 1_000;
    private const int MostBytes = 4 * 1024 * 1024;
    private readonly List<(long Key, byte[] Body)> _held = [];
    private int _bytes;

    public void Write(long key, ReadOnlySpan<byte> body)
    {
        _held.Add((key, body.ToArray()));
        _bytes += body.Length;
        if (_held.Count >= MostRows || _bytes >= MostBytes)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (_held.Count == 0)
        {
            return;
        }

        using (var copy = connection.BeginBinaryImport($"copy {table} (key, body) from stdin (format binary)"))
        {
            foreach (var (key, body) in _held)
            {
                copy.StartRow();
                copy.Write(key, NpgsqlDbType.Bigint);
                copy.Write(body, NpgsqlDbType.Bytea);
            }

            copy.Complete();
        }

        _held.Clear();
        _bytes = 0;
    }

    public void Dispose()
    {
        // what is not flushed is of an import that does not end
    }
}
