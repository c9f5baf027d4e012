using System.Diagnostics;
using System.Runtime.InteropServices;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;

namespace Evidence.Storage.Tests;

/// <summary>What happens when the file, the disk or another process is in the way: a sentence, and the release before stays whole.</summary>
public sealed class SqliteTroubleTests
{
    private static readonly string Cli = Path.Combine(AppContext.BaseDirectory, "evidence.dll");

    [Fact]
    public void The_stamp_of_a_store_stays_while_nothing_happens_and_is_another_after_whatever_does()
    {
        using var store = new SomeStore();
        store.Import(store.Studies(20));
        using var opened = new EvidenceStore(StoreLocation.Parse("sqlite:" + store.Path), TimeProvider.System);
        opened.Mark();
        var seen = new List<string?> { opened.Stamp() };
        opened.Mark();
        Assert.Equal(seen, [opened.Stamp()]);

        store.Import(store.Studies(30));
        seen.Add(opened.Stamp());
        File.Copy(store.Path, store.File("copy.db"));
        File.SetLastWriteTimeUtc(store.File("copy.db"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Move(store.File("copy.db"), store.Path, overwrite: true);
        seen.Add(opened.Stamp());
        File.Delete(store.Path);
        seen.Add(opened.Stamp());

        Assert.Equal(4, seen.Distinct().Count());
        Assert.DoesNotContain(null, seen);
    }

    [Fact]
    public void Garbage_in_the_file_is_said_with_its_name()
    {
        using var store = new SomeStore();
        var path = store.File("garbage.db");
        File.WriteAllText(path, new string('x', 100_000));
        using var opened = new EvidenceStore(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);

        Assert.Contains(path, Assert.Throws<StoreException>(opened.Prepare).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void A_file_that_was_cut_short_is_said_with_its_name(double kept)
    {
        using var store = new SomeStore();
        store.Import(store.Studies(3_000));
        var path = store.File("cut.db");
        Checkpoint(store);
        var bytes = File.ReadAllBytes(store.Path);
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * kept)]);
        using var opened = new EvidenceStore(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);

        var error = Assert.Throws<StoreException>(() =>
        {
            opened.Prepare();
            var catalog = new CatalogLoader(opened).Load();
            var index = catalog.Trial.Index("studies");
            catalog.Trial.Records.Read(Enumerable.Range(0, index.Rows).Select(index.Key), Storage.Records.RecordForm.Document, _ => { });
        });
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_said_with_its_name()
    {
        using var store = new SomeStore();
        var path = store.File("folder.db");
        Directory.CreateDirectory(path);
        using var opened = new EvidenceStore(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);

        Assert.Contains(path, Assert.Throws<StoreException>(opened.Prepare).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql:somewhere")]
    [InlineData("sqlite:")]
    [InlineData("evidence.db")]
    public void A_setting_that_names_no_database_is_refused(string setting) =>
        Assert.Contains("sqlite:", Assert.Throws<StoreException>(() => StoreLocation.Parse(setting)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Of_two_importers_at_once_the_second_waits_and_both_are_there()
    {
        using var store = new SomeStore();
        using var other = store.Open();
        var (one, two) = (store.Studies(3_000, "one"), store.Studies(3_000, "two"));

        await Task.WhenAll(
            Task.Run(() => store.Import(one), TestContext.Current.CancellationToken),
            Task.Run(() => new PackImport(other).Import(two, null, dryRun: false, new SomeStore.Progress()), TestContext.Current.CancellationToken));

        Assert.Equal(2, store.Latest().Number);
        Assert.Equal(6_000, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_the_release_before_and_the_next_one_works()
    {
        Assert.SkipWhen(!File.Exists(Cli), "The evidence command was not built beside the tests.");
        using var store = new SomeStore();
        store.Import(store.Studies(100, "before"));
        var file = store.Studies(40_000, "many", new string('w', 400));
        var info = new ProcessStartInfo("dotnet", [Cli, "import", file, "--store", "sqlite:" + store.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(info)!;
        var log = new FileInfo(store.Path + "-wal");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!process.HasExited && (!log.Exists || log.Length < 4_000_000))
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            log.Refresh();
        }

        Assert.False(process.HasExited, "The import was over before it could be killed.");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, store.Latest().Number);
        Assert.Equal(100, store.Loader.Load().Trial.Index("studies").Rows);
        using var again = store.Open();
        again.Prepare();
        Assert.Equal(40_000, new PackImport(again).Import(file, null, dryRun: false, new SomeStore.Progress()).Release!.Added);
        Assert.Equal(40_100, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public void A_full_disk_is_said_and_the_release_before_stays()
    {
        using var store = new SomeStore();
        var disk = store.File("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipWhen(
            !RuntimeInformation.IsOSPlatform(OSPlatform.Linux) || Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk) != 0,
            "A small disk cannot be mounted here; that needs root."
        );
        try
        {
            using var small = new EvidenceStore(StoreLocation.Parse("sqlite:" + Path.Combine(disk, "evidence.db")), TimeProvider.System);
            small.Prepare();
            new PackImport(small).Import(store.Studies(100, "before"), null, dryRun: false, new SomeStore.Progress());

            var error = Assert.Throws<StoreException>(() =>
                new PackImport(small).Import(store.Studies(20_000, "many", new string('w', 800)), null, dryRun: false, new SomeStore.Progress())
            );

            Assert.Contains("evidence.db", error.Message, StringComparison.Ordinal);
            Assert.Equal(1, new CatalogLoader(small).LatestNumber());
            Assert.Equal(100, new CatalogLoader(small).Load().Trial.Index("studies").Rows);
        }
        finally
        {
            Run("umount", disk);
        }
    }

    private static void Checkpoint(SomeStore store)
    {
        using var writer = store.Store.OpenWriter();
        using var command = writer.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }

    private static int Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
