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
    [InlineData("given", 1, 1, 2, 32, 82)]
    [InlineData("train", 1, 0, 3, 71, 124)]
    [InlineData("read", 0, 0, 1, 35, 49)]
    [InlineData("told-a", 1, 0, 7, 133, 36)]
    [InlineData("told-b", 2, 0, 9, 99, 50)]
    [InlineData("press", 0, 0, 5, 38, 39)]
    [InlineData("clinic", 0, 0, 0, 37, 45)]
    [InlineData("review", 0, 0, 2, 38, 51)]
    [InlineData("report", 0, 0, 2, 68, 76)]
    [InlineData("talk", 0, 0, 1, 60, 71)]
    [InlineData("wire", 0, 0, 3, 105, 49)]
    [InlineData("aside-b", 0, 0, 0, 44, 65)]
    [InlineData("aside-c", 3, 2, 3, 36, 62)]
    [InlineData("lay", 1, 1, 5, 89, 45)]
    [InlineData("forum", 1, 1, 1, 79, 43)]
    [InlineData("paper", 0, 0, 4, 56, 55)]
    [InlineData("daily", 0, 0, 1, 56, 63)]
    [InlineData("leaflet", 0, 0, 2, 56, 63)]
    [InlineData("abstract", 1, 0, 3, 56, 58)]
    [InlineData("mixed", 0, 0, 5, 55, 55)]
    [InlineData("podcast", 0, 0, 2, 37, 47)]
    [InlineData("letter", 1, 1, 1, 54, 39)]
    [InlineData("blog", 1, 0, 4, 65, 36)]
    [InlineData("brochure", 2, 2, 1, 75, 29)]
    [InlineData("plain-a", 0, 0, 0, 11, 73)]
    [InlineData("plain-b", 0, 0, 2, 27, 55)]
    [InlineData("plain-c", 0, 0, 0, 25, 62)]
    [InlineData("plain-d", 0, 0, 2, 25, 58)]
    [InlineData("plain-e", 0, 0, 1, 16, 65)]
    [InlineData("plain-f", 1, 0, 0, 10, 71)]
    [InlineData("plain-g", 0, 0, 1, 26, 58)]
    [InlineData("plain-h", 0, 0, 1, 20, 54)]
    [InlineData("plain-i", 0, 0, 2, 35, 47)]
    [InlineData("plain-j", 0, 0, 1, 28, 54)]
    [InlineData("plain-k", 0, 0, 1, 35, 47)]
    [InlineData("plain-l", 0, 0, 0, 18, 59)]
    [InlineData("plain-m", 0, 0, 2, 20, 61)]
    [InlineData("plain-n", 2, 1, 1, 28, 50)]
    [InlineData("plain-o", 0, 0, 3, 30, 50)]
    [InlineData("plain-p", 1, 0, 0, 36, 46)]
    [InlineData("plain-q", 0, 0, 1, 32, 49)]
    [InlineData("plain-r", 1, 0, 1, 31, 46)]
    [InlineData("plain-s", 0, 0, 3, 50, 40)]
    [InlineData("even-a", 0, 0, 2, 45, 55)]
    [InlineData("even-b", 1, 0, 3, 29, 61)]
    [InlineData("even-c", 1, 0, 2, 40, 58)]
    [InlineData("even-d", 0, 0, 3, 36, 52)]
    [InlineData("even-e", 1, 0, 4, 40, 63)]
    [InlineData("even-f", 0, 0, 4, 28, 68)]
    [InlineData("even-g", 2, 2, 7, 42, 51)]
    [InlineData("aside-a", 3, 3, 6, 44, 56)]
    [InlineData("aside-d", 2, 1, 5, 67, 44)]
    [InlineData("aside-e", 3, 3, 3, 34, 37)]
    [InlineData("aside-f", 3, 1, 10, 53, 33)]
    [InlineData("aside-g", 1, 1, 4, 32, 52)]
    [InlineData("aside-h", 0, 0, 3, 27, 55)]
    [InlineData("aside-i", 0, 0, 1, 21, 55)]
    [InlineData("aside-j", 1, 1, 4, 44, 36)]
    [InlineData("aside-k", 1, 1, 5, 51, 33)]
    [InlineData("aside-l", 0, 0, 6, 46, 53)]
    [InlineData("aside-m", 5, 3, 10, 60, 36)]
    [InlineData("aside-n", 3, 3, 11, 40, 52)]
    [InlineData("aside-o", 2, 1, 3, 68, 44)]
    [InlineData("heldout", 6, 4, 10, 93, 52)]
    [InlineData("told-heldout", 4, 1, 10, 108, 25)]
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
