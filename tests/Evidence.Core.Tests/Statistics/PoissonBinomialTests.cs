using Evidence.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Statistics;

public sealed class PoissonBinomialTests
{
    [Fact]
    public void Equal_probabilities_give_the_binomial_distribution()
    {
        var distribution = PoissonBinomial.Of([(0.3, 4), (0.3, 6)]).Value!;

        Assert.Equal(Math.Pow(0.7, 10), distribution.AtMost(0), 1e-15);
        Assert.Equal(0.3503892816, distribution.AtLeast(4), 1e-12); // 1 - pbinom(3, 10, 0.3)
        Assert.Equal(3, distribution.Mean, 1e-12);
    }

    [Fact]
    public void Two_persons_are_multiplied_out()
    {
        var distribution = PoissonBinomial.Of([(0.2, 1), (0.9, 1)]).Value!;

        Assert.Equal([0.08, 0.74, 0.18], distribution.Probabilities.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void A_far_tail_keeps_its_digits()
    {
        var distribution = PoissonBinomial.Of([(1e-4, 20), (1e-3, 10)]).Value!;

        Assert.Equal(1, distribution.AtLeast(30) / (Math.Pow(1e-4, 20) * Math.Pow(1e-3, 10)), 1e-10);
    }

    [Fact]
    public void The_ends_are_certain()
    {
        var distribution = PoissonBinomial.Of([(0.5, 3)]).Value!;

        Assert.Equal([1d, 1, 0], [distribution.AtLeast(0), distribution.AtMost(3), distribution.AtLeast(4)]);
        Assert.Equal([0d, 1], [distribution.AtMost(-1), distribution.AtLeast(-5)]);
        Assert.Equal(1, PoissonBinomial.Of([]).Value!.AtMost(0));
        Assert.Equal(1, PoissonBinomial.Of([(1, 4), (0, 3)]).Value!.Probabilities[4]);
    }

    [Theory]
    [InlineData(1.1, 3)]
    [InlineData(-0.1, 3)]
    [InlineData(double.NaN, 3)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, int.MaxValue)]
    public void Impossible_persons_are_refused(double probability, int persons) =>
        Assert.Equal(Reasons.InvalidInputCode, PoissonBinomial.Of([(probability, persons), (0.5, 7)]).Reason?.Code);

    [Fact]
    public void Both_tails_and_the_sum_are_probabilities()
    {
        var groups = Gen.Zip(Gen.Choose(0, 1000).Select(x => x / 1000d), Gen.Choose(0, 12)).ListOf().ToArbitrary();
        Prop.ForAll(groups, list =>
        {
            var d = PoissonBinomial.Of(list.Select(g => (g.Item1, g.Item2))).Value!;
            var middle = d.Total / 2;
            return Math.Abs(d.Probabilities.Sum() - 1) < 1e-12
                && Math.Abs(d.AtLeast(middle + 1) + d.AtMost(middle) - 1) < 1e-12
                && Math.Abs(d.Probabilities.Select((p, k) => p * k).Sum() - d.Mean) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }
}
