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
    [InlineData("train", 0, 0, 7, 125, 82)]
    [InlineData("read", 0, 0, 5, 50, 34)]
    [InlineData("told-a", 0, 0, 6, 170, 23)]
    [InlineData("told-b", 3, 0, 12, 128, 33)]
    [InlineData("press", 0, 0, 7, 69, 23)]
    [InlineData("clinic", 0, 0, 8, 71, 25)]
    [InlineData("review", 0, 0, 3, 70, 31)]
    [InlineData("report", 0, 0, 7, 104, 49)]
    [InlineData("talk", 0, 0, 3, 103, 46)]
    [InlineData("wire", 1, 1, 3, 148, 29)]
    [InlineData("aside-b", 0, 0, 4, 79, 39)]
    [InlineData("aside-c", 3, 2, 7, 71, 37)]
    [InlineData("lay", 0, 0, 7, 121, 26)]
    [InlineData("forum", 3, 2, 6, 100, 28)]
    [InlineData("paper", 0, 0, 8, 95, 29)]
    [InlineData("daily", 1, 0, 9, 97, 34)]
    [InlineData("leaflet", 1, 1, 4, 88, 39)]
    [InlineData("abstract", 1, 0, 9, 88, 37)]
    [InlineData("mixed", 1, 1, 10, 85, 35)]
    [InlineData("podcast", 0, 0, 5, 56, 36)]
    [InlineData("letter", 2, 2, 5, 82, 23)]
    [InlineData("aside-a", 2, 2, 8, 78, 32)]
    [InlineData("aside-d", 7, 4, 12, 83, 26)]
    [InlineData("aside-e", 3, 3, 2, 60, 26)]
    [InlineData("heldout", 7, 5, 10, 110, 41)]
    [InlineData("told-heldout", 1, 0, 10, 118, 18)]
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
