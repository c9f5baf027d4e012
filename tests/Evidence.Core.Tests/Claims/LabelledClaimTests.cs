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
    [InlineData("given", 2, 2, 3, 37, 77)]
    [InlineData("train", 0, 0, 4, 106, 99)]
    [InlineData("read", 0, 0, 2, 50, 37)]
    [InlineData("told-a", 0, 0, 8, 159, 25)]
    [InlineData("told-b", 3, 0, 9, 122, 37)]
    [InlineData("press", 0, 0, 7, 58, 31)]
    [InlineData("clinic", 0, 0, 7, 58, 32)]
    [InlineData("review", 0, 0, 3, 58, 37)]
    [InlineData("report", 0, 0, 5, 92, 61)]
    [InlineData("talk", 0, 0, 2, 89, 53)]
    [InlineData("wire", 0, 0, 4, 132, 36)]
    [InlineData("aside-b", 0, 0, 3, 63, 51)]
    [InlineData("aside-c", 4, 2, 8, 47, 49)]
    [InlineData("lay", 1, 1, 6, 105, 34)]
    [InlineData("forum", 3, 2, 4, 98, 30)]
    [InlineData("paper", 0, 0, 8, 75, 41)]
    [InlineData("daily", 0, 0, 4, 80, 45)]
    [InlineData("leaflet", 0, 0, 4, 75, 50)]
    [InlineData("abstract", 1, 0, 8, 73, 44)]
    [InlineData("mixed", 0, 0, 6, 77, 44)]
    [InlineData("podcast", 0, 0, 3, 52, 40)]
    [InlineData("letter", 1, 1, 5, 71, 28)]
    [InlineData("blog", 1, 0, 7, 82, 25)]
    [InlineData("brochure", 3, 2, 6, 87, 24)]
    [InlineData("plain-a", 0, 0, 1, 26, 61)]
    [InlineData("plain-b", 1, 0, 1, 45, 43)]
    [InlineData("plain-c", 0, 0, 1, 40, 50)]
    [InlineData("plain-d", 0, 0, 4, 50, 38)]
    [InlineData("plain-e", 0, 0, 2, 34, 53)]
    [InlineData("plain-f", 1, 0, 1, 24, 59)]
    [InlineData("plain-g", 0, 0, 4, 40, 46)]
    [InlineData("plain-h", 0, 0, 3, 29, 47)]
    [InlineData("aside-a", 3, 3, 8, 62, 42)]
    [InlineData("aside-d", 3, 2, 10, 77, 32)]
    [InlineData("aside-e", 3, 3, 4, 47, 31)]
    [InlineData("aside-f", 2, 1, 11, 74, 26)]
    [InlineData("aside-g", 2, 2, 7, 42, 40)]
    [InlineData("aside-h", 1, 0, 4, 40, 44)]
    [InlineData("heldout", 6, 4, 12, 104, 44)]
    [InlineData("told-heldout", 1, 0, 10, 115, 20)]
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
