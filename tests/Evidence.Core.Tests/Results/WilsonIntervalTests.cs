using Evidence.Core.Results;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Results;

public sealed class WilsonIntervalTests
{
    // Newcombe, Stat Med 1998;17:857, table I, method 3
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_that_of_the_paper(int events, int total, double low, double high)
    {
        var interval = WilsonInterval.OfCount(events, total)!.Value;
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void The_interval_holds_its_estimate_and_stays_within_0_and_1() => Prop.ForAll<NonNegativeInt, NonNegativeInt>((a, b) =>
    {
        var total = Math.Max(a.Get, b.Get) + 1;
        var interval = WilsonInterval.OfCount(Math.Min(a.Get, b.Get), total)!.Value;
        return interval.Low >= 0 && interval.Low <= interval.Estimate && interval.Estimate <= interval.High && interval.High <= 1;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.5, -1)]
    [InlineData(-0.1, 10)]
    [InlineData(1.1, 10)]
    [InlineData(double.NaN, 10)]
    public void What_is_no_share_of_anybody_has_no_interval(double share, int people) => Assert.Null(WilsonInterval.Of(share, people));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void One_person_has_an_interval_whether_all_or_none(double share, int people) => Assert.NotNull(WilsonInterval.Of(share, people));

    [Fact]
    public void Nobody_has_no_interval_and_more_people_than_can_be_counted_have_none()
    {
        Assert.Null(WilsonInterval.OfCount(0, 0));
        Assert.NotNull(WilsonInterval.OfCount(1, int.MaxValue));
        Assert.Null(WilsonInterval.OfCount(1, int.MaxValue + 1L));
    }
}
