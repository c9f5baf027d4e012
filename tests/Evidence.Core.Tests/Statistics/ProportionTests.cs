using Evidence.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Statistics;

public sealed class ProportionTests
{
    private static readonly Arbitrary<(int Events, int Total, double Level)> Valid =
        (from total in Gen.OneOf(Gen.Choose(1, 60), Gen.Choose(1, 100_000))
         from events in Gen.OneOf(Gen.Choose(0, total), Gen.Elements(0, total), Gen.Choose(0, Math.Min(3, total)))
         from level in Gen.Elements(0.5, 0.8, 0.9, 0.95, 0.99, 0.9999, 0.95)
         select (events, total, level)).ToArbitrary();

    [Fact]
    public void Every_method_agrees_with_R()
    {
        var worst = 0d;
        foreach (var row in Fixture.Read("proportions.json"))
        {
            var (events, total, level) = (row.GetProperty("events").GetInt32(), row.GetProperty("total").GetInt32(), row.GetProperty("level").GetDouble());
            foreach (var method in ProportionMethods.All)
            {
                var expected = row.Numbers(method.WireName);
                var actual = Proportion.Interval(events, total, level, method);
                var deviation = Math.Max(Fixture.Deviation(actual.Low, expected[0]!.Value), Fixture.Deviation(actual.High, expected[1]!.Value));
                Assert.True(deviation < 1e-8, $"{events}/{total} {level} {method.WireName}: {actual}");
                worst = Math.Max(worst, deviation);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"largest deviation {worst:E1}");
    }

    [Theory]
    [InlineData(5, 19, 0.118, 0.488)]
    [InlineData(0, 13, 0, 0.228)]
    public void Wilson_gives_the_numbers_of_the_design(int events, int total, double low, double high)
    {
        var interval = Proportion.Interval(events, total);

        Assert.Equal((low, high), (Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }

    [Fact]
    public void A_zero_of_n_still_has_an_upper_bound() =>
        Assert.All(ProportionMethods.All, method => Assert.InRange(Proportion.Interval(0, 20, 0.95, method).High, 0.08, 0.25));

    [Fact]
    public void Every_interval_contains_the_estimate_and_lies_in_zero_to_one() =>
        Prop.ForAll(Valid, x => ProportionMethods.All.All(method =>
        {
            var interval = Proportion.Interval(x.Events, x.Total, x.Level, method);
            var p = (double)x.Events / x.Total;
            return interval.Low >= 0 && interval.High <= 1 && interval.Low <= p && p <= interval.High;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void More_events_never_lower_the_interval() =>
        Prop.ForAll(Valid, x => x.Events == x.Total || ProportionMethods.All.All(method =>
        {
            var fewer = Proportion.Interval(x.Events, x.Total, x.Level, method);
            var more = Proportion.Interval(x.Events + 1, x.Total, x.Level, method);
            return more.Low >= fewer.Low && more.High >= fewer.High;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_those_without_the_event_mirrors_the_interval() =>
        Prop.ForAll(Valid, x => ProportionMethods.All.All(method =>
        {
            var with = Proportion.Interval(x.Events, x.Total, x.Level, method);
            var without = Proportion.Interval(x.Total - x.Events, x.Total, x.Level, method);
            return Math.Abs(with.Low - (1 - without.High)) < 1e-12 && Math.Abs(with.High - (1 - without.Low)) < 1e-12;
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, 0.95, Reasons.InvalidInputCode)]
    [InlineData(-1, 5, 0.95, Reasons.InvalidInputCode)]
    [InlineData(6, 5, 0.95, Reasons.InvalidInputCode)]
    [InlineData(1, 5, 1, Reasons.InvalidLevelCode)]
    [InlineData(1, 5, 95, Reasons.InvalidLevelCode)]
    [InlineData(1, 5, double.NaN, Reasons.InvalidLevelCode)]
    public void Impossible_counts_have_a_reason_instead_of_an_interval(int events, int total, double level, string code)
    {
        Assert.Equal(code, Proportion.Estimate(events, total, level).Reason?.Code);
        Assert.Equal(code, Proportion.EstimateAll(events, total, level).Reason?.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Interval(events, total, level));
    }

    [Fact]
    public void Any_level_and_any_size_give_finite_bounds() =>
        Assert.All(
            from method in ProportionMethods.All
            from level in new[] { double.Epsilon, 1e-9, 0.3, 1 - 1e-16 }
            from counts in new[] { (0, 1), (1, 1), (1, int.MaxValue), (int.MaxValue, int.MaxValue), (7, 20) }
            select Proportion.Interval(counts.Item1, counts.Item2, level, method),
            interval => Assert.True(interval.Low >= 0 && interval.High <= 1 && interval.Low <= interval.High, interval.ToString()));

    [Fact]
    public void The_table_of_methods_has_one_default_and_no_name_twice()
    {
        Assert.Equal("wilson", Assert.Single(ProportionMethods.All, m => m.IsDefault).WireName);
        Assert.Equal(ProportionMethods.All.Count, ProportionMethods.All.Select(m => m.WireName).Distinct().Count());
        Assert.Equal("mid-p", ProportionMethods.Find("Mid-P").Value?.WireName);
        Assert.Equal(Reasons.UnknownNameCode, ProportionMethods.Find("wald").Reason?.Code);
    }
}
