using BenchmarkDotNet.Attributes;
using Dapper;
using Evidence.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Evidence.Benchmarks;

/// <summary>What the rows cost that a start reads, 100,000 with what each is found by: by Dapper, row by row, and by the driver's reader.</summary>
[MemoryDiagnoser]
public class RowBenchmarks
{
    private const string Sql = "select r.key, r.id, r.digest, r.entry, r.sums from trial_record r where r.kind = @Kind and r.until is null order by id";
    private SqliteConnection _connection = null!;

    /// <summary>Builds the store.</summary>
    [GlobalSetup]
    public void Build()
    {
        var setting = SyntheticStore.Build(Path.Combine(AppContext.BaseDirectory, "data"));
        _connection = new SqliteConnection($"Data Source={setting["sqlite:".Length..]};Mode=ReadOnly");
        _connection.Open();
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => _connection.Dispose();

    /// <summary>By Dapper, a row at a time.</summary>
    [Benchmark(Baseline = true)]
    public ulong ByDapper()
    {
        var sum = 0ul;
        foreach (
            var (key, id, digest, entry, sums) in _connection.Query<(long, string, string, byte[], byte[])>(Sql, new { Kind = "studies" }, buffered: false)
        )
        {
            sum ^= (ulong)(key + id.Length + digest.Length) ^ RecordSums.Of(entry) ^ RecordSums.Read(sums).Entry;
        }

        return sum;
    }

    /// <summary>By the driver's reader.</summary>
    [Benchmark]
    public ulong ByReader()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.AddWithValue("@Kind", "studies");
        using var rows = command.ExecuteReader();
        var sum = 0ul;
        while (rows.Read())
        {
            sum ^=
                (ulong)(rows.GetInt64(0) + rows.GetString(1).Length + rows.GetString(2).Length)
                ^ RecordSums.Of(rows.GetFieldValue<byte[]>(3))
                ^ RecordSums.Read(rows.GetFieldValue<byte[]>(4)).Entry;
        }

        return sum;
    }
}
