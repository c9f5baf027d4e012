using Evidence.Core.Search;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Integrity;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>What a running server sees of a store while others write to it.</summary>
public abstract class CatalogContract(StoreFixture fixture)
{
    [Fact]
    public void An_empty_store_has_a_catalog_of_nothing()
    {
        using var store = fixture.Fresh();

        var catalog = store.Loader.Load();

        Assert.Null(catalog.Release);
        Assert.Equal((0, 0), (catalog.Trial.Index("studies").Rows, catalog.Testimonial.Index("testimonials").Rows));
    }

    [Fact]
    public void Documents_of_a_kind_come_whole_and_in_the_order_of_ids_however_many_there_are()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(300));
        var trial = store.Loader.Load().Trial;
        var index = trial.Index("studies");

        var documents = trial.Documents("studies").ToList();

        Assert.Equal(Enumerable.Range(0, index.Rows).Select(row => trial.Records.Find(index.Key(row), RecordForm.Document)), documents);
        Assert.Equal(300, documents.Count);
    }

    [Fact]
    public void Words_that_take_long_to_read_are_read_once_and_nobody_waits_for_them_longer_than_told()
    {
        using var store = fixture.Fresh();
        using var gate = new ManualResetEventSlim();
        var times = 0;
        var ledger = new LedgerCatalog(store.Loader.Load().Trial.Records, null, "", [], Read) { Engine = "", WaitsForWords = TimeSpan.FromMilliseconds(1) };

        Assert.Throws<NotReadyException>(() => ledger.Words("studies"));
        Assert.Throws<NotReadyException>(() => ledger.Words("studies"));
        gate.Set();
        ledger.ReadWords();

        Assert.NotNull(ledger.Words("studies"));
        Assert.Equal(1, times);

        Dictionary<string, Part<WordIndex>> Read()
        {
            Interlocked.Increment(ref times);
            gate.Wait(TestContext.Current.CancellationToken);
            return new() { ["studies"] = new(new WordIndexBuilder().Build(), null) };
        }
    }

    [Fact]
    public void Words_that_several_read_at_the_same_time_find_what_those_find_that_one_reads()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(50, summary: "A study of motor recovery."));
        store.Import(store.Studies(40, summary: "A study of bladder function."));
        var one = new CatalogLoader(store.Store) { Readers = 1 }.Load().Trial.Words("studies");
        var several = new CatalogLoader(store.Store) { Readers = 3, FewestRows = 7 }.Load().Trial.Words("studies");

        string[] words = [.. one.Beginning("")];
        Assert.Contains("bladder", words);
        Assert.Equal(words, several.Beginning(""));
        Assert.Equal(one.Rows, several.Rows);
        Assert.All(words, word => Assert.Equal(one.CountOf(WordStem.Of(word)), several.CountOf(WordStem.Of(word))));
        Assert.All(words, word => Assert.Equal(Found(one, word), Found(several, word)));

        IReadOnlyList<int> Found(WordIndex among, string word) =>
            TextFinder.Find(among, store.Loader.Load().Trial.Index("studies"), TextQuery.Read(word, TextMatching.All, null)!).Rows;
    }

    [Fact]
    public void A_damaged_word_is_told_whoever_of_several_reads_it()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(30));
        store.Run("delete from trial_words where key = (select key from trial_record where id = 'syn-000029')");
        var trial = new CatalogLoader(store.Store) { Readers = 3, FewestRows = 7 }.Load().Trial;

        var told = Assert.Throws<StoreException>(() => trial.Words("studies")).Message;
        Assert.StartsWith("studies/syn-000029 of the trial ledger: its words are missing", told, StringComparison.Ordinal);
        Assert.Equal(30, trial.Index("studies").Rows);
    }

    [Fact]
    public void Words_that_could_not_be_read_are_tried_again_by_the_next_who_asks()
    {
        using var store = fixture.Fresh();
        var times = 0;
        var ledger = new LedgerCatalog(store.Loader.Load().Trial.Records, null, "", [], Read) { Engine = "" };

        Assert.Equal("no disk", Assert.Throws<StoreException>(() => ledger.Words("studies")).Message);
        Assert.NotNull(ledger.Words("studies"));

        Dictionary<string, Part<WordIndex>> Read() =>
            Interlocked.Increment(ref times) == 1 ? throw new StoreException("no disk") : new() { ["studies"] = new(new WordIndexBuilder().Build(), null) };
    }

    [Fact]
    public void A_running_loader_sees_a_release_that_another_made()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        using var server = store.Open();
        var loader = new CatalogLoader(server);
        Assert.Equal(0, loader.LatestNumber());

        store.Import(pack.Folder);

        Assert.Equal(1, loader.LatestNumber());
        Assert.Equal(2, loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public void A_catalog_taken_before_an_import_still_reads_its_records_after_it()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        var before = store.Loader.Load();
        var key = before.Trial.Index("studies").Key(before.Trial.Index("studies").Ids.Find("beta-2002"));
        pack.Remove("studies/beta-2002.json");
        store.Import(pack.Folder);

        Assert.NotNull(before.Trial.Records.Find(key, RecordForm.Document));
        Assert.NotNull(before.Trial.Records.Find(key, RecordForm.Summary));
    }

    [Fact]
    public void Readers_read_while_an_import_writes()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(50));
        using var writer = store.Store.OpenWriter();
        using var transaction = store.Store.Database.BeginExclusive(writer);
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "update trial_record set until = 2";
        command.ExecuteNonQuery();

        Assert.Equal(50, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public void Every_try_to_read_across_the_wall_is_refused()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);

        var attempts = new SeparationProof(store.Store).Attempt();

        Assert.Equal(6, attempts.Count);
        Assert.All(attempts, attempt => Assert.True(attempt.Refused, $"{attempt.Connection} read {attempt.Table}"));
    }
}
