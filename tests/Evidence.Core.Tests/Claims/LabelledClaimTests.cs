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
    [InlineData("given", 2, 2, 9, 51, 62)]
    [InlineData("train", 0, 0, 7, 140, 74)]
    [InlineData("read", 0, 0, 5, 57, 31)]
    [InlineData("told-a", 1, 1, 5, 178, 20)]
    [InlineData("told-b", 3, 0, 11, 133, 30)]
    [InlineData("press", 0, 0, 7, 76, 20)]
    [InlineData("clinic", 0, 0, 8, 73, 24)]
    [InlineData("review", 0, 0, 3, 73, 30)]
    [InlineData("report", 1, 0, 6, 109, 46)]
    [InlineData("talk", 0, 0, 3, 110, 43)]
    [InlineData("wire", 2, 2, 3, 149, 29)]
    [InlineData("aside-b", 1, 1, 4, 83, 36)]
    [InlineData("aside-c", 2, 2, 6, 76, 34)]
    [InlineData("lay", 0, 0, 7, 122, 27)]
    [InlineData("forum", 3, 2, 5, 104, 29)]
    [InlineData("paper", 1, 1, 8, 106, 27)]
    [InlineData("daily", 2, 1, 9, 95, 36)]
    [InlineData("leaflet", 1, 1, 4, 90, 39)]
    [InlineData("abstract", 1, 0, 7, 97, 34)]
    [InlineData("mixed", 2, 1, 9, 98, 29)]
    [InlineData("podcast", 1, 1, 5, 61, 32)]
    [InlineData("letter", 3, 3, 5, 79, 23)]
    [InlineData("aside-a", 3, 2, 8, 84, 30)]
    [InlineData("aside-d", 6, 3, 13, 90, 23)]
    [InlineData("heldout", 7, 6, 10, 118, 34)]
    [InlineData("told-heldout", 1, 0, 8, 127, 15)]
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
