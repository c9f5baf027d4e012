using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>What happens to a store's file behind the back of who uses it: copied, replaced, emptied, cut short, its log lost.</summary>
public sealed class SqliteFaultTests
{
    [Fact]
    public void A_file_copied_after_an_import_is_whole_though_a_service_reads()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        using var service = store.Open();
        store.Import(pack.Folder);
        var served = new CatalogLoader(service).Load();
        Assert.NotEmpty(Document(served, "alpha-2001"));
        pack.Study("alpha-2001", "Another title");

        store.Import(pack.Folder);

        Assert.True(new FileInfo(store.Path + "-wal") is not { Exists: true, Length: > 0 });
        var copy = store.File("copy.db");
        File.Copy(store.Path, copy);
        using var opened = Opened(copy);
        opened.Prepare();
        Assert.Equal(2, new CatalogLoader(opened).Load().Release!.Number);
        Assert.NotEmpty(Document(served, "alpha-2001"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_store_in_place_of_the_one_that_is_read_never_answers_for_it(bool byCopying)
    {
        using var pack = new SomePack();
        using var one = new SomeStore();
        one.Import(pack.Folder);
        using var other = new SomeStore();
        pack.Study("aaaa-2000", "Moves every key by one");
        other.Import(pack.Folder);
        var served = one.Loader.Load();
        var before = Document(served, "beta-2002");
        if (byCopying)
        {
            Overwrite(other.Path, one.Path);
        }
        else
        {
            File.Copy(other.Path, one.File("moved.db"));
            File.Move(one.File("moved.db"), one.Path, overwrite: true);
        }

        // what was read before may be answered again, and is what it was; nothing else is ever read under an id
        Assert.Equal(before, Document(served, "beta-2002"));
        one.Store.RenewReaders();
        Assert.Equal(before, Document(served, "beta-2002"));
        Assert.Throws<StoreException>(() => Document(served, "alpha-2001"));
        Assert.Throws<StoreException>(() => served.Trial.Words("studies"));
        var taken = one.Loader.Load();
        Assert.Equal(other.Store.Mark(), taken.Mark);
        Assert.Contains("Moves every key", Document(taken, "aaaa-2000"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_short_while_it_is_read_is_an_error_and_not_the_end_of_the_process()
    {
        using var store = new SomeStore();
        store.Import(store.Studies(3_000));
        var served = store.Loader.Load();
        using (var file = new FileStream(store.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(file.Length / 3);
        }

        var studies = served.Trial.Index("studies");
        Assert.Throws<StoreException>(() => served.Trial.Records.Read(Enumerable.Range(0, studies.Rows).Select(studies.Key), RecordForm.Document, _ => { }));
    }

    [Fact]
    public void An_empty_file_is_refused_and_stays_until_a_new_store_is_asked_for()
    {
        using var store = new SomeStore();
        var path = store.File("empty.db");
        File.WriteAllBytes(path, []);
        using var opened = Opened(path);

        Assert.Contains("empty", Assert.Throws<StoreException>(opened.Prepare).Message, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(path).Length);
        opened.Rebuild();
        opened.Prepare();
        Assert.Equal(0, opened.Mark().Number);
    }

    [Fact]
    public void A_store_that_lost_a_release_that_was_told_of_is_refused()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var old = File.ReadAllBytes(store.Path);
        pack.Study("alpha-2001", "Another title");
        store.Import(pack.Folder);
        store.Store.RenewReaders();
        File.WriteAllBytes(store.Path, old);
        using var opened = store.Open();

        var error = Assert.Throws<StoreException>(opened.Prepare);

        Assert.Contains("release 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("--rebuild", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_writer_left_beside_the_store_is_taken_away_by_a_later_one()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        var (left, beingWritten) = (store.Path + "-latest.a.part", store.Path + "-latest.b.part");
        File.WriteAllText(left, "");
        File.WriteAllText(beingWritten, "");
        File.SetLastWriteTimeUtc(left, File.GetLastWriteTimeUtc(beingWritten).AddHours(-2));

        store.Import(pack.Folder);

        Assert.Equal((false, true), (File.Exists(left), File.Exists(beingWritten)));
    }

    [Fact]
    public void A_store_that_is_gone_is_not_made_anew_unless_asked()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        File.Delete(store.Path);
        using var opened = store.Open();

        Assert.Contains("gone", Assert.Throws<StoreException>(opened.Prepare).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(store.Path));
    }

    [Fact]
    public void A_backup_is_whole_and_is_restored_over_what_was_damaged_or_made_since()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var backup = store.File("backup.db");
        var copied = store.Store.BackUp(backup, TestContext.Current.CancellationToken);
        pack.Study("alpha-2001", "Another title");
        store.Import(pack.Folder);
        var before = store.Store.Mark();

        var restored = store.Store.Restore(backup, TestContext.Current.CancellationToken);

        Assert.Equal(copied.Records, restored.Records);
        Assert.Equal(1, store.Store.Mark().Number);
        Assert.NotEqual(before.Store, store.Store.Mark().Store);
        Assert.Contains("Olfactory", Document(store.Loader.Load(), "alpha-2001"), StringComparison.Ordinal);
        using var next = store.Open();
        next.Prepare();
    }

    [Fact]
    public void A_store_that_is_no_database_any_more_is_restored_all_the_same()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var backup = store.File("backup.db");
        store.Store.BackUp(backup, TestContext.Current.CancellationToken);
        store.Store.RenewReaders();
        File.WriteAllText(store.Path, new string('x', 100_000));
        using var opened = store.Open();

        opened.Restore(backup, TestContext.Current.CancellationToken);

        Assert.Equal(1, opened.Mark().Number);
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var backup = store.File("backup.db");
        store.Store.BackUp(backup, TestContext.Current.CancellationToken);
        var bytes = File.ReadAllBytes(backup);
        var at = bytes.AsSpan().IndexOf("Olfactory"u8);
        bytes[at] ^= 1;
        File.WriteAllBytes(backup, bytes);
        var before = store.Store.Mark();

        Assert.Contains(
            "damaged",
            Assert.Throws<StoreException>(() => store.Store.Restore(backup, TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, store.Store.Mark());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database at all, however long the text of it may be: it only has to be longer than the head of one, which has a hundred bytes")]
    public void What_is_no_backup_is_refused_with_its_name_and_nothing_changes(string content)
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var none = store.File("none.db");
        File.WriteAllText(none, content);
        var before = store.Store.Mark();

        var refused = Assert.Throws<StoreException>(() => store.Store.Restore(none, TestContext.Current.CancellationToken)).Message;

        Assert.Contains("no backup of a store", refused, StringComparison.Ordinal);
        Assert.Contains(none, refused, StringComparison.Ordinal);
        Assert.Equal(before, store.Store.Mark());
    }

    [Fact]
    public void An_empty_file_is_no_store_where_there_is_none_either()
    {
        using var store = new SomeStore();
        var (none, path) = (store.File("none.db"), store.File("new.db"));
        File.WriteAllText(none, "");
        using var opened = Opened(path);

        Assert.Throws<StoreException>(() => opened.Restore(none, TestContext.Current.CancellationToken));

        Assert.False(File.Exists(path));
    }

    private static EvidenceStore Opened(string path) => new(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);

    private static string Document(Catalog catalog, string id)
    {
        var studies = catalog.Trial.Index("studies");
        return System.Text.Encoding.UTF8.GetString(catalog.Trial.Records.Find(studies.Key(studies.Ids.Find(id)), RecordForm.Document));
    }

    // as cp does it: the same file gets other bytes
    private static void Overwrite(string from, string to)
    {
        var bytes = File.ReadAllBytes(from);
        using var file = new FileStream(to, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
        file.Write(bytes);
    }
}
