using Evidence.Storage.Catalogs;
using Evidence.Storage.Integrity;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>Who a store is, how its releases hang together, and what happens when something stored is not what was written.</summary>
public abstract class IntegrityContract(StoreFixture fixture)
{
    [Fact]
    public void Every_store_has_an_id_of_its_own_and_keeps_it()
    {
        using var one = fixture.Fresh();
        using var other = fixture.Fresh();
        using var again = one.Open();
        again.Prepare();

        Assert.Equal(32, one.Store.Mark().Store.Length);
        Assert.NotEqual(one.Store.Mark().Store, other.Store.Mark().Store);
        Assert.Equal(one.Store.Mark(), again.Mark());
    }

    [Fact]
    public void The_same_release_in_two_stores_has_the_same_digest_and_another_link()
    {
        using var pack = new SomePack();
        using var one = fixture.Fresh();
        using var other = fixture.Fresh();

        one.Import(pack.Folder);
        other.Import(pack.Folder);

        Assert.Equal(one.Latest().TrialDigest, other.Latest().TrialDigest);
        Assert.NotEqual(one.Latest().Chain, other.Latest().Chain);
    }

    [Fact]
    public void A_store_that_is_whole_verifies_with_all_its_releases()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Another title");
        pack.Remove("studies/beta-2002.json");
        store.Import(pack.Folder);

        var report = Verified(store);

        Assert.Empty(report.Damages);
        Assert.Equal((8, 2), (report.Records, report.Releases));
    }

    [Fact]
    public void A_digit_changed_in_a_document_is_found_when_it_is_read_and_the_rest_is_served()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        Change(store, "trial_document", "body", "alpha-2001");
        var ledger = store.Loader.Load().Trial;
        var studies = ledger.Index("studies");

        var error = Assert.Throws<StoreException>(() => ledger.Records.Find(studies.Key(studies.Ids.Find("alpha-2001")), RecordForm.Document));

        Assert.Contains("studies/alpha-2001", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(ledger.Records.Find(studies.Key(studies.Ids.Find("beta-2002")), RecordForm.Document));
        Assert.NotEmpty(ledger.Records.Find(studies.Key(studies.Ids.Find("alpha-2001")), RecordForm.Summary));
        Assert.Contains("studies/alpha-2001", Assert.Single(Verified(store).Damages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_summary_is_found_when_it_is_read()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        Change(store, "trial_summary", "body", "alpha-2001");
        var ledger = store.Loader.Load().Trial;
        var studies = ledger.Index("studies");

        Assert.Throws<StoreException>(() => ledger.Records.Find(studies.Key(studies.Ids.Find("alpha-2001")), RecordForm.Summary));
        Assert.Contains("summary", Assert.Single(Verified(store).Damages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_entry_takes_its_kind_out_of_the_lists_and_no_other()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        Change(store, "trial_record", "entry", "alpha-2001");

        var ledger = store.Loader.Load().Trial;

        Assert.Contains("studies/alpha-2001", Assert.Throws<StoreException>(() => ledger.Index("studies")).Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => ledger.Index("results"));
        Assert.Equal(1, ledger.Index("sources").Rows);
        Assert.Contains("entry", Assert.Single(Verified(store).Damages), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_words_take_their_kind_out_of_the_search_and_no_other()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        Change(store, "trial_words", "body", "alpha-2001");
        var ledger = store.Loader.Load().Trial;

        Assert.Throws<StoreException>(() => ledger.Words("studies"));
        Assert.NotNull(ledger.Words("sources"));
        Assert.Single(ledger.Damages);
        Assert.Contains("words", Assert.Single(Verified(store).Damages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update trial_record set id = 'alpha-2011' where id = 'alpha-2001'")]
    [InlineData("update trial_record set until = 1 where id = 'alpha-2001'")]
    [InlineData("update trial_record set digest = 'f' || substr(digest, 2) where id = 'alpha-2001'")]
    [InlineData("update release set trial_digest = testimonial_digest")]
    public void Records_that_do_not_make_the_digest_of_their_release_are_not_served(string damage)
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Run(damage);

        Assert.Contains("digest of release 1", Assert.Throws<StoreException>(store.Loader.Load).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Verified(store).Damages);
    }

    [Fact]
    public void A_release_that_was_taken_out_breaks_the_chain()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Another title");
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "A third title");
        store.Import(pack.Folder);
        store.Run("delete from release where number = 2");

        Assert.Contains(Verified(store).Damages, damage => damage.StartsWith("Release 3 does not follow", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_an_older_release_is_held_against_its_digest_too()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        Change(store, "trial_document", "body", "alpha-2001");
        pack.Study("alpha-2001", "Another title");
        store.Import(pack.Folder);
        var records = store.Loader.Load().Trial.Records;

        Assert.Throws<StoreException>(() => records.FindRevision("studies", "alpha-2001", 1));
        Assert.NotNull(records.FindRevision("studies", "alpha-2001", 2));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var store = fixture.Fresh();
        store.Run("insert into migration (name, applied_at) values ('9999-future.all.sql', '2030-01-01')");
        store.Run("delete from migration where name like '0007-%'");
        using var opened = store.Open();

        Assert.Contains("9999-future", Assert.Throws<StoreException>(opened.Prepare).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_was_set_back_dates_no_release_before_the_one_before_it()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Run("update release set published_at = '2999-01-01T00:00:00Z'");
        pack.Study("alpha-2001", "Another title");

        Assert.Equal("2999-01-01T00:00:00Z", store.Import(pack.Folder).Release!.PublishedAt);
    }

    [Fact]
    public void Readers_of_a_catalog_whose_release_is_gone_read_nothing()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        using var server = store.Open();
        var before = new CatalogLoader(server).Load();

        Assert.Equal(before.Mark, server.MarkAt(1));
        store.Run("update store set id = 'another'");

        Assert.NotEqual(before.Mark.Store, server.Mark().Store);
    }

    private static VerificationReport Verified(SomeStore store) => new StoreVerification(store.Store).Run(TestContext.Current.CancellationToken);

    // the last byte but one becomes another: still JSON, or still an entry, to whoever does not look
    private static void Change(SomeStore store, string table, string column, string id)
    {
        var key = $"(select key from trial_record where id = '{id}' and until is null)";
        using var connection = store.Store.OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = $"select {column} from {table} where key = {key}";
        var bytes = (byte[])command.ExecuteScalar()!;
        bytes[^2] ^= 1;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@Bytes", bytes);
        command.Parameters.Add(parameter);
        command.CommandText = $"update {table} set {column} = @Bytes where key = {key}";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
