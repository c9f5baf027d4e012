using System.Text.Json;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.Claims;

/// <summary>What the check reaches on labelled claims; the counts may become better and not worse.</summary>
public sealed class LabelledClaimTests
{
    private static readonly HashSet<string> Strong = ["supported", "contradicted", "misattributed", "overstated"];
    private static readonly HashSet<string> True = ["supported", "partly-supported"];
    private static readonly HashSet<string> Open = ["unverifiable", "not-checkable", "not-evidence"];

    /// <summary>The most that may be wrong and open, and the fewest pairs that must be wholly right: of training, and of what no rule or weight was fitted to.</summary>
    [Theory]
    [InlineData("given", 2, 2, 9, 62, 57)]
    [InlineData("train", 1, 1, 7, 156, 63)]
    [InlineData("read", 0, 0, 5, 64, 26)]
    [InlineData("told-a", 1, 1, 5, 190, 16)]
    [InlineData("told-b", 3, 0, 10, 146, 27)]
    [InlineData("press", 0, 0, 7, 82, 17)]
    [InlineData("clinic", 0, 0, 8, 82, 21)]
    [InlineData("review", 0, 0, 3, 83, 25)]
    [InlineData("report", 0, 0, 4, 127, 41)]
    [InlineData("talk", 0, 0, 3, 126, 38)]
    [InlineData("wire", 0, 0, 3, 175, 20)]
    [InlineData("aside-b", 1, 1, 4, 96, 31)]
    [InlineData("aside-c", 1, 1, 6, 87, 31)]
    [InlineData("lay", 0, 0, 7, 136, 22)]
    [InlineData("forum", 0, 0, 5, 111, 27)]
    [InlineData("paper", 1, 1, 8, 116, 24)]
    [InlineData("daily", 2, 1, 9, 111, 28)]
    [InlineData("leaflet", 0, 0, 6, 99, 35)]
    [InlineData("abstract", 1, 0, 7, 105, 31)]
    [InlineData("mixed", 1, 1, 9, 112, 21)]
    [InlineData("aside-a", 3, 2, 7, 102, 26)]
    [InlineData("aside-d", 7, 4, 12, 105, 20)]
    [InlineData("heldout", 7, 6, 10, 127, 31)]
    [InlineData("told-heldout", 0, 0, 8, 135, 14)]
    public void The_check_is_no_worse_than_it_was(string file, int strongWrong, int trueCalledWrong, int falsePassed, int leftOpen, int pairs)
    {
        var all = Rows(file)
            .Select(row => (Row: row, Verdict: Release.Checker.Check(row.Text, row.Context).Verdict))
            .Select(one => (one.Row, one.Verdict, IsRight: one.Row.Accept.Contains(one.Verdict)))
            .ToList();
        var found = new[]
        {
            all.Count(one => Strong.Contains(one.Verdict) && !one.IsRight),
            all.Count(one => one.Row.Stance == "true" && Strong.Contains(one.Verdict) && !True.Contains(one.Verdict) && !one.IsRight),
            all.Count(one => one.Row.Stance == "false" && True.Contains(one.Verdict) && !one.IsRight),
            all.Count(one => Open.Contains(one.Verdict) && !one.Row.Accept.Any(Open.Contains)),
            all.Where(one => one.Row.Pair is not null).GroupBy(one => one.Row.Pair).Count(pair => pair.All(one => one.IsRight)),
        };
        Assert.True(
            found[0] <= strongWrong && found[1] <= trueCalledWrong && found[2] <= falsePassed && found[3] <= leftOpen && found[4] >= pairs,
            $"{file}: strong and wrong {found[0]}, true called wrong {found[1]}, false passed {found[2]}, left open {found[3]}, pairs {found[4]}"
        );
    }

    private static IEnumerable<Label> Rows(string file) =>
        File.ReadLines(System.IO.Path.Combine(DataFolder.Path, "labels", "claims", file + ".jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Label>(line, JsonSerializerOptions.Web)!);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1812", Justification = "The serializer makes it.")]
    private sealed record Label(string Text, string? Context, string[] Accept, string Stance, string? Pair);
}
