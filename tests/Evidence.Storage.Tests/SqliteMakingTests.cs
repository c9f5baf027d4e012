using System.Diagnostics;
using Evidence.Storage.Databases;

namespace Evidence.Storage.Tests;

/// <summary>How a store's file comes to be: whole at once, by one maker, whoever else wants one at that moment and wherever a maker ends.</summary>
public sealed class SqliteMakingTests : IDisposable
{
    private static readonly string Cli = Path.Combine(AppContext.BaseDirectory, "evidence.dll");
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence-making-").FullName;

    [Fact]
    public async Task Of_many_who_make_one_store_at_once_all_have_the_same_one()
    {
        const int Makers = 6;
        for (var round = 0; round < 10; round++)
        {
            var path = In($"{round}/evidence.db");
            using var start = new Barrier(Makers);
            var makers = Enumerable.Range(0, Makers).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    using var store = Opened(path);
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    store.Prepare();
                    return store.Mark().Store;
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            ));

            Assert.Single((await Task.WhenAll(makers)).Distinct());
            Assert.Empty(Litter(In($"{round}")));
        }
    }

    [Fact]
    public async Task Of_two_commands_that_make_one_store_at_once_both_end_well_with_one_release()
    {
        Assert.SkipWhen(!File.Exists(Cli), "The evidence command was not built beside the tests.");
        using var pack = new SomePack();
        var path = In("evidence.db");
        using var one = Import(pack.Folder, path);
        using var two = Import(pack.Folder, path);

        foreach (var process in (Process[])[one, two])
        {
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, said);
        }

        using var store = Opened(path);
        store.Prepare();
        Assert.Equal(1, store.Mark().Number);
    }

    [Fact]
    public async Task Who_comes_while_a_store_is_being_made_sees_none_and_then_that_one()
    {
        var path = In("evidence.db");
        using var late = Opened(path);
        Task<string>? other = null;
        using (var maker = new SqliteDatabase(path))
        {
            maker.Found(empty =>
            {
                Migrator.Apply(empty, maker, TimeProvider.System);
                Assert.False(late.Exists);
                other = Task.Run(() =>
                {
                    late.Prepare();
                    return late.Mark().Store;
                });
            });
        }

        using var store = Opened(path);
        Assert.Equal(store.Mark().Store, await other!);
    }

    [Fact]
    public void A_maker_that_fails_leaves_nothing_but_its_lock_which_the_next_one_removes()
    {
        using var maker = new SqliteDatabase(In("evidence.db"));

        Assert.Throws<InvalidOperationException>(() => maker.Found(_ => throw new InvalidOperationException()));

        Assert.Equal([In("evidence.db-making")], Directory.GetFiles(_folder));
        using var store = Opened(In("evidence.db"));
        store.Prepare();
        Assert.Empty(Litter(_folder));
    }

    [Theory]
    [InlineData("evidence.db-making")]
    [InlineData("evidence.db.part")]
    [InlineData("evidence.db")]
    [InlineData("evidence.db-wal")]
    public async Task A_maker_that_is_killed_leaves_no_store_or_a_whole_one_and_the_next_one_works(string when)
    {
        Assert.SkipWhen(!File.Exists(Cli), "The evidence command was not built beside the tests.");
        using var pack = new SomePack();
        var path = In("evidence.db");
        using var process = Import(pack.Folder, path);
        while (!process.HasExited && !File.Exists(In(when)) && !File.Exists(path + "-wal"))
        {
            await Task.Yield();
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var next = Opened(path);
        var found = next.Exists ? next.Mark().Store : null;
        next.Prepare();
        Assert.Equal(found ?? next.Mark().Store, next.Mark().Store);
    }

    [Fact]
    public void What_a_killed_maker_left_half_written_is_no_store_and_is_gone_after_the_next_one()
    {
        var path = In("evidence.db");
        File.WriteAllBytes(path + "-making", []);
        File.WriteAllText(path + ".part", new string('x', 10_000));
        using var store = Opened(path);

        Assert.False(store.Exists);
        store.Prepare();

        Assert.Equal(0, store.Mark().Number);
        Assert.Empty(Litter(_folder));
    }

    [Fact]
    public void A_log_without_its_store_is_not_read_into_the_one_that_is_made()
    {
        using var old = new SomeStore();
        using var reader = old.Open();
        var path = In("evidence.db");
        using (reader.OpenReader(Ledger.Trial))
        {
            old.Run("update store set id = 'old'");
            File.Copy(old.Path + "-wal", path + "-wal");
        }

        Assert.NotEqual(0, new FileInfo(path + "-wal").Length);
        using var store = Opened(path);
        store.Prepare();

        Assert.NotEqual("old", store.Mark().Store);
        Assert.True(File.Exists(path + "-wal.aside"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static EvidenceStore Opened(string path) => new(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);

    // what is neither the store nor the log that SQLite keeps beside it
    private static IEnumerable<string> Litter(string folder) =>
        Directory.GetFiles(folder).Select(static name => Path.GetFileName(name)).Except(["evidence.db", "evidence.db-wal", "evidence.db-shm"]);

    private static Process Import(string pack, string path) =>
        Process.Start(new ProcessStartInfo("dotnet", [Cli, "import", pack, "--store", "sqlite:" + path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private string In(string name) => Path.Combine(_folder, name);
}
