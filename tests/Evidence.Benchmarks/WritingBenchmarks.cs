using BenchmarkDotNet.Attributes;
using Dapper;
using Evidence.Storage.Databases;
using Evidence.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Evidence.Benchmarks;

/// <summary>
/// What the rows of an import cost, 10,000 written and 10,000 looked up in one transaction: by Dapper, and by statements that stay prepared.
/// </summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private const int Rows = 10_000;
    private const string Insert = "insert into document (key, body) values (@Key, @Body)";
    private const string Find = "select key, digest, since from record where kind = @Kind and id = @Id";
    private static readonly byte[] Body = new byte[2_000];
    private static readonly string[] Ids = [.. Enumerable.Range(0, Rows).Select(static row => $"s{row:D6}")];
    private SqliteConnection _connection = null!;

    /// <summary>Makes the tables.</summary>
    [GlobalSetup]
    public void Make()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        _connection.Execute(
            "create table document (key integer primary key, body bytea not null);"
                + "create table record (key integer primary key, kind text, id text, digest text, since bigint);"
                + "create unique index found on record (kind, id);"
        );
        foreach (var (row, id) in Ids.Index())
        {
            _connection.Execute("insert into record values (@row, 'studies', @id, 'digest', 1)", new { row, id });
        }
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => _connection.Dispose();

    /// <summary>Written by Dapper.</summary>
    [Benchmark(Baseline = true)]
    public void WrittenByDapper()
    {
        using var transaction = _connection.BeginTransaction();
        for (var row = 0; row < Rows; row++)
        {
            _connection.Execute(Insert, new { Key = row, Body }, transaction);
        }
    }

    /// <summary>Written by the prepared statement.</summary>
    [Benchmark]
    public void WrittenByPreparedStatement()
    {
        using var transaction = _connection.BeginTransaction();
        using var statement = new SqliteStatement(_connection, Insert);
        for (var row = 0; row < Rows; row++)
        {
            statement.Bind(1, row);
            statement.Bind(2, Body);
            statement.Run();
        }
    }

    /// <summary>Found by Dapper.</summary>
    [Benchmark]
    public long FoundByDapper()
    {
        using var transaction = _connection.BeginTransaction();
        var sum = 0L;
        foreach (var id in Ids)
        {
            sum += _connection.QueryFirst<(long Key, string Digest, long Since)>(Find, new { Kind = "studies", Id = id }, transaction).Key;
        }

        return sum;
    }

    /// <summary>Found by the prepared command.</summary>
    [Benchmark]
    public long FoundByPreparedCommand()
    {
        using var transaction = _connection.BeginTransaction();
        using var commands = new WriterCommands(_connection, transaction);
        var sum = 0L;
        foreach (var id in Ids)
        {
            using var rows = commands.Bound(Find, ("@Kind", "studies"), ("@Id", id)).ExecuteReader();
            rows.Read();
            sum += rows.GetInt64(0) + rows.GetString(1).Length + rows.GetInt64(2);
        }

        return sum;
    }
}
