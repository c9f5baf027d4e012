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
    [InlineData("given", 3, 3, 9, 46, 63)]
    [InlineData("train", 0, 0, 7, 124, 82)]
    [InlineData("read", 0, 0, 5, 52, 34)]
    [InlineData("told-a", 0, 0, 6, 167, 24)]
    [InlineData("told-b", 2, 0, 12, 131, 32)]
    [InlineData("press", 1, 1, 7, 69, 23)]
    [InlineData("clinic", 0, 0, 8, 72, 25)]
    [InlineData("review", 0, 0, 3, 70, 31)]
    [InlineData("report", 0, 0, 7, 104, 48)]
    [InlineData("talk", 0, 0, 3, 102, 46)]
    [InlineData("wire", 1, 1, 3, 149, 30)]
    [InlineData("aside-b", 0, 0, 4, 78, 39)]
    [InlineData("aside-c", 3, 2, 7, 71, 36)]
    [InlineData("lay", 0, 0, 7, 123, 26)]
    [InlineData("forum", 3, 2, 6, 101, 28)]
    [InlineData("paper", 0, 0, 8, 96, 28)]
    [InlineData("daily", 1, 0, 9, 95, 36)]
    [InlineData("leaflet", 1, 1, 4, 88, 39)]
    [InlineData("abstract", 1, 0, 9, 91, 36)]
    [InlineData("mixed", 1, 1, 10, 86, 35)]
    [InlineData("podcast", 0, 0, 5, 56, 36)]
    [InlineData("letter", 2, 2, 5, 81, 24)]
    [InlineData("aside-a", 2, 2, 8, 77, 33)]
    [InlineData("aside-d", 6, 3, 13, 83, 26)]
    [InlineData("heldout", 7, 5, 10, 109, 41)]
    [InlineData("told-heldout", 1, 0, 10, 120, 18)]
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
