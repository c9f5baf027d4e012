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
    [InlineData("given", 2, 2, 9, 57, 58)]
    [InlineData("train", 0, 0, 6, 163, 63)]
    [InlineData("read", 0, 0, 5, 66, 25)]
    [InlineData("told-a", 1, 1, 5, 202, 8)]
    [InlineData("told-b", 3, 0, 10, 161, 18)]
    [InlineData("press", 0, 0, 6, 86, 16)]
    [InlineData("clinic", 0, 0, 7, 89, 16)]
    [InlineData("review", 0, 0, 3, 89, 21)]
    [InlineData("report", 0, 0, 4, 132, 38)]
    [InlineData("talk", 0, 0, 3, 132, 33)]
    [InlineData("wire", 0, 0, 3, 184, 14)]
    [InlineData("aside-b", 1, 1, 4, 106, 24)]
    [InlineData("aside-c", 2, 2, 6, 97, 27)]
    [InlineData("aside-a", 3, 3, 7, 113, 21)]
    [InlineData("heldout", 8, 6, 8, 132, 30)]
    [InlineData("told-heldout", 0, 0, 8, 142, 10)]
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
