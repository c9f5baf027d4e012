using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Exports;

namespace Evidence.Storage.Tests;

/// <summary>What every database makes of studies that come one a line.</summary>
public abstract class StudyFileImportContract(StoreFixture fixture)
{
    [Fact]
    public void Ten_thousand_studies_are_added_and_then_unchanged()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(10_000);

        Assert.Equal((10_000, 0, 0), Counts(store.Import(file).Release));
        Assert.Equal(10_000, store.Loader.Load().Trial.Index("studies").Rows);
        Assert.Null(store.Import(file).Release);
    }

    [Fact]
    public void A_line_that_changed_is_a_change_and_a_line_that_is_missing_is_no_removal()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(100);
        store.Import(file);
        var lines = File.ReadAllLines(file);
        lines[3] = lines[3].Replace("Synthetic study", "Corrected study", StringComparison.Ordinal);
        File.WriteAllLines(file, lines.Take(50));

        Assert.Equal((0, 1, 0), Counts(store.Import(file).Release));
        Assert.Equal(100, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public async Task What_the_store_exported_changes_nothing_in_it_and_is_read_by_another()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Import(store.Studies(20));
        store.Foreign("ris", "TY  - JOUR\nTI  - An invented trial to export\nAU  - Nemo, Ann\nPY  - 2019\nER  - \n");
        var file = store.File("studies.ndjson");
        await using (var output = File.Create(file))
        {
            var format = ExportFormats.Find("ndjson")!;
            var export = new ListExport(store.Loader.Load(), Listings.Studies, ExportQuestion.Everything(Listings.Studies), format, KnowledgeBase.DefaultSite);
            await export.WriteAsync(output, prove: false, null, TestContext.Current.CancellationToken);
        }

        var again = store.Import(file);
        Assert.Equal((0, null), (again.Defects.Count, again.Release));

        using var other = fixture.Fresh();
        Assert.Equal((23, 0, 0), Counts(other.Import(file).Release));
        Assert.Equal(store.Study("syn-000007").ToJsonString(), other.Study("syn-000007").ToJsonString());
    }

    [Theory]
    [InlineData("{\"id\":\"x\",", "")]
    [InlineData("{\"id\":\"x-2001\",\"title\":\"X\",\"colour\":\"red\"}", "/colour")]
    [InlineData("[]", "")]
    [InlineData("{\"id\":\"x-2001\",\"title\":\"X\",\"enrolled\":5,\"analysed\":6}", "/analysed")]
    public void A_defect_in_one_line_refuses_all_and_names_the_line(string line, string pointer)
    {
        using var store = fixture.Fresh();
        var file = store.Studies(2_000);
        var lines = File.ReadAllLines(file);
        lines[776] = line;
        File.WriteAllLines(file, lines);

        var report = store.Import(file);

        var defect = Assert.Single(report.Defects);
        Assert.Equal(("syn.ndjson:777", pointer), (defect.File, defect.Pointer));
        Assert.Null(report.Release);
        Assert.Equal(0, store.Loader.LatestNumber());
        Assert.Equal(0, store.Loader.Load().Trial.Index("studies").Rows);
    }

    [Fact]
    public void Defects_of_many_lines_are_all_told()
    {
        using var store = fixture.Fresh();
        var file = store.File("bad.ndjson");
        File.WriteAllLines(file, Enumerable.Repeat("{}", 700));

        Assert.Equal(700, store.Import(file).Defects.Select(defect => defect.File).Distinct().Count());
    }

    [Fact]
    public void The_same_id_twice_in_one_file_is_refused()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(300);
        File.AppendAllLines(file, [SomePack.StudyJson("syn-000007", "Again")]);

        Assert.Contains("syn-000007", Assert.Throws<StoreException>(() => store.Import(file)).Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Loader.LatestNumber());
    }

    [Fact]
    public void The_same_id_twice_in_a_file_of_a_known_pack_is_refused()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(300);
        store.Import(file);
        File.AppendAllLines(file, [SomePack.StudyJson("syn-000007", "Again"), SomePack.StudyJson("syn-000007", "And again")]);

        Assert.Contains("syn-000007", Assert.Throws<StoreException>(() => store.Import(file)).Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Loader.LatestNumber());
    }

    [Fact]
    public void An_unchanged_line_and_the_same_id_again_is_refused()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(300);
        store.Import(file);
        File.AppendAllLines(file, [SomePack.StudyJson("syn-000007", "Again")]);

        Assert.Contains("syn-000007", Assert.Throws<StoreException>(() => store.Import(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_blank_lines_and_a_missing_last_one_do_not_matter()
    {
        using var store = fixture.Fresh();
        var file = store.File("lines.ndjson");
        File.WriteAllText(file, $"{SomePack.StudyJson("a-2001", "A")}\r\n\r\n\n{SomePack.StudyJson("b-2001", "B")}");

        Assert.Equal((2, 0, 0), Counts(store.Import(file).Release));
    }

    [Fact]
    public void One_study_in_a_file_of_its_own_may_stand_on_many_lines()
    {
        using var store = fixture.Fresh();
        var file = store.File("one.json");
        File.WriteAllText(file, SomePack.StudyJson("a-2001", "A").Replace(",", ",\n  ", StringComparison.Ordinal));

        Assert.Equal((1, 0, 0), Counts(store.Import(file).Release));
    }

    [Fact]
    public void A_line_longer_than_any_study_is_refused_with_its_place()
    {
        using var store = fixture.Fresh();
        var file = store.Studies(3);
        File.AppendAllText(file, new string('x', 17 * 1024 * 1024));

        Assert.Contains("syn.ndjson:4", Assert.Throws<StoreException>(() => store.Import(file)).Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Loader.LatestNumber());
    }

    [Fact]
    public void An_empty_file_changes_nothing()
    {
        using var store = fixture.Fresh();
        var file = store.File("empty.ndjson");
        File.WriteAllText(file, "");

        Assert.Null(store.Import(file).Release);
    }

    private static (long Added, long Changed, long Removed) Counts(Evidence.Core.Releases.Release? release) =>
        release is null ? (0, 0, 0) : (release.Added, release.Changed, release.Removed);
}
