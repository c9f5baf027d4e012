using System.Security.Cryptography;
using System.Text;
using Dapper;
using Evidence.Core.Releases;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>What every database makes of a pack folder.</summary>
public abstract class PackImportContract(StoreFixture fixture)
{
    [Fact]
    public void A_pack_becomes_the_first_release()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();

        var report = store.Import(pack.Folder);

        Assert.Empty(report.Defects);
        Assert.Equal("some", report.Pack);
        var release = Assert.IsType<Release>(report.Release);
        Assert.Equal((1, 1, 1, 7, 0, 0), (release.Number, release.TrialNumber, release.TestimonialNumber, release.Added, release.Changed, release.Removed));
        Assert.Equal(release, store.Latest());
        Assert.Equal(2, store.Loader.Load().Trial.Index("studies").Rows);
        Assert.Equal(3, store.Loader.Load().Testimonial.Index("testimonials").Rows);
    }

    [Fact]
    public void The_same_pack_again_makes_no_release()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);

        Assert.Null(store.Import(pack.Folder).Release);
        Assert.Equal(1, store.Latest().Number);
    }

    [Fact]
    public void Another_engine_makes_a_release_though_it_changes_nothing_and_only_one()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        using (var writer = store.Store.OpenWriter())
        using (var command = writer.CreateCommand())
        {
            command.CommandText = "update release set engine = 'another'";
            command.ExecuteNonQuery();
        }

        var release = store.Import(pack.Folder).Release!;

        Assert.Equal((2, 1, 1, Engine.Version), (release.Number, release.TrialNumber, release.TestimonialNumber, release.Engine));
        Assert.Equal((0, 0, 0), (release.Added, release.Changed, release.Removed));
        Assert.Null(store.Import(pack.Folder).Release);
    }

    [Theory]
    [InlineData("the pack")]
    [InlineData("a study")]
    [InlineData("a reference")]
    public void What_another_engine_derived_of_any_pack_is_derived_anew_with_the_first_import(string imported)
    {
        using var pack = new SomePack();
        using var other = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        other.Write("pack.json", """{"id":"other","title":"Other","version":"1.0.0","licence":"CC0-1.0","description":"For tests.","readOn":"2026-11-21"}""");
        string[] gone =
        [
            "measures/adverse-events.json", "sources/broker.json", "studies/alpha-2001.json", "studies/beta-2002.json", "testimonials/broker.json",
        ];
        Array.ForEach(gone, other.Remove);
        other.Source("page");
        other.Study("delta-2004", "A study of another pack");
        other.Write(
            "claims/page.json",
            """
            [{"id":"page-all","sourceId":"page","locator":"Results","line":1,"statement":"All improved.","stream":"provider-assertion","category":"efficacy",
            "assessment":{"verdict":"unverifiable","reason":"no-source-found","rationale":"Nothing was found."}}]
            """
        );
        Assert.Empty(store.Import(other.Folder).Defects);
        var studies = store.Studies(30);
        Assert.Empty(store.Import(studies).Defects);
        store.Foreign("ris", "TY  - JOUR\nTI  - An invented trial to renew\nAU  - Nemo, Ann\nPY  - 2019\nER  - \n");
        store.Foreign("ris", "TY  - JOUR\nTI  - Olfactory cells for chronic injury\nAU  - Nemo, Ann\nPY  - 2001\nVL  - 7\nER  - \n");
        Assert.Equal("7", (string?)store.Study("alpha-2001")["publications"]![0]!["volume"]);
        var (before, supplements) = (Everything(store), Supplements(store));
        Stale(store);

        var release = imported switch
        {
            "the pack" => store.Import(pack.Folder).Release!,
            "a study" => store.Import(studies).Release!,
            _ => store.Foreign("ris", "TY  - JOUR\nTI  - An invented trial to renew\nAU  - Nemo, Ann\nPY  - 2019\nER  - \n").Report.Release!,
        };

        Assert.Equal(before, Everything(store));
        Assert.Equal(supplements, Supplements(store));
        Assert.Equal(before.Count(one => one.Contains("derived", StringComparison.Ordinal)), release.Changed);
        Assert.Equal((0, 0), (release.Added, release.Removed));
        Assert.Null(store.Import(pack.Folder).Release);
    }

    [Fact]
    public void A_pack_in_which_this_engine_finds_defects_is_named_and_nothing_is_changed()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Import(store.Studies(3));
        Stale(store, body => body.Replace("\"enrolled\"", "\"enroled\"", StringComparison.Ordinal));

        var error = Assert.Throws<StoreException>(() => store.Import(pack.Folder));

        Assert.Contains("The pack 'syn' was derived by another engine", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, store.Latest().Number);
    }

    // every record that is now: what it is, its document and what it is found by
    private static List<string> Everything(SomeStore store)
    {
        using var writer = store.Store.OpenWriter();
        return
        [
            .. Ledger.All.SelectMany(ledger =>
                writer.Query<(string Kind, string Id, string Pack, byte[] Body, byte[] Entry, string Digest)>(
                    $"""
                    select r.kind, r.id, r.pack, d.body, r.entry, r.digest
                      from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key
                     where r.until is null order by r.kind, r.id
                    """
                )
            ).Select(one => $"{one.Kind}/{one.Id} {one.Pack} {Encoding.UTF8.GetString(one.Body)} {Convert.ToHexString(one.Entry)} {one.Digest}"),
        ];
    }

    // what registries and libraries said, apart from the facts of the packs
    private static List<string> Supplements(SomeStore store)
    {
        using var writer = store.Store.OpenWriter();
        return
        [
            .. writer
                .Query<(string Study, byte[] Body)>("select study, body from trial_supplement order by study")
                .Select(one => $"{one.Study} {Encoding.UTF8.GetString(one.Body)}"),
        ];
    }

    // as another engine would have left it: other derivations, under digests of their own, and what nobody can read to find them by
    private static void Stale(SomeStore store, Func<string, string>? more = null)
    {
        using var writer = store.Store.OpenWriter();
        writer.Execute("update release set engine = 'another'");
        foreach (var ledger in Ledger.All)
        {
            var rows = writer.Query<(long Key, byte[] Sums, byte[] Body)>(
                $"select r.key, r.sums, d.body from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key where r.until is null"
            );
            foreach (var (key, sums, bytes) in rows.ToList())
            {
                var body = Encoding.UTF8.GetString(bytes);
                var stale = body.Replace("\"derived\":{", "\"derived\":{\"stale\":true,", StringComparison.Ordinal);
                stale = more?.Invoke(stale) ?? stale;
                var written = Encoding.UTF8.GetBytes(stale);
                byte[] entry = [0];
                var renewed = RecordSums.Read(sums) with { Document = RecordSums.Of(written), Entry = RecordSums.Of(entry) };
                writer.Execute($"update {ledger.Prefix}document set body = @Body where key = @Key", new { Body = written, Key = key });
                writer.Execute(
                    $"update {ledger.Prefix}record set entry = @Entry, sums = @Sums, digest = coalesce(@Digest, digest) where key = @Key",
                    new { Entry = entry, Sums = renewed.ToBytes(), Digest = stale == body ? null : new string('a', 64), Key = key }
                );
            }
        }

        var records = writer.Query<(string Kind, string Id, string Digest)>("select kind, id, digest from trial_record where until is null order by kind, id");
        var lines = string.Concat(records.Select(one => $"{one.Kind} {one.Id} {one.Digest}\n"));
        writer.Execute(
            "update release set trial_digest = @Digest where number = (select max(number) from release)",
            new { Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))) }
        );
    }

    [Fact]
    public void Twenty_releases_store_what_they_change_and_nothing_else_again()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        for (var number = 1; number <= 100; number++)
        {
            pack.Study($"many-{number:D3}", $"Study {number}");
        }

        store.Import(pack.Folder);
        var (before, first) = (Stored(store), Everything(store));
        for (var number = 1; number <= 20; number++)
        {
            pack.Study("alpha-2001", $"Title {number}");
            Assert.Equal((0, 1, 0), store.Import(pack.Folder).Release is { } release ? (release.Added, release.Changed, release.Removed) : default);
        }

        Assert.Equal(before + 20, Stored(store));
        Assert.Equal(first.Count, Everything(store).Count);
        Assert.Equal(first.Count - 1, Everything(store).Intersect(first).Count());
    }

    private static long Stored(SomeStore store)
    {
        using var writer = store.Store.OpenWriter();
        return Ledger.All.Sum(ledger => writer.ExecuteScalar<long>($"select count(*) from {ledger.Prefix}document"));
    }

    [Fact]
    public async Task What_was_added_changed_and_removed_is_counted_and_listed()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Another title");
        pack.Study("gamma-2003", "A new study");
        pack.Remove("studies/beta-2002.json");

        var release = store.Import(pack.Folder).Release!;

        Assert.Equal((2, 1, 1, 1), (release.Number, release.Added, release.Changed, release.Removed));
        Assert.Equal(
            [("alpha-2001", "changed"), ("beta-2002", "removed"), ("gamma-2003", "added")],
            (await store.Changes(2)).Select(change => (change.Id, change.Change))
        );
        Assert.All(
            await store.Changes(2),
            change => Assert.Equal((change.Change == "added", change.Change == "removed"), (change.Before is null, change.After is null))
        );
        Assert.Equal(7, (await store.Changes(1)).Count);
        Assert.Empty(await store.Changes(9));
    }

    [Fact]
    public void A_removed_record_is_gone_from_the_catalog_and_found_in_its_release()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Remove("studies/beta-2002.json");
        store.Import(pack.Folder);

        Assert.Equal(-1, store.Loader.Load().Trial.Index("studies").Ids.Find("beta-2002"));
        var records = store.Loader.Load().Trial.Records;
        Assert.Contains("intrathecal", Encoding.UTF8.GetString(records.FindRevision("studies", "beta-2002", 1)!), StringComparison.Ordinal);
        Assert.Null(records.FindRevision("studies", "beta-2002", 2));
    }

    [Fact]
    public void A_record_that_comes_back_is_added_again()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Remove("studies/beta-2002.json");
        store.Import(pack.Folder);
        pack.Study("beta-2002", "Motor recovery after intrathecal infusion");

        var release = store.Import(pack.Folder).Release!;

        Assert.Equal((3, 1, 0, 0), (release.Number, release.Added, release.Changed, release.Removed));
    }

    [Fact]
    public void A_changed_record_keeps_both_its_revisions()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Another title");
        store.Import(pack.Folder);
        var records = store.Loader.Load().Trial.Records;

        Assert.Contains("Olfactory", Encoding.UTF8.GetString(records.FindRevision("studies", "alpha-2001", 1)!), StringComparison.Ordinal);
        Assert.Contains("Another", Encoding.UTF8.GetString(records.FindRevision("studies", "alpha-2001", 2)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_testimonials_changed_leaves_the_trial_ledger_at_its_release()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        var first = store.Import(pack.Folder).Release!;
        pack.Testimonials("broker", 40);

        var second = store.Import(pack.Folder).Release!;

        Assert.Equal((2, 1, 2), (second.Number, second.TrialNumber, second.TestimonialNumber));
        Assert.Equal(first.TrialDigest, second.TrialDigest);
        Assert.NotEqual(first.TestimonialDigest, second.TestimonialDigest);
    }

    [Fact]
    public void Only_studies_changed_leaves_the_testimonial_ledger_at_its_release()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        var first = store.Import(pack.Folder).Release!;
        pack.Study("gamma-2003", "A new study");

        var second = store.Import(pack.Folder).Release!;

        Assert.Equal((2, 2, 1), (second.Number, second.TrialNumber, second.TestimonialNumber));
        Assert.NotEqual(first.TrialDigest, second.TrialDigest);
        Assert.Equal(first.TestimonialDigest, second.TestimonialDigest);
    }

    [Fact]
    public void A_dry_run_tells_the_release_and_writes_nothing()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();

        Assert.Equal(7, store.Import(pack.Folder, dryRun: true).Release!.Added);
        Assert.Null(store.Loader.LatestRelease());
        Assert.Equal(0, store.Loader.LatestNumber());
    }

    [Fact]
    public void Every_defect_is_told_at_once_and_nothing_is_written()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        pack.Write("studies/broken.json", "{");
        pack.Write("studies/odd-2004.json", """{"id":"odd-2004","title":"Odd","colour":"red"}""");
        pack.Write("studies/wrong-2005.json", """{"id":"another","title":"Wrong"}""");

        var report = store.Import(pack.Folder);

        Assert.Null(report.Release);
        Assert.Equal(["studies/broken.json", "studies/odd-2004.json", "studies/wrong-2005.json"], report.Defects.Select(defect => defect.File).Distinct());
        Assert.Contains(report.Defects, defect => defect.Pointer == "/colour");
        Assert.Equal(0, store.Loader.LatestNumber());
    }

    [Fact]
    public void Two_packs_live_side_by_side_and_remove_only_their_own()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Import(store.Studies(5), "synthetic");
        pack.Remove("studies/beta-2002.json");

        Assert.Equal((0, 0, 1), store.Import(pack.Folder).Release is { } release ? (release.Added, release.Changed, release.Removed) : default);
        Assert.Equal(6, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public void An_id_that_another_pack_holds_is_refused()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);

        var error = Assert.Throws<StoreException>(() => store.Import(pack.Folder, "copy"));

        Assert.Contains("'some' holds a record of this id", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Latest().Number);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var store = fixture.Fresh();

        Assert.Contains("/no/such/place", Assert.Throws<StoreException>(() => store.Import("/no/such/place")).Message, StringComparison.Ordinal);
    }
}
