using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>What the cohorts of a stratum lead one to expect; the numbers are those of rma.glmm and binom.test.</summary>
public sealed class CohortRateTests
{
    private static readonly CohortQuery EarlyA = new() { Grade = "A", Window = Windows.Acute };

    [Fact]
    public void Grade_A_seen_early_is_expected_between_5_6_and_32_3_percent()
    {
        var rate = PackStudies.Table.Range(EarlyA).Of("A")!.Expected;

        Assert.Equal("prediction-interval", rate.Basis);
        Assert.Equal(
            [5.6, 14.4, 32.3, 9.5, 21.3],
            new[] { rate.Low, rate.Mean, rate.High, rate.MeanInterval!.Value.Low, rate.MeanInterval.Value.High }.Select(share => Math.Round(100 * share, 1))
        );
        Assert.Equal(
            ["ariji-2022", "burns-2003", "harrop-2011", "marino-2020", "moslavac-2008", "surgery-only-thoracic-12", "van-middendorp-2009"],
            rate.Studies
        );
    }

    [Fact]
    public void Thoracic_and_cervical_lesions_differ()
    {
        var (neck, chest) = (
            PackStudies.Table.Range(EarlyA with { Level = "cervical" }).Of("A")!,
            PackStudies.Table.Range(EarlyA with { Level = "thoracic" }).Of("A")!
        );

        Assert.Equal((0.3, 0.5), (neck.Low.One!.Rate, neck.High.One!.Rate));
        Assert.Equal((0.083, 0.231), (Math.Round(chest.Low.One!.Rate, 3), chest.High.One!.Rate));
    }

    [Fact]
    public void A_control_arm_stands_in_the_expectation_only_where_control_arms_are_asked_for()
    {
        var row = Assert.Single(PackStudies.Table.Range(EarlyA).Rows, one => one.Row.Study == "lammertse-2012");

        Assert.Equal("control-arm", row.HeldBack!.Code);
        Assert.Equal(0.302, Math.Round(PackStudies.Table.Range(EarlyA).Of("A")!.High.One!.Rate, 3));
        Assert.Contains("lammertse-2012", PackStudies.Table.Range(EarlyA with { SourceKind = "control-arm" }).Of("A")!.Expected.Studies);
    }

    [Theory]
    [InlineData(1, "one-cohort")]
    [InlineData(2, "two-cohorts")]
    [InlineData(3, "prediction-interval")]
    public void How_many_cohorts_there_are_decides_how_it_is_made(int cohorts, string basis) =>
        Assert.Equal(
            basis,
            Made.Table([.. Enumerable.Range(0, cohorts).Select(i => Made.Cohort($"c{i}", events: 10 + i))]).Range(EarlyA).Of("A")!.Expected.Basis
        );

    [Fact]
    public void More_cohorts_that_agree_narrow_what_is_expected()
    {
        var (few, many) = (Of(3), Of(12));
        Assert.True(many.High - many.Low < few.High - few.Low);

        static CohortRate Of(int cohorts) =>
            Made.Table([.. Enumerable.Range(0, cohorts).Select(i => Made.Cohort($"c{i}", events: 9 + (i % 3)))]).Range(EarlyA).Of("A")!.Expected;
    }

    [Fact]
    public void Of_one_registry_the_largest_study_is_counted()
    {
        var one = Made.Cohort("one", events: 10) with { Summary = "People of EMSCI." };
        var two = Made.Cohort("two", events: 40, total: 200) with { Summary = "People of EMSCI." };

        Assert.Equal(["two"], Made.Table(one, two).Range(EarlyA).Of("A")!.Expected.Studies);
    }
}
