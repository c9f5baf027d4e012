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
    [InlineData("train", 1, 0, 4, 87, 111)]
    [InlineData("read", 0, 0, 1, 44, 42)]
    [InlineData("told-a", 1, 0, 8, 143, 31)]
    [InlineData("told-b", 2, 0, 9, 112, 41)]
    [InlineData("press", 0, 0, 7, 47, 33)]
    [InlineData("clinic", 0, 0, 2, 50, 38)]
    [InlineData("review", 0, 0, 2, 48, 44)]
    [InlineData("report", 0, 0, 4, 82, 67)]
    [InlineData("talk", 0, 0, 1, 76, 62)]
    [InlineData("wire", 0, 0, 3, 112, 46)]
    [InlineData("aside-b", 0, 0, 0, 59, 55)]
    [InlineData("aside-c", 4, 2, 6, 43, 54)]
    [InlineData("lay", 1, 1, 5, 94, 41)]
    [InlineData("forum", 1, 1, 2, 91, 34)]
    [InlineData("paper", 0, 0, 6, 71, 46)]
    [InlineData("daily", 0, 0, 2, 69, 53)]
    [InlineData("leaflet", 0, 0, 2, 62, 60)]
    [InlineData("abstract", 1, 0, 4, 67, 49)]
    [InlineData("mixed", 0, 0, 5, 68, 49)]
    [InlineData("podcast", 0, 0, 2, 47, 43)]
    [InlineData("letter", 1, 1, 4, 62, 32)]
    [InlineData("blog", 1, 0, 5, 72, 30)]
    [InlineData("brochure", 3, 2, 2, 83, 25)]
    [InlineData("plain-a", 0, 0, 0, 18, 67)]
    [InlineData("plain-b", 1, 0, 2, 37, 48)]
    [InlineData("plain-c", 0, 0, 1, 32, 56)]
    [InlineData("plain-d", 0, 0, 2, 35, 51)]
    [InlineData("plain-e", 0, 0, 1, 22, 61)]
    [InlineData("plain-f", 1, 0, 0, 15, 68)]
    [InlineData("plain-g", 0, 0, 4, 30, 51)]
    [InlineData("plain-h", 0, 0, 1, 25, 50)]
    [InlineData("plain-i", 0, 0, 3, 39, 43)]
    [InlineData("plain-j", 0, 0, 2, 32, 50)]
    [InlineData("plain-k", 0, 0, 1, 37, 45)]
    [InlineData("plain-l", 0, 0, 1, 22, 56)]
    [InlineData("plain-m", 0, 0, 3, 29, 54)]
    [InlineData("plain-n", 2, 1, 1, 32, 47)]
    [InlineData("plain-o", 0, 0, 3, 44, 40)]
    [InlineData("plain-p", 2, 1, 1, 46, 36)]
    [InlineData("plain-q", 0, 0, 1, 39, 43)]
    [InlineData("plain-r", 1, 0, 1, 40, 42)]
    [InlineData("plain-s", 1, 0, 3, 56, 35)]
    [InlineData("even-a", 0, 0, 3, 50, 50)]
    [InlineData("even-b", 1, 0, 4, 39, 54)]
    [InlineData("even-c", 2, 1, 3, 54, 47)]
    [InlineData("even-d", 1, 1, 4, 48, 43)]
    [InlineData("even-e", 3, 2, 7, 46, 55)]
    [InlineData("even-f", 1, 0, 4, 41, 61)]
    [InlineData("aside-a", 3, 3, 7, 57, 46)]
    [InlineData("aside-d", 2, 1, 6, 73, 40)]
    [InlineData("aside-e", 3, 3, 4, 40, 34)]
    [InlineData("aside-f", 3, 1, 11, 61, 30)]
    [InlineData("aside-g", 1, 1, 4, 37, 49)]
    [InlineData("aside-h", 1, 0, 4, 33, 49)]
    [InlineData("aside-i", 2, 0, 2, 30, 45)]
    [InlineData("aside-j", 2, 1, 5, 46, 32)]
    [InlineData("aside-k", 1, 1, 7, 54, 29)]
    [InlineData("aside-l", 0, 0, 7, 56, 45)]
    [InlineData("aside-m", 5, 3, 10, 67, 30)]
    [InlineData("aside-n", 3, 3, 11, 45, 49)]
    [InlineData("heldout", 6, 4, 10, 96, 50)]
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
