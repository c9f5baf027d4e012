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
    [InlineData("given", 1, 1, 3, 33, 80)]
    [InlineData("train", 1, 0, 4, 81, 116)]
    [InlineData("read", 0, 0, 1, 40, 46)]
    [InlineData("told-a", 1, 0, 7, 138, 34)]
    [InlineData("told-b", 2, 0, 9, 105, 47)]
    [InlineData("press", 0, 0, 6, 43, 36)]
    [InlineData("clinic", 0, 0, 0, 41, 43)]
    [InlineData("review", 0, 0, 2, 40, 49)]
    [InlineData("report", 0, 0, 3, 72, 73)]
    [InlineData("talk", 0, 0, 1, 71, 65)]
    [InlineData("wire", 0, 0, 3, 106, 48)]
    [InlineData("aside-b", 0, 0, 0, 49, 61)]
    [InlineData("aside-c", 4, 2, 4, 41, 57)]
    [InlineData("lay", 1, 1, 5, 90, 44)]
    [InlineData("forum", 1, 1, 1, 84, 41)]
    [InlineData("paper", 0, 0, 6, 63, 49)]
    [InlineData("daily", 0, 0, 1, 64, 58)]
    [InlineData("leaflet", 0, 0, 2, 57, 63)]
    [InlineData("abstract", 1, 0, 4, 62, 52)]
    [InlineData("mixed", 0, 0, 5, 58, 55)]
    [InlineData("podcast", 0, 0, 2, 42, 45)]
    [InlineData("letter", 1, 1, 3, 59, 34)]
    [InlineData("blog", 1, 0, 4, 65, 36)]
    [InlineData("brochure", 2, 2, 1, 81, 28)]
    [InlineData("plain-a", 0, 0, 0, 14, 71)]
    [InlineData("plain-b", 1, 0, 2, 31, 51)]
    [InlineData("plain-c", 0, 0, 0, 28, 60)]
    [InlineData("plain-d", 0, 0, 2, 27, 57)]
    [InlineData("plain-e", 0, 0, 1, 18, 63)]
    [InlineData("plain-f", 1, 0, 0, 13, 69)]
    [InlineData("plain-g", 0, 0, 2, 27, 56)]
    [InlineData("plain-h", 0, 0, 1, 21, 54)]
    [InlineData("plain-i", 0, 0, 2, 35, 47)]
    [InlineData("plain-j", 0, 0, 1, 29, 53)]
    [InlineData("plain-k", 0, 0, 1, 37, 45)]
    [InlineData("plain-l", 0, 0, 0, 20, 58)]
    [InlineData("plain-m", 0, 0, 2, 25, 57)]
    [InlineData("plain-n", 2, 1, 1, 29, 50)]
    [InlineData("plain-o", 0, 0, 3, 36, 44)]
    [InlineData("plain-p", 1, 0, 1, 42, 40)]
    [InlineData("plain-q", 0, 0, 1, 35, 46)]
    [InlineData("plain-r", 1, 0, 1, 35, 44)]
    [InlineData("plain-s", 1, 0, 3, 54, 36)]
    [InlineData("even-a", 1, 0, 3, 47, 53)]
    [InlineData("even-b", 1, 0, 4, 32, 58)]
    [InlineData("even-c", 2, 1, 3, 46, 51)]
    [InlineData("even-d", 0, 0, 4, 39, 49)]
    [InlineData("even-e", 2, 1, 5, 43, 59)]
    [InlineData("even-f", 0, 0, 4, 36, 64)]
    [InlineData("even-g", 2, 2, 7, 42, 51)]
    [InlineData("aside-a", 3, 3, 7, 51, 52)]
    [InlineData("aside-d", 2, 1, 6, 69, 43)]
    [InlineData("aside-e", 3, 3, 3, 37, 36)]
    [InlineData("aside-f", 3, 1, 10, 58, 31)]
    [InlineData("aside-g", 1, 1, 4, 33, 52)]
    [InlineData("aside-h", 1, 0, 3, 28, 53)]
    [InlineData("aside-i", 2, 0, 1, 25, 51)]
    [InlineData("aside-j", 2, 1, 4, 44, 35)]
    [InlineData("aside-k", 1, 1, 5, 53, 31)]
    [InlineData("aside-l", 0, 0, 6, 48, 51)]
    [InlineData("aside-m", 5, 3, 10, 62, 34)]
    [InlineData("aside-n", 3, 3, 11, 41, 52)]
    [InlineData("aside-o", 2, 1, 4, 70, 42)]
    [InlineData("heldout", 6, 4, 10, 95, 50)]
    [InlineData("told-heldout", 4, 1, 11, 110, 23)]
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
