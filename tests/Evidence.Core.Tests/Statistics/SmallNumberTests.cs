using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

/// <summary>What few people carry: fragility, tipping rate, information size, what stands behind a zero, small studies; against R.</summary>
public sealed class SmallNumberTests
{
    // fisher.test and a search by hand over the flips
    [Theory]
    [InlineData(17, 50, 0, 20, 0.001625, 2, 0.0717)]
    [InlineData(5, 11, 3, 20, 0.09472, 1, 0.0377)]
    [InlineData(7, 26, 10, 17, 0.0565, 1, 0.0258)]
    [InlineData(5, 19, 1, 15, 0.196, 3, 0.0468)]
    public void Few_people_turn_the_answer_of_each_controlled_study(int events, int total, int other, int others, double p, int people, double flipped)
    {
        var fragility = Fragility.Of(new TwoByTwo(events, total, other, others))!;

        Assert.Equal(p, fragility.P, p / 100);
        Assert.Equal(people, fragility.People);
        Assert.Equal(flipped, fragility.FlippedP!.Value, 1e-3);
        Assert.Equal((double)people / (total + others), fragility.Quotient!.Value, 1e-12);
    }

    [Fact]
    public void No_flip_of_one_group_may_turn_a_table_of_two_people() => Assert.Null(Fragility.Of(new TwoByTwo(1, 1, 0, 1))!.People);

    // binom.test(x, n)$conf.int[1]
    [Theory]
    [InlineData(9, 19, 24.4)]
    [InlineData(9, 9, 66.4)]
    [InlineData(17, 45, 23.8)]
    [InlineData(120, 277, 37.4)]
    [InlineData(7, 14, 23.0)]
    [InlineData(80, 153, 44.1)]
    [InlineData(10, 10, 69.2)]
    public void A_natural_rate_of_that_size_leaves_nothing_of_a_single_arm(int events, int total, double percent)
    {
        var tipping = TippingRate.Of(new SingleArm(events, total));

        Assert.Equal(percent, Math.Round(100 * tipping.Rate, 1));
        Assert.Equal(
            FormattableString.Invariant($"Had {Math.Round(percent)} % changed grade anyway, nothing is left of the effect."),
            tipping.Words("changed grade anyway")
        );
    }

    [Fact]
    public void The_information_size_is_that_of_two_equal_groups()
    {
        Assert.Equal(250, InformationSize.OfRates(0.144, 0.288));
        Assert.Equal([2 * 566, 2 * 252, 2 * 142], new[] { 1, 1.5, 2 }.Select(points => InformationSize.OfMeans(points, 6)!.Value));
        Assert.Equal(InformationSize.OfRates(0.144, 0.288), InformationSize.OfRates(1 - 0.288, 1 - 0.144));
        Assert.Null(InformationSize.OfRates(0.2, 0.2));
        Assert.Null(InformationSize.OfMeans(0, 6));
    }

    // binom.test(0, 254)$conf.int[2], binom.test(13, 29)$conf.int
    [Fact]
    public void None_seen_has_an_upper_limit_and_somebody_seen_has_no_rule_of_three()
    {
        var (none, some) = (ExactShare.Of(0, 254), ExactShare.Of(13, 29));

        Assert.Equal((0, 0.0144), (none.Low, Math.Round(none.High, 4)));
        Assert.Equal(3d / 254, none.RuleOfThree);
        Assert.Equal((0.26, 0.64, null), (Math.Round(some.Low, 2), Math.Round(some.High, 2), some.RuleOfThree));
    }

    // regtest(rma(measure = "PLO", ...), model = "lm", predictor = "ninv"): t = 0.7968, df = 26, p = 0.4328, and predictor = "sei": t = 1.1269, p = 0.2701
    [Fact]
    public void Peters_test_looks_at_the_size_and_Eggers_at_the_error()
    {
        SingleArm[] arms =
        [
            .. new[]
            {
                (9, 19),
                (1, 6),
                (3, 4),
                (7, 10),
                (10, 18),
                (9, 9),
                (17, 45),
                (9, 20),
                (120, 277),
                (12, 13),
                (1, 1),
                (15, 20),
                (9, 18),
                (3, 8),
                (1, 5),
                (1, 3),
                (2, 7),
                (11, 20),
                (7, 14),
                (0, 30),
                (5, 6),
                (11, 15),
                (0, 4),
                (80, 153),
                (4, 10),
                (10, 10),
                (2, 2),
                (1, 3),
            }.Select(one => new SingleArm(one.Item1, one.Item2)),
        ];

        var (peters, egger) = (SmallStudyTests.Peters(EffectMeasures.Plo, arms).Value!, SmallStudyTests.Egger(EffectMeasures.Plo, arms).Value!);
        Assert.Equal((26, 0.7968, 0.4328), (peters.Df, Math.Round(peters.Statistic, 4), Math.Round(peters.P, 4)));
        Assert.Equal((26, 1.1269, 0.2701), (egger.Df, Math.Round(egger.Statistic, 4), Math.Round(egger.P, 4)));
    }
}
