using System.Runtime.CompilerServices;

namespace Evidence.Cli.Tests;

/// <summary>The command as a script sees it: its words, its exit codes, what goes where.</summary>
public sealed class CommandTests
{
    private const string Study = """{"id":"alpha-2001","title":"Alpha"}""";

    private static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task A_pack_is_imported_and_a_second_time_nothing_changes()
    {
        using var folder = new SomeFolder();
        var pack = folder.Pack(("studies/alpha-2001.json", Study));

        var first = await Run.Of("import", pack, "--pack", "mine", "--store", folder.Store);
        var second = await Run.Of("import", pack, "--pack", "mine", "--store", folder.Store);

        Assert.Equal((0, "Release 1: 1 records read, 1 added, 0 changed, 0 removed.\n", ""), (first.Code, first.Output, first.Errors));
        Assert.Equal((0, "1 records read; nothing changed, no release was made.\n", ""), (second.Code, second.Output, second.Errors));
    }

    [Theory]
    [InlineData("sqlite", "SQLite format 3\0")]
    [InlineData("datapackage", "PK\u0003\u0004")]
    public async Task The_whole_release_is_written_as_one_file(string format, string begins)
    {
        using var folder = new SomeFolder();
        await Run.Of("import", folder.Pack(("studies/alpha-2001.json", Study)), "--store", folder.Store);
        var file = folder.File("whole");

        var run = await Run.Of("export", format, "-o", file, "--store", folder.Store);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(begins, System.Text.Encoding.Latin1.GetString(bytes, 0, begins.Length));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), run.Output, StringComparison.Ordinal);
        Assert.Equal(64, (await Run.Of("export", format, "--list", "claims", "-o", file, "--store", folder.Store)).Code);
        Assert.Equal(64, (await Run.Of("export", format, "--condition", "cerebral-palsy", "-o", file, "--store", folder.Store)).Code);
    }

    [Fact]
    public async Task A_removed_record_is_counted()
    {
        using var folder = new SomeFolder();
        var pack = folder.Pack(("studies/alpha-2001.json", Study), ("studies/beta-2002.json", """{"id":"beta-2002","title":"Beta"}"""));
        await Run.Of("import", pack, "--store", folder.Store);
        File.Delete(Path.Combine(pack, "studies", "beta-2002.json"));

        Assert.Equal("Release 2: 1 records read, 0 added, 0 changed, 1 removed.\n", (await Run.Of("import", pack, "--store", folder.Store)).Output);
    }

    [Fact]
    public async Task Studies_one_a_line_are_imported()
    {
        using var folder = new SomeFolder();
        var file = folder.File("many.ndjson");
        await File.WriteAllLinesAsync(
            file,
            Enumerable.Range(1, 1_500).Select(number => $$"""{"id":"s-{{number}}","title":"Study {{number}}"}"""),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("Release 1: 1,500 records read, 1,500 added, 0 changed, 0 removed.\n", (await Run.Of("import", file, "--store", folder.Store)).Output);
    }

    [Fact]
    public async Task Defects_go_to_standard_error_one_a_line_and_the_code_says_that_the_data_is_at_fault()
    {
        using var folder = new SomeFolder();
        var pack = folder.Pack(("studies/alpha-2001.json", """{"id":"alpha-2001","title":"Alpha","colour":"red","enrolled":-1}"""));

        var run = await Run.Of("import", pack, "--store", folder.Store);
        var lines = run.Errors.TrimEnd('\n').Split('\n');

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(3, lines.Length);
        Assert.All(lines[..2], line => Assert.Matches("^studies/alpha-2001\\.json /(colour|enrolled) [a-z][a-z-]+ \\S", line));
        Assert.Equal("2 defects; nothing was written.", lines[2]);
        Assert.Contains("is empty", (await Run.Of("status", "--store", folder.Store)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_in_a_line_is_named_by_file_and_line()
    {
        using var folder = new SomeFolder();
        var file = folder.File("bad.ndjson");
        await File.WriteAllLinesAsync(file, [Study, "{"], TestContext.Current.CancellationToken);

        var run = await Run.Of("import", file, "--store", folder.Store);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("bad.ndjson:2 ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        using var folder = new SomeFolder();
        var pack = folder.Pack(("studies/alpha-2001.json", Study));

        var run = await Run.Of("import", pack, "--dry-run", "--store", folder.Store);

        Assert.Equal((0, "Would make release 1: 1 records read, 1 added, 0 changed, 0 removed.\n"), (run.Code, run.Output));
        Assert.Contains("is empty", (await Run.Of("status", "--store", folder.Store)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tells_the_release_the_ledgers_and_the_counts()
    {
        using var folder = new SomeFolder();
        Assert.Equal(0, (await Run.Of("import", Data, "--store", folder.Store)).Code);

        var run = await Run.Of("status", "--store", folder.Store);

        Assert.Equal(0, run.Code);
        Assert.Contains("release 1 of ", run.Output, StringComparison.Ordinal);
        Assert.Matches("trial ledger +[0-9a-f]{64} \\(release 1\\)", run.Output);
        Assert.Matches("testimonial ledger +[0-9a-f]{64} \\(release 1\\)", run.Output);
        Assert.All(
            [
                ("studies", 219),
                ("results", 560),
                ("measures", 76),
                ("claims", 468),
                ("sources", 28),
                ("providers", 15),
                ("regulators", 23),
                ("harms", 29),
                ("lexicons", 4),
                ("testimonials", 32),
            ],
            (kind) => Assert.Matches($"(?m)^{kind.Item1} +{kind.Item2}$", run.Output)
        );
    }

    [Fact]
    public async Task The_projects_own_pack_has_no_defect_and_eight_notes()
    {
        var run = await Run.Of("validate", Data);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.EndsWith("0 defects, 8 notes.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(8, run.Output.Split('\n').Count(line => line.StartsWith("note studies/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Validation_tells_defects_and_needs_no_store()
    {
        using var folder = new SomeFolder();

        var run = await Run.Of("validate", folder.Pack(("studies/alpha-2001.json", "{}")));

        Assert.Equal(2, run.Code);
        Assert.StartsWith("studies/alpha-2001.json ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("import")]
    [InlineData("import a b")]
    [InlineData("import a --nonsense")]
    [InlineData("import a --strict")]
    [InlineData("import a --report r.ndjson")]
    [InlineData("import a --from endnote")]
    [InlineData("import --from ris")]
    [InlineData("status extra")]
    [InlineData("")]
    public async Task A_wrong_command_line_is_64_and_says_where_help_is(string words)
    {
        var run = await Run.Of(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(64, run.Code);
        Assert.EndsWith("evidence --help tells how the command is used.\n", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import /no/such/place")]
    [InlineData("import --from ris /no/such/place")]
    [InlineData("import --from ris . --report /no/such/place/report")]
    [InlineData("import . --store mysql:x")]
    [InlineData("validate /no/such/place")]
    [InlineData("status --store sqlite:/proc/no/such/evidence.db")]
    public async Task What_cannot_be_opened_is_1_in_one_sentence(string words)
    {
        using var folder = new SomeFolder();
        string[] line = words.Split(' ');

        var run = await Run.Of(words.Contains("--store", StringComparison.Ordinal) || line[0] == "validate" ? line : [.. line, "--store", folder.Store]);

        Assert.Equal(1, run.Code);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_1_and_named()
    {
        using var folder = new SomeFolder();
        await File.WriteAllTextAsync(folder.File("evidence.db"), new string('x', 50_000), TestContext.Current.CancellationToken);

        var run = await Run.Of("status", "--store", folder.Store);

        Assert.Equal(1, run.Code);
        Assert.Contains("evidence.db", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help-import", "import --help")]
    [InlineData("help-validate", "validate --help")]
    [InlineData("help-status", "status --help")]
    [InlineData("help-check", "check --help")]
    [InlineData("help-export", "export --help")]
    [InlineData("help-verify", "verify --help")]
    public async Task The_help_is_the_committed_one(string golden, string words)
    {
        var file = Path.Combine(Here(), "Goldens", golden + ".txt");
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        var run = await Run.Of(words.Split(' '));
        Console.SetOut(before);
        var help =
            string.Join(
                    '\n',
                    output
                        .ToString()
                        .ReplaceLineEndings("\n")
                        .Replace("Evidence.Cli.Tests", "evidence", StringComparison.Ordinal)
                        .Split('\n')
                        .Select(line => line.TrimEnd())
                )
                .TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("EVIDENCE_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, help, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, run.Code);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), help);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
