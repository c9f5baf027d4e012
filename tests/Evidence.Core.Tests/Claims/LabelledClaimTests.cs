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
    [InlineData("given", 1, 1, 3, 35, 78)]
    [InlineData("train", 1, 0, 4, 88, 110)]
    [InlineData("read", 0, 0, 2, 46, 40)]
    [InlineData("told-a", 1, 0, 9, 144, 30)]
    [InlineData("told-b", 2, 0, 9, 115, 39)]
    [InlineData("press", 0, 0, 8, 48, 33)]
    [InlineData("clinic", 0, 0, 3, 50, 37)]
    [InlineData("review", 0, 0, 2, 51, 42)]
    [InlineData("report", 0, 0, 4, 84, 66)]
    [InlineData("talk", 0, 0, 1, 82, 59)]
    [InlineData("wire", 0, 0, 4, 119, 41)]
    [InlineData("aside-b", 0, 0, 1, 61, 53)]
    [InlineData("aside-c", 4, 2, 6, 45, 52)]
    [InlineData("lay", 1, 1, 6, 97, 39)]
    [InlineData("forum", 1, 1, 3, 94, 33)]
    [InlineData("paper", 0, 0, 7, 70, 45)]
    [InlineData("daily", 0, 0, 4, 72, 49)]
    [InlineData("leaflet", 0, 0, 4, 64, 57)]
    [InlineData("abstract", 1, 0, 5, 69, 48)]
    [InlineData("mixed", 0, 0, 6, 70, 46)]
    [InlineData("podcast", 0, 0, 2, 49, 42)]
    [InlineData("letter", 1, 1, 4, 63, 32)]
    [InlineData("blog", 1, 0, 6, 74, 28)]
    [InlineData("brochure", 3, 2, 4, 86, 24)]
    [InlineData("plain-a", 0, 0, 1, 23, 63)]
    [InlineData("plain-b", 1, 0, 2, 39, 46)]
    [InlineData("plain-c", 0, 0, 1, 35, 54)]
    [InlineData("plain-d", 0, 0, 3, 43, 45)]
    [InlineData("plain-e", 0, 0, 1, 25, 59)]
    [InlineData("plain-f", 1, 0, 1, 21, 62)]
    [InlineData("plain-g", 0, 0, 4, 37, 47)]
    [InlineData("plain-h", 0, 0, 2, 25, 49)]
    [InlineData("plain-i", 0, 0, 3, 40, 42)]
    [InlineData("plain-j", 0, 0, 2, 36, 47)]
    [InlineData("plain-k", 0, 0, 1, 42, 41)]
    [InlineData("plain-l", 0, 0, 2, 22, 55)]
    [InlineData("plain-m", 0, 0, 5, 32, 50)]
    [InlineData("plain-n", 2, 1, 1, 35, 45)]
    [InlineData("plain-o", 0, 0, 3, 49, 37)]
    [InlineData("plain-p", 2, 1, 1, 51, 33)]
    [InlineData("plain-q", 0, 0, 1, 43, 40)]
    [InlineData("plain-r", 1, 0, 3, 47, 36)]
    [InlineData("plain-s", 1, 0, 5, 63, 30)]
    [InlineData("even-a", 0, 0, 3, 52, 49)]
    [InlineData("even-b", 2, 1, 4, 40, 53)]
    [InlineData("even-c", 2, 1, 3, 61, 41)]
    [InlineData("even-d", 1, 1, 5, 53, 39)]
    [InlineData("aside-a", 3, 3, 7, 59, 45)]
    [InlineData("aside-d", 2, 1, 7, 74, 38)]
    [InlineData("aside-e", 3, 3, 4, 42, 33)]
    [InlineData("aside-f", 3, 1, 10, 68, 29)]
    [InlineData("aside-g", 1, 1, 6, 37, 47)]
    [InlineData("aside-h", 1, 0, 4, 34, 48)]
    [InlineData("aside-i", 2, 0, 2, 33, 43)]
    [InlineData("aside-j", 2, 1, 5, 50, 29)]
    [InlineData("aside-k", 1, 1, 7, 54, 29)]
    [InlineData("aside-l", 0, 0, 7, 57, 45)]
    [InlineData("aside-m", 5, 3, 12, 68, 28)]
    [InlineData("heldout", 6, 4, 10, 99, 49)]
    [InlineData("told-heldout", 4, 1, 11, 112, 22)]
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
