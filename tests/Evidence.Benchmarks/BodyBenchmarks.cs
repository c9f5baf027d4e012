using BenchmarkDotNet.Attributes;
using Dapper;
using Evidence.Core.Search;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Evidence.Benchmarks;

/// <summary>
/// What twenty documents cost to read: by Dapper, by the statement that stays prepared, and from what was kept of the time before. The two that are no Dapper
/// are there only as long as they cost about a half of it and a quarter, and leave nothing to be collected.
/// </summary>
[MemoryDiagnoser]
public class BodyBenchmarks
{
    private const int Page = 20;
    private EvidenceStore _store = null!;
    private RecordStore _records = null!;
    private RecordIndex _index = null!;
    private SqliteConnection _connection = null!;
    private int _turn;

    /// <summary>Builds the store.</summary>
    [GlobalSetup]
    public void Build()
    {
        var setting = SyntheticStore.Build(Path.Combine(AppContext.BaseDirectory, "data"));
        _store = new EvidenceStore(StoreLocation.Parse(setting), TimeProvider.System);
        var ledger = new CatalogLoader(_store).Load().Trial;
        (_records, _index) = (ledger.Records, ledger.Index("studies"));
        _connection = new SqliteConnection($"Data Source={setting["sqlite:".Length..]};Mode=ReadOnly");
        _connection.Open();
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _connection.Dispose();
        _store.Dispose();
    }

    /// <summary>By Dapper, one query for all.</summary>
    [Benchmark(Baseline = true)]
    public int ByDapper() =>
        _connection
            .Query<byte[]>("select body from trial_document where key in @Keys", new { Keys = Keys().Select(static key => key.Value) })
            .Sum(static body => body.Length);

    /// <summary>By the prepared statement; nothing is kept by a reader of very many.</summary>
    [Benchmark]
    public int ByPreparedStatement()
    {
        var length = 0;
        using var reader = _records.Open(RecordForm.Document, int.MaxValue);
        reader.Read(Keys(), body => length += body.Length);
        return length;
    }

    /// <summary>From what was kept, held against its sum again.</summary>
    [Benchmark]
    public int FromWhatWasKept()
    {
        var length = 0;
        _records.Read(Keys().AsSpan(), RecordForm.Document, body => length += body.Length);
        return length;
    }

    // rows far apart, and others each time
    private RecordKey[] Keys()
    {
        _turn++;
        return [.. Enumerable.Range(0, Page).Select(place => _index.Key((int)((((long)_turn * Page) + place) * 7919 % _index.Rows)))];
    }
}
