namespace Evidence.Cli.Tests;

/// <summary>Exports to files, and files held against their manifests.</summary>
public sealed class ExportTests
{
    private static readonly string[] Studies =
    [
        """{"id":"alpha-2001","title":"Alpha","condition":"spinal-cord-injury"}""",
        """{"id":"beta-2002","title":"Beta, \"quoted\"","condition":"cerebral-palsy"}""",
        """{"id":"gamma-2003","title":"Gamma","condition":"spinal-cord-injury"}""",
    ];

    [Fact]
    public async Task A_question_is_exported_with_its_manifest_and_found_whole()
    {
        using var folder = await Filled();
        var file = folder.File("sci.csv");

        var run = await Run.Of("export", "csv", "--condition", "spinal-cord-injury", "-o", file, "--store", folder.Store);
        var verified = await Run.Of("verify", file);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith($"{file}: 2 records, 2 rows, ", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"OK {file}: 2 rows, as its manifest says.\n", ""), (verified.Code, verified.Output, verified.Errors));
        Assert.Equal(["sci.csv", "sci.csv.manifest.json"], Directory.GetFiles(Path.GetDirectoryName(file)!, "sci*").Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("ris")]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    [InlineData("fhir")]
    [InlineData("jsonld")]
    public async Task One_changed_byte_and_one_row_less_are_found(string format)
    {
        using var folder = await Filled();
        var file = folder.File("all");
        await Run.Of("export", format, "-o", file, "--store", folder.Store);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await Run.Of("verify", file)).Code);
        bytes[bytes.AsSpan().IndexOf("Gamma"u8)] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var changed = await Run.Of("verify", file);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var cut = await Run.Of("verify", file);

        Assert.Equal(2, changed.Code);
        Assert.StartsWith($"{file}: sha256: the manifest says ", changed.Errors, StringComparison.Ordinal);
        Assert.Equal(2, cut.Code);
        Assert.Contains("rows: the manifest says ", cut.Errors, StringComparison.Ordinal);
        Assert.Contains("bytes: the manifest says ", cut.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export ris --list measures", "There is no form 'ris' of measures. There is json, ndjson, csv.")]
    [InlineData("export csv --conditoin x", "evidence export csv --list studies takes no parameter 'conditoin'. Did you mean 'condition'?")]
    [InlineData("export csv --where condition", "--where takes name=value, not 'condition'.")]
    [InlineData("export csv --design nonsense-design", "'design' is 'nonsense-design'.")]
    [InlineData("export csv --condition", "--condition has no value.")]
    [InlineData("export csv spinal", "'spinal' is not understood here")]
    [InlineData("export csv --limit 5", "leave 'limit' out")]
    public async Task A_question_that_cannot_be_asked_is_64_with_what_would_be_right(string words, string said)
    {
        using var folder = await Filled();

        var run = await Run.Of([.. words.Split(' '), "-o", folder.File("none.csv"), "--store", folder.Store]);

        Assert.Equal((64, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.csv")));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind_and_what_is_no_manifest_is_told()
    {
        using var folder = await Filled();

        Assert.Equal(2, (await Run.Of("export", "csv", "-o", folder.File("no/such/folder/x.csv"), "--store", folder.Store)).Code);
        Assert.False(Directory.Exists(folder.File("no")));
        await File.WriteAllTextAsync(folder.File("x.csv"), "id\r\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await Run.Of("verify", folder.File("x.csv"))).Code);
        await File.WriteAllTextAsync(folder.File("x.csv.manifest.json"), "{}", TestContext.Current.CancellationToken);
        Assert.Contains("is no manifest", (await Run.Of("verify", folder.File("x.csv"))).Errors, StringComparison.Ordinal);
    }

    private static async Task<SomeFolder> Filled()
    {
        var folder = new SomeFolder();
        await Run.Of("import", folder.Pack([.. Studies.Select(study => ($"studies/{study.Split('"')[3]}.json", study))]), "--store", folder.Store);
        return folder;
    }
}
