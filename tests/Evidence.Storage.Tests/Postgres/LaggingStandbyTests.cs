using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;
using Evidence.Storage.Records;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Tests.Postgres;

/// <summary>A standby that is behind: what was served once is never followed by something older.</summary>
public sealed class LaggingStandbyTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_standby_behind_the_release_that_was_served_is_not_read()
    {
        PostgresCluster.Require();
        using var primary = PostgresServer.Primary();
        PostgresCluster.Admit(primary);
        using var standby = primary.Standby();
        using var files = new SomeStore(_ => PostgresCluster.NewStore(primary, "lagging"));
        using var served = new EvidenceStore(StoreLocation.Parse("postgres:" + PostgresServer.Connection("lagging", primary, standby)), TimeProvider.System);
        var loader = new CatalogLoader(served);
        files.Import(files.Studies(20, "early"));
        await Reached(standby, 1);
        Assert.Equal(1, loader.Load().Release!.Number);

        // the standby stops where it is; nobody knows of the second release, which is only on the primary
        standby.Run("postgres", "select pg_wal_replay_pause()");
        files.Import(files.Studies(20, "late"));
        Assert.Equal(1, loader.LatestNumber());

        // who is asked for other bytes than it has by a client that may have seen newer ones asks the primary
        Assert.Equal(2, served.NewestMark().Number);
        Assert.Equal(1, loader.LatestNumber());

        // it has been read once, as it would have been from another standby
        Assert.Null(Import(served, files.Studies(20, "late")).Release);
        served.Know(2);
        var catalog = loader.Load();
        var index = catalog.Trial.Index("studies");
        Assert.Equal((2, 40), (catalog.Release!.Number, index.Rows));
        Assert.Equal(2, loader.LatestNumber());
        Assert.Equal(2, (await new ReleaseStore(served).AllAsync(TestContext.Current.CancellationToken))[0].Number);
        Assert.Contains(
            "late-000007",
            System.Text.Encoding.UTF8.GetString(catalog.Trial.Records.Find(index.Key(index.Ids.Find("late-000007")), RecordForm.Document)),
            StringComparison.Ordinal
        );

        // what the primary wrote has arrived at the standby, which still does not replay it
        await Received(standby, primary.Ask<string>("postgres", "select pg_current_wal_insert_lsn()::text")!);

        // with the primary gone there is no answer rather than an older one
        primary.Dispose();
        Assert.Equal(1, served.NewestMark().Number);
        Assert.Contains("holds release 2", Assert.Throws<StoreException>(() => loader.Load()).Message, StringComparison.Ordinal);
        Assert.Contains("no primary answers", Assert.Throws<StoreException>(() => Import(served, files.Studies(1, "last"))).Message, StringComparison.Ordinal);

        // and once the standby has caught up with what it was sent, it is read
        standby.Run("postgres", "select pg_wal_replay_resume()");
        await Reached(standby, 2);
        Assert.Equal(2, loader.Load().Release!.Number);
    }

    private static ImportReport Import(EvidenceStore store, string file) => new PackImport(store).Import(file, null, dryRun: false, new SomeStore.Progress());

    private static async Task Received(PostgresServer standby, string position)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!standby.Ask<bool>("postgres", $"select coalesce(pg_last_wal_receive_lsn() >= '{position}', false)"))
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task Reached(PostgresServer standby, long release)
    {
        using var alone = new EvidenceStore(StoreLocation.Parse("postgres:" + standby.Connection("lagging")), TimeProvider.System);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!alone.Exists || new CatalogLoader(alone).LatestNumber() < release)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
