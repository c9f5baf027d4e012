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
    [InlineData("given", 3, 3, 9, 40, 68)]
    [InlineData("train", 0, 0, 7, 113, 91)]
    [InlineData("read", 0, 0, 2, 52, 35)]
    [InlineData("told-a", 0, 0, 7, 166, 24)]
    [InlineData("told-b", 3, 0, 11, 127, 34)]
    [InlineData("press", 0, 0, 7, 65, 25)]
    [InlineData("clinic", 0, 0, 7, 62, 30)]
    [InlineData("review", 0, 0, 4, 65, 33)]
    [InlineData("report", 0, 0, 6, 98, 56)]
    [InlineData("talk", 0, 0, 2, 99, 48)]
    [InlineData("wire", 1, 1, 3, 144, 32)]
    [InlineData("aside-b", 0, 0, 4, 68, 46)]
    [InlineData("aside-c", 3, 2, 8, 53, 45)]
    [InlineData("lay", 0, 0, 6, 116, 29)]
    [InlineData("forum", 4, 3, 5, 98, 30)]
    [InlineData("paper", 0, 0, 8, 82, 37)]
    [InlineData("daily", 1, 0, 8, 88, 39)]
    [InlineData("leaflet", 1, 1, 4, 79, 47)]
    [InlineData("abstract", 1, 0, 8, 81, 41)]
    [InlineData("mixed", 1, 1, 6, 80, 40)]
    [InlineData("podcast", 0, 0, 4, 53, 38)]
    [InlineData("letter", 2, 2, 5, 77, 25)]
    [InlineData("blog", 1, 0, 8, 92, 20)]
    [InlineData("brochure", 3, 2, 6, 92, 22)]
    [InlineData("aside-a", 2, 2, 9, 65, 38)]
    [InlineData("aside-d", 5, 3, 10, 78, 28)]
    [InlineData("aside-e", 3, 3, 3, 51, 30)]
    [InlineData("aside-f", 4, 3, 12, 76, 22)]
    [InlineData("heldout", 6, 4, 11, 110, 40)]
    [InlineData("told-heldout", 1, 0, 11, 116, 19)]
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
