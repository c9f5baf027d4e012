using BenchmarkDotNet.Attributes;
using Dapper;
using Evidence.Storage.Databases;
using Npgsql;

namespace Evidence.Benchmarks;

/// <summary>
/// What is read and written past Dapper in PostgreSQL: twenty documents of a page, and a thousand rows of an import. Needs a database that may be used,
/// named by EVIDENCE_BENCH_POSTGRES (a connection string); what is made in it is temporary.
/// </summary>
[MemoryDiagnoser]
public class PostgresBenchmarks
{
    private const int Rows = 20_000;
    private const int Page = 20;
    private const int Written = 1_000;
    private const string Insert = "insert into written (key, body) values (@Key, @Body)";
    private static readonly byte[] Body = new byte[2_000];
    private NpgsqlConnection _connection = null!;
    private PostgresBodyReader _reader = null!;
    private int _turn;

    /// <summary>Makes the tables.</summary>
    [GlobalSetup]
    public void Make()
    {
        _connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("EVIDENCE_BENCH_POSTGRES"));
        _connection.Open();
        _connection.Execute("create temp table document (key bigint primary key, body bytea); create temp table written (key bigint primary key, body bytea)");
        using var writer = new PostgresBodyWriter(_connection, "document");
        for (var row = 0; row < Rows; row++)
        {
            writer.Write(row, Body);
        }

        writer.Flush();
        _reader = new PostgresBodyReader(_connection, "document");
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _reader.Dispose();
        _connection.Dispose();
    }

    /// <summary>A page by Dapper.</summary>
    [Benchmark(Baseline = true)]
    public int ReadByDapper()
    {
        var keys = Keys();
        var found = _connection
            .Query<(long Key, byte[] Body)>("select key, body from document where key = any(@Keys)", new { Keys = keys })
            .ToDictionary(static row => row.Key, static row => row.Body);
        return keys.Sum(key => found[key].Length);
    }

    /// <summary>A page by the command that is kept, into bytes that are used again.</summary>
    [Benchmark]
    public int ReadByKeptCommand()
    {
        var length = 0;
        _reader.Read(Keys(), body => length += body.Length);
        return length;
    }

    /// <summary>An import by Dapper.</summary>
    [Benchmark]
    public void WrittenByDapper()
    {
        using var transaction = _connection.BeginTransaction();
        for (var row = 0L; row < Written; row++)
        {
            _connection.Execute(Insert, new { Key = row, Body }, transaction);
        }
    }

    /// <summary>An import by the prepared statement.</summary>
    [Benchmark]
    public void WrittenByPreparedStatement()
    {
        using var transaction = _connection.BeginTransaction();
        using var statement = new PostgresStatement(_connection, transaction, Insert);
        for (var row = 0L; row < Written; row++)
        {
            statement.Bind(1, row);
            statement.Bind(2, Body);
            statement.Run();
        }
    }

    /// <summary>An import by copying.</summary>
    [Benchmark]
    public void WrittenByCopy()
    {
        using var transaction = _connection.BeginTransaction();
        using var writer = new PostgresBodyWriter(_connection, "written");
        for (var row = 0L; row < Written; row++)
        {
            writer.Write(row, Body);
        }

        writer.Flush();
    }

    // rows far apart, and others each time
    private long[] Keys()
    {
        _turn++;
        return [.. Enumerable.Range(0, Page).Select(place => (((long)_turn * Page) + place) * 7919 % Rows)];
    }
}
