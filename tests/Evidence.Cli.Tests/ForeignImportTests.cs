using System.Text.Json.Nodes;

namespace Evidence.Cli.Tests;

/// <summary>Imports from registries and libraries as a script sees them.</summary>
public sealed class ForeignImportTests
{
    private const string Paper = "TY  - JOUR\nTI  - A study of invented cells\nAU  - Nemo, Ann\nPY  - 2019\nDO  - 10.1234/known\nM1  - cells\nER  - \n";
    private const string NoTitle = "TY  - JOUR\nAU  - Nemo, Ann\nER  - \n";

    [Fact]
    public async Task Each_record_is_told_refusals_go_to_standard_error_and_the_code_is_that_of_your_data()
    {
        using var folder = new SomeFolder();
        const string Known = """{"id":"alpha-2001","title":"Alpha","publications":[{"citation":"J","doi":"10.1234/known","role":"primary"}]}""";
        await Run.Of("import", folder.Pack(("studies/alpha-2001.json", Known)), "--store", folder.Store);

        var first = await Written(folder, "a.ris", Paper + NoTitle);
        var second = await Written(folder, "b.ris", Paper.Replace("known", "other", StringComparison.Ordinal));
        var run = await Run.Of("import", "--from", "ris", first, second, "--store", folder.Store);

        Assert.Equal(2, run.Code);
        Assert.Equal(
            """
            linked    alpha-2001 a.ris:1 + /publicationYear /aliases /publications
            added     nemo-2019 b.ris:1
            Not mapped, records that have it (the values: --report FILE):
                    2 M1
                    1 AU
                    1 TY
            1 added, 1 linked, 0 unchanged, 1 refused.
            Release 2: 1 studies added, 1 changed.

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal("a.ris:8 - no-title the record has no title (Add a title, or leave the record out.)\n", run.Errors);
    }

    [Theory]
    [InlineData("ris")]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    public async Task What_was_exported_here_changes_nothing_when_it_comes_back(string format)
    {
        using var folder = new SomeFolder();
        await Run.Of("import", Path.Combine(AppContext.BaseDirectory, "data"), "--store", folder.Store);
        var file = folder.File("own." + format);
        await Run.Of("export", format, "--list", "studies", "-o", file, "--store", folder.Store);

        var run = await Run.Of("import", "--from", format, file, "--store", folder.Store);

        Assert.Equal(0, run.Code);
        Assert.DoesNotMatch("(?m)^(added|linked)", run.Output);
        Assert.EndsWith("Nothing changed, no release was made.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_format_that_is_not_read_is_named()
    {
        using var folder = new SomeFolder();

        var run = await Run.Of(
            "import",
            "--from",
            "ris",
            await Written(folder, "a.enw", "\uFEFF%0 Journal Article\n%A Nemo, Ann\n%T An invented trial\n%D 2018\n"),
            "--store",
            folder.Store
        );

        Assert.Equal(2, run.Code);
        Assert.StartsWith(
            "a.enw - not-this-format this is EndNote's refer format (lines like %0 and %A), not ris (It is not read here. "
                + "Export it from EndNote, Zotero or Mendeley in one of the formats: ",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_in_an_older_encoding_is_read_when_that_is_named()
    {
        using var folder = new SomeFolder();
        var file = folder.File("old.ris");
        await File.WriteAllBytesAsync(
            file,
            [.. "TY  - JOUR\nTI  - A study of Gen"u8, 0xE8, .. "ve "u8, 0x96, .. " 95 %\nPY  - 2018\nER  - \n"u8],
            TestContext.Current.CancellationToken
        );

        var refused = await Run.Of("import", "--from", "ris", file, "--store", folder.Store);
        var read = await Run.Of("import", "--from", "ris", "--encoding", "windows-1252", file, "--store", folder.Store);
        var unknown = await Run.Of("import", "--from", "ris", "--encoding", "klingon", file, "--store", folder.Store);

        Assert.Contains("name its encoding with --encoding", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((2, 0, 64), (refused.Code, read.Code, unknown.Code));
        await Run.Of("export", "ris", "--list", "studies", "-o", folder.File("new.ris"), "--store", folder.Store);
        Assert.Contains("Genève – 95 %", await File.ReadAllTextAsync(folder.File("new.ris"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_is_fine()
    {
        using var folder = new SomeFolder();
        var file = await Written(folder, "a.ris", Paper);
        await Run.Of("import", "--from", "ris", file, "--store", folder.Store);

        var run = await Run.Of("import", "--from", "ris", file, "--store", folder.Store);

        Assert.Equal(0, run.Code);
        Assert.EndsWith("0 added, 0 linked, 1 unchanged, 0 refused.\nNothing changed, no release was made.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_import_with_a_refused_record_writes_nothing()
    {
        using var folder = new SomeFolder();

        var run = await Run.Of("import", "--from", "ris", await Written(folder, "a.ris", Paper + NoTitle), "--strict", "--store", folder.Store);

        Assert.Equal(2, run.Code);
        Assert.EndsWith("Nothing was written, because a record was refused.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("is empty", (await Run.Of("status", "--store", folder.Store)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        using var folder = new SomeFolder();

        var run = await Run.Of("import", "--from", "ris", await Written(folder, "a.ris", Paper), "--dry-run", "--store", folder.Store);

        Assert.EndsWith("Would make release 1: 1 studies added, 0 changed.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("is empty", (await Run.Of("status", "--store", folder.Store)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_a_line_for_each_record_with_what_was_not_mapped_and_its_values()
    {
        using var folder = new SomeFolder();
        var report = folder.File("report.ndjson");

        await Run.Of("import", "--from", "ris", await Written(folder, "a.ris", Paper + NoTitle), "--report", report, "--store", folder.Store);

        var rows = (await File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(
            [("a.ris:1", "added", "nemo-2019"), ("a.ris:8", "refused", null)],
            rows.Select(row => ((string?)row["place"], (string?)row["outcome"], (string?)row["study"]))
        );
        Assert.Equal("""[{"path":"M1","value":"cells"}]""", rows[0]["unmapped"]!.ToJsonString());
        Assert.Equal("no-title", (string?)rows[1]["findings"]![0]!["code"]);
    }

    [Fact]
    public async Task Notices_say_which_works_are_not_here()
    {
        using var folder = new SomeFolder();
        await Run.Of("import", "--from", "ris", await Written(folder, "a.ris", Paper), "--store", folder.Store);

        var run = await Run.Of(
            "import",
            "--from",
            "retractions",
            await Written(folder, "n.csv", "DOI,Kind,Date,Reason\n10.1234/known,retraction,2024-05,Data\n10.1234/nowhere,retraction,,\n"),
            "--store",
            folder.Store
        );

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith(
            "linked    nemo-2019 n.csv:2 + /notices\nnot here  - n.csv:3\n  note n.csv:3 - not-in-this-release 10.1234/nowhere is not in this release",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a.ris", Paper, "a.ris - not-this-format this is RIS, not a file of studies (Import it with --from ris.)")]
    [InlineData("n.csv", "doi,kind\n", "n.csv - not-this-format this is a list of notices, not a file of studies (Import it with --from retractions.)")]
    [InlineData(
        "pack/claims/page.json",
        "[]",
        "page.json - record-of-a-pack this is a file of claims; a study alone can be imported, these cannot (Import the folder of the pack.)"
    )]
    public async Task A_file_that_is_no_study_is_told_what_it_is(string name, string text, string said)
    {
        using var folder = new SomeFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);

        var run = await Run.Of("import", await Written(folder, name, text), "--store", folder.Store);

        Assert.Equal((2, said), (run.Code, run.Errors.Split('\n')[0]));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("check sentence")]
    public async Task A_command_that_reads_makes_no_store(string words)
    {
        using var folder = new SomeFolder();

        var run = await Run.Of([.. words.Split(' '), "--store", folder.Store]);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("There is no store at sqlite:", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("evidence.db")));
    }

    private static async Task<string> Written(SomeFolder folder, string name, string text)
    {
        await File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);
        return folder.File(name);
    }
}
