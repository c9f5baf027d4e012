namespace Evidence.Cli.Tests;

/// <summary>What the command tells of the reading of pages.</summary>
public sealed class RulesTests
{
    private static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task The_reader_does_no_worse_on_held_out_labels_than_the_floor_says()
    {
        var run = await Run.Of("rules", "score", "--data", Data);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("held out: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("unseen: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_below_its_floor_is_named_and_fails()
    {
        using var folder = new SomeFolder();
        var data = folder.Pack(("labels/floor.json", """{"held out":{"stream accuracy":1.01}}"""), ("lexicons/none.json", """{"id":"none"}"""));
        File.Copy(Path.Combine(Data, "labels", "m.jsonl"), Path.Combine(data, "labels", "m.jsonl"));

        var run = await Run.Of("rules", "score", "--data", data);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("held out, stream accuracy is ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_effect_of_doing_without_a_row_is_told_before_and_after()
    {
        var run = await Run.Of("rules", "effect", "--without", "sum", "--data", Data);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("stream accuracy", run.Output, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ units in another stream: [0-9]+ right now, [0-9]+ were right", run.Output);
    }

    [Fact]
    public async Task The_effect_of_a_row_that_is_not_there_is_refused()
    {
        var run = await Run.Of("rules", "effect", "--without", "nothing-of-the-kind", "--data", Data);

        Assert.NotEqual(0, run.Code);
        Assert.StartsWith("streams.json has no row nothing-of-the-kind", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_says_what_spoke_for_the_stream_and_what_for_another()
    {
        var run = await Run.Of(
            "rules",
            "explain",
            "In the trial, eleven of thirty treated people gained one grade, and nine of the controls did.",
            "--data",
            Data
        );

        Assert.Equal(0, run.Code);
        Assert.Contains("  trial-evidence, worth checking", run.Output, StringComparison.Ordinal);
        Assert.Contains("+", run.Output, StringComparison.Ordinal);
        Assert.Contains("-", run.Output, StringComparison.Ordinal);
    }
}
