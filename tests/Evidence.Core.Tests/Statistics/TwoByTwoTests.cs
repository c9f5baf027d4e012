using Evidence.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Statistics;

public sealed class TwoByTwoTests
{
    private static readonly Arbitrary<TwoByTwo> Tables =
        (from n1 in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 5000), Gen.Constant(2_000_000))
         from n2 in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 5000))
         from a in Gen.OneOf(Gen.Choose(0, n1), Gen.Elements(0, n1))
         from c in Gen.OneOf(Gen.Choose(0, n2), Gen.Elements(0, n2))
         select new TwoByTwo(a, n1, c, n2)).ToArbitrary();

    [Fact]
    public void Every_row_agrees_with_R()
    {
        foreach (var row in Fixture.Read("two-by-two.json"))
        {
            var t = row.Numbers("table");
            var answers = TwoByTwoTable.AnalyseAll(new((int)t[0]!, (int)t[1]!, (int)t[2]!, (int)t[3]!)).Value!;
            foreach (var answer in answers)
            {
                double?[] expected = row.GetProperty(answer.Method).ValueKind == System.Text.Json.JsonValueKind.Number
                    ? [row.GetProperty(answer.Method).GetDouble()]
                    : row.Numbers(answer.Method);
                var actual = Values(answer);
                Assert.True(
                    answer.Reason is not null || expected.Zip(actual).All(p => Fixture.Deviation(p.Second ?? double.NaN, p.First ?? double.NaN) < 1e-8),
                    $"{row.GetProperty("table")} {answer}");
            }
        }
    }

    [Fact]
    public void A_ratio_is_refused_when_nobody_has_the_event()
    {
        var answers = TwoByTwoTable.AnalyseAll(new(0, 12, 0, 15)).Value!;

        Assert.Equal(
            ["risk-ratio", "odds-ratio", "chi-square", "chi-square-yates"],
            answers.Where(a => a.Reason?.Code == Reasons.NoFiniteEstimateCode).Select(a => a.Method));
        Assert.Equal(1, answers.Single(a => a.Method == "fisher-exact").P);
    }

    [Fact]
    public void A_zero_cell_is_corrected_and_the_answer_says_so()
    {
        var answers = TwoByTwoTable.AnalyseAll(new(0, 10, 5, 10)).Value!;

        Assert.Equal(["risk-ratio", "odds-ratio", "risk-difference"], answers.Where(a => a.Corrected).Select(a => a.Method));
        Assert.Equal(-0.5, answers.Single(a => a.Method == "risk-difference-newcombe").Estimate);
    }

    [Fact]
    public void No_table_gives_NaN_or_Infinity_and_every_interval_contains_its_estimate() =>
        Prop.ForAll(Tables, table => TwoByTwoTable.AnalyseAll(table).Value!.All(a =>
            Values(a).All(v => v is null || double.IsFinite(v.Value))
            && (a.P is null or (>= 0 and <= 1))
            && (a.CiLow is null || a.Estimate is null || a.CiHigh is null || (a.CiLow <= a.Estimate && a.Estimate <= a.CiHigh)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_the_groups_mirrors_the_answer() =>
        Prop.ForAll(Tables, table =>
        {
            var one = TwoByTwoTable.AnalyseAll(table).Value!;
            var other = TwoByTwoTable.AnalyseAll(new(table.ControlEvents, table.ControlTotal, table.Events, table.Total)).Value!;
            return one.Zip(other).All(p => p.First.Method.Contains("ratio", StringComparison.Ordinal)
                ? Near(Log(p.First.Estimate), -Log(p.Second.Estimate)) && Near(Log(p.First.CiLow), -Log(p.Second.CiHigh)) && Near(p.First.P, p.Second.P)
                : Near(p.First.Estimate, -p.Second.Estimate) && Near(p.First.CiLow, -p.Second.CiHigh) && Near(p.First.P, p.Second.P));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_largest_tables_are_answered()
    {
        var answers = TwoByTwoTable.AnalyseAll(new(1_000_000_000, int.MaxValue, 999_950_000, int.MaxValue)).Value!;

        Assert.InRange(answers.Single(a => a.Method == "fisher-exact").P!.Value, 0.1, 0.2);
        Assert.InRange(answers.Single(a => a.Method == "chi-square").P!.Value, 0.1, 0.2);
    }

    [Theory]
    [InlineData(1, 0, 0, 5, 0.95, Reasons.InvalidInputCode)]
    [InlineData(6, 5, 0, 5, 0.95, Reasons.InvalidInputCode)]
    [InlineData(1, 5, -1, 5, 0.95, Reasons.InvalidInputCode)]
    [InlineData(1, 5, 1, 5, 0, Reasons.InvalidLevelCode)]
    public void Impossible_tables_have_a_reason(int a, int n1, int c, int n2, double level, string code)
    {
        Assert.Equal(code, TwoByTwoTable.AnalyseAll(new(a, n1, c, n2), level).Reason?.Code);
        Assert.Equal(code, TwoByTwoTable.Analyse(new(a, n1, c, n2), TwoByTwoMethods.All[0], level).Reason?.Code);
    }

    [Fact]
    public void The_table_of_methods_answers_under_its_own_names()
    {
        Assert.Equal(TwoByTwoMethods.All.Select(m => m.WireName), TwoByTwoTable.AnalyseAll(new(3, 10, 4, 11)).Value!.Select(a => a.Method));
        Assert.Single(TwoByTwoMethods.All, m => m.IsDefault);
        Assert.Equal("mid-p", TwoByTwoMethods.Find("MID-P").Value?.WireName);
        Assert.Equal(Reasons.UnknownNameCode, TwoByTwoMethods.Find("g-test").Reason?.Code);
    }

    private static double? Log(double? x) => x is { } number ? Math.Log(number) : null;

    private static bool Near(double? a, double? b) =>
        a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) <= 1e-7 * Math.Max(1, Math.Abs(a.Value));

    private static double?[] Values(TwoByTwoAnswer a) => a.Method switch
    {
        "risk-difference-newcombe" => [a.Estimate, a.CiLow, a.CiHigh],
        "fisher-exact" or "mid-p" => [a.P],
        "chi-square" or "chi-square-yates" => [a.Statistic, a.P],
        _ => [a.Estimate, a.StandardError, a.CiLow, a.CiHigh, a.Statistic, a.P],
    };
}
