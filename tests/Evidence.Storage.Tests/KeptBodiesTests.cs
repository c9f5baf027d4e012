using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>What was read once is kept nearer, and is handed over only when it is what the catalog promises.</summary>
public sealed class KeptBodiesTests
{
    private const int Length = 700;
    private const int Many = 4_000;

    public static TheoryData<string> Places => ["memory", "file"];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_was_kept_comes_back_whole_wherever_it_lies(string place)
    {
        using var kept = Open(place, 64L << 20);
        for (var key = 0; key < Many; key++)
        {
            Keep(kept, key * 37, Body(key));
        }

        byte[] buffer = [];
        Assert.All(Enumerable.Range(0, Many), key => Assert.Equal(Body(key), kept.Find(key * 37, RecordSums.Of(Body(key)), ref buffer).ToArray()));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Bytes_of_another_sum_are_not_handed_over(string place)
    {
        using var kept = Open(place, 1L << 20);
        Keep(kept, 5, Body(1));
        byte[] buffer = [];

        Assert.True(kept.Find(5, RecordSums.Of(Body(2)), ref buffer).IsEmpty);
        Assert.True(kept.Find(6, RecordSums.Of(Body(1)), ref buffer).IsEmpty);
        Assert.True(kept.Find(-1, 0, ref buffer).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void When_it_is_full_nothing_more_is_kept_and_what_was_kept_stays(string place)
    {
        using var kept = Open(place, 100 * (sizeof(ulong) + Length));
        for (var key = 0; key < Many; key++)
        {
            Keep(kept, key, Body(key));
        }

        byte[] buffer = [];
        Assert.Equal(100, Enumerable.Range(0, Many).Count(key => kept.Has(key)));
        Assert.Equal(Body(99), kept.Find(99, RecordSums.Of(Body(99)), ref buffer).ToArray());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Many_threads_keep_and_find_the_same_bytes(string place)
    {
        using var kept = Open(place, 8L << 20);
        await Parallel.ForAsync(0, Many, TestContext.Current.CancellationToken, (turn, _) =>
        {
            var key = turn % 2_500;
            byte[] buffer = [];
            Keep(kept, key, Body(key));
            Assert.Equal(Body(key), kept.Find(key, RecordSums.Of(Body(key)), ref buffer).ToArray());
            return ValueTask.CompletedTask;
        });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Bodies_longer_than_a_piece_of_memory_lie_side_by_side(string place)
    {
        using var kept = Open(place, 64L << 20);
        int[] lengths = [1, 900_000, 3_000_000, 2, (1 << 20) - 3, 1 << 20, 17];
        var bodies = lengths.Select(static length => Enumerable.Range(0, length).Select(static at => (byte)(at % 251)).ToArray()).ToList();
        for (var key = 0; key < bodies.Count; key++)
        {
            Keep(kept, key, bodies[key]);
        }

        byte[] buffer = [];
        Assert.All(bodies.Index(), one => Assert.True(one.Item.AsSpan().SequenceEqual(kept.Find(one.Index, RecordSums.Of(one.Item), ref buffer))));
    }

    [Theory]
    [InlineData("document", RecordForm.Document)]
    [InlineData("summary", RecordForm.Summary)]
    public void What_was_read_before_the_store_was_damaged_is_still_right_and_what_was_not_is_refused(string table, RecordForm form)
    {
        using var store = new SomeStore();
        store.Import(store.Studies(20));
        var catalog = store.Loader.Load();
        var index = catalog.Trial.Index("studies");
        var whole = catalog.Trial.Records.Find(index.Key(3), form);

        store.Run($"update trial_{table} set body = 'nonsense'");

        Assert.Equal(whole, catalog.Trial.Records.Find(index.Key(3), form));
        Assert.Throws<StoreException>(() => catalog.Trial.Records.Find(index.Key(4), form));
    }

    [Fact]
    public void Records_are_read_in_the_order_asked_for_whether_they_were_kept_or_not()
    {
        using var store = new SomeStore();
        store.Import(store.Studies(120));
        var records = store.Loader.Load().Trial;
        var index = records.Index("studies");
        using var other = store.Open();
        var fresh = new Catalogs.CatalogLoader(other).Load().Trial.Records;
        var expected = Enumerable.Range(0, index.Rows).Select(row => fresh.Find(index.Key(row), RecordForm.Document)).ToList();
        foreach (var row in (int[])[7, 8, 9, 50, 119])
        {
            records.Records.Find(index.Key(row), RecordForm.Document);
        }

        int[] order = [.. Enumerable.Range(0, index.Rows).Reverse(), 7, 7, 60];
        var read = new List<byte[]>();
        records.Records.Read(order.Select(index.Key), RecordForm.Document, body => read.Add(body.ToArray()));

        Assert.Equal(order.Select(row => expected[row]), read);
    }

    private static void Keep(KeptBodies kept, long key, byte[] body) => kept.Keep(key, RecordSums.Of(body), body);

    private static byte[] Body(int number)
    {
        var body = new byte[Length];
        new Random(number).NextBytes(body);
        return body;
    }

    private static KeptBodies Open(string place, long most) => place == "memory" ? new BodyMemory(most) : new BodyFile(most);
}
