using System.Text.Json;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.Claims;

/// <summary>What the check reaches on labelled claims; the counts may become better and not worse.</summary>
public sealed class LabelledClaimTests
{
    private static readonly HashSet<string> Strong = ["supported", "contradicted", "misattributed", "overstated"];
    private static readonly HashSet<string> True = ["supported", "partly-supported"];
    private static readonly HashSet<string> Open = ["unverifiable", "not-checkable", "not-evidence"];

    /// <summary>
    /// The most that may be wrong and open, and the fewest pairs that must be wholly right: of training, and of what no rule or weight was fitted to.
    /// </summary>
    [Theory]
    [InlineData("given", 1, 1, 3, 38, 77)]
    [InlineData("train", 0, 0, 6, 102, 101)]
    [InlineData("read", 0, 0, 2, 50, 37)]
    [InlineData("told-a", 1, 0, 8, 155, 25)]
    [InlineData("told-b", 2, 0, 9, 121, 37)]
    [InlineData("press", 0, 0, 7, 57, 31)]
    [InlineData("clinic", 0, 0, 6, 59, 32)]
    [InlineData("review", 0, 0, 3, 56, 38)]
    [InlineData("report", 0, 0, 4, 91, 62)]
    [InlineData("talk", 0, 0, 2, 88, 53)]
    [InlineData("wire", 0, 0, 4, 131, 36)]
    [InlineData("aside-b", 0, 0, 2, 64, 51)]
    [InlineData("aside-c", 4, 2, 8, 48, 49)]
    [InlineData("lay", 1, 1, 6, 103, 35)]
    [InlineData("forum", 3, 2, 3, 100, 30)]
    [InlineData("paper", 0, 0, 8, 74, 42)]
    [InlineData("daily", 0, 0, 4, 76, 47)]
    [InlineData("leaflet", 0, 0, 4, 74, 51)]
    [InlineData("abstract", 1, 0, 7, 75, 44)]
    [InlineData("mixed", 0, 0, 6, 77, 44)]
    [InlineData("podcast", 0, 0, 3, 52, 40)]
    [InlineData("letter", 1, 1, 4, 71, 28)]
    [InlineData("blog", 1, 0, 7, 78, 27)]
    [InlineData("brochure", 3, 2, 5, 88, 24)]
    [InlineData("plain-a", 0, 0, 1, 26, 61)]
    [InlineData("plain-b", 1, 0, 2, 43, 43)]
    [InlineData("plain-c", 0, 0, 1, 37, 53)]
    [InlineData("plain-d", 0, 0, 3, 50, 39)]
    [InlineData("plain-e", 0, 0, 1, 32, 55)]
    [InlineData("plain-f", 1, 0, 1, 24, 59)]
    [InlineData("plain-g", 0, 0, 4, 38, 47)]
    [InlineData("plain-h", 0, 0, 2, 27, 48)]
    [InlineData("plain-i", 0, 0, 5, 43, 38)]
    [InlineData("plain-j", 0, 0, 3, 41, 43)]
    [InlineData("plain-k", 0, 0, 1, 48, 38)]
    [InlineData("plain-l", 0, 0, 2, 27, 52)]
    [InlineData("plain-m", 0, 0, 5, 36, 48)]
    [InlineData("aside-a", 3, 3, 8, 61, 42)]
    [InlineData("aside-d", 3, 2, 8, 79, 34)]
    [InlineData("aside-e", 3, 3, 4, 47, 31)]
    [InlineData("aside-f", 2, 1, 11, 73, 26)]
    [InlineData("aside-g", 2, 2, 7, 41, 41)]
    [InlineData("aside-h", 1, 0, 4, 38, 44)]
    [InlineData("aside-i", 2, 0, 2, 40, 38)]
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
