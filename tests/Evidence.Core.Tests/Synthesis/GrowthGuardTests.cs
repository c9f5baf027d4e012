using Evidence.Core.Measures;
using Evidence.Core.Results;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What children gain anyway as they grow, beside every change of the GMFM-66.</summary>
public sealed class GrowthGuardTests
{
    private static GrowthCurve Curve { get; } = Pack.DataFolder.Reading.Pack!.Measures.Select(one => one.Value).Single(one => one.Id == "gmfm-66").Growth!;

    // by hand from the formula of the source: level I at 2.1 years 54.97 points, at 3.1 years 67.36
    [Theory]
    [InlineData("I", 12.4)]
    [InlineData("II", 9.0)]
    [InlineData("III", 6.8)]
    [InlineData("IV", 4.7)]
    [InlineData("V", 2.4)]
    public void Children_of_two_years_gain_the_more_in_a_year_the_milder_they_are(string level, double points) =>
        Assert.Equal(points, Math.Round(Curve.Gain(Height(level), 2.1, 12), 1));

    // PMC3594802: 90 % of the motor potential by 4.8, 4.4, 3.7, 3.5 and 2.7 years
    [Theory]
    [InlineData("I", 4.8)]
    [InlineData("II", 4.4)]
    [InlineData("III", 3.7)]
    [InlineData("IV", 3.5)]
    [InlineData("V", 2.7)]
    public void The_curves_keep_to_the_ages_at_which_nine_tenths_are_reached_in_another_source(string level, double years) =>
        Assert.InRange(Math.Log(10) / -Curve.Early.Of(Height(level)), years - 0.5, years + 0.5);

    [Fact]
    public void The_curve_through_a_score_is_found_again()
    {
        Assert.Equal(53.98, Curve.HeightAt(Curve.Score(53.98, 3.5), 3.5), 6);
        Assert.True(Curve.Gain(53.98, 2, 12) > Curve.Gain(53.98, 5, 12));
    }

    // the median is 25.2 months, the level is not on record: 2.4 (level V) to 12.4 (level I); the controls gained 6.9
    [Fact]
    public void A_change_that_growth_alone_gives_is_not_called_an_improvement()
    {
        var guard = Row("sun-2017").Growth!;

        Assert.Equal((2.4, 12.4, "within"), (Math.Round(guard.Low!.Value, 1), Math.Round(guard.High!.Value, 1), guard.Word));
        Assert.Equal("Children of 25.2 months (median) at the start, GMFCS I to V (the level is not on record), gain 2.4 to 12.4 points in 12 months as they "
            + "grow. The change of 7.5 cannot be told from that, so it is not called an improvement.", guard.Words);
    }

    [Fact]
    public void A_change_from_which_growth_was_taken_is_not_held_against_it_again() =>
        Assert.Equal((null, "taken-off"), (Row("sun-2022").Growth!.Low, Row("sun-2022").Growth!.Word));

    [Fact]
    public void Beyond_the_age_up_to_which_the_source_holds_nothing_is_said()
    {
        var guard = Of(new() { AgeMonths = new() { Min = 48, Max = 168 } }, 12);

        Assert.Equal("not-known", guard.Word);
        Assert.Contains("of 48 to 84 months at the start", guard.Words, StringComparison.Ordinal);
        Assert.EndsWith("is not called an improvement: of the older ones growth is not known.", guard.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_without_growth_curves_has_no_guard_and_its_block_says_so()
    {
        var answer = PackStudies.Answer(new() { Measure = "peabody-gross-motor-quotient", Pooling = PoolingChoice.Default });

        Assert.All(answer.SingleArm!.Rows, row => Assert.Null(row.Growth));
        Assert.Contains(answer.SingleArm.Warnings, warning => warning.Code == "growth-not-known");
    }

    [Fact]
    public void Where_growth_is_known_for_every_row_the_block_says_that_it_stands_there()
    {
        var warning = PackStudies.Answer(Asked).SingleArm!.Warnings.Single(one => one.Code.StartsWith("growth", StringComparison.Ordinal));

        Assert.Equal("growth-beside", warning.Code);
        Assert.EndsWith("gained: Sun 2017 6.9 points in 12 months.", warning.Text, StringComparison.Ordinal);
    }

    // level II alone from 3 years: 5.4 points in a year
    [Theory]
    [InlineData(12, "above")]
    [InlineData(6, "within")]
    [InlineData(1, "below")]
    public void The_word_is_by_the_whole_interval_of_the_change(double mean, string word)
    {
        var guard = Of(new() { Gmfcs = new() { I = 0, II = 10, III = 0, IV = 0, V = 0 }, AgeMonths = new() { Mean = 36 } }, mean);

        Assert.Equal((Curve.Gain(67.63, 3, 12), word), (guard.Low!.Value, guard.Word));
        Assert.Equal(word == "above", guard.Words.EndsWith("lies above that.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_score_and_age_are_on_record_the_curve_through_them_is_taken()
    {
        var guard = Of(new() { Gmfm = new() { Mean = Curve.Score(53.98, 3) }, GmfmVersion = "66", AgeMonths = new() { Mean = 36 } }, 12);

        Assert.Equal(Curve.Gain(53.98, 3, 12), guard.Low!.Value, 6);
        Assert.Equal(guard.Low, guard.High);
    }

    [Fact]
    public void A_score_of_another_version_is_not_taken_for_one_of_the_curves() =>
        Assert.NotEqual(Of(new() { Gmfm = new() { Mean = 40 }, GmfmVersion = "88", AgeMonths = new() { Mean = 36 } }, 12).Low,
            Of(new() { Gmfm = new() { Mean = 40 }, GmfmVersion = "66", AgeMonths = new() { Mean = 36 } }, 12).Low);

    [Fact]
    public void The_table_for_metafor_carries_what_growth_gives()
    {
        var lines = SynthesisCsv.Write(PackStudies.Answer(Asked)).Split("\r\n");

        Assert.EndsWith("growthLow,growthHigh,growth", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",within", lines.Single(line => line.StartsWith("comparative,sun-2017,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static SynthesisQuestion Asked { get; } = new() { Measure = "gmfm-66", Growth = Curve };

    private static double Height(string level) => Curve.Levels.Single(one => one.Level == level).Height;

    private static ComparativeRow Row(string study) => PackStudies.Answer(Asked).Comparative!.Rows.Single(row => row.Study.Id == study);

    private static GrowthGuard Of(ArmBaseline baseline, double mean)
    {
        var result = new MeanChangeResult { Id = "r", Measure = "gmfm-66", Arm = "t", Mean = mean, Sd = 3, N = 25, Months = 12 };
        var study = new SynthesisStudy
        {
            Id = "one",
            Design = "single-arm-trial",
            Condition = "cerebral-palsy",
            Arms = [new Arm { Id = "t", Label = "treated", Role = "treated", N = 25, Baseline = baseline }],
            Results = [result],
        };
        return PackStudies.Answer(Asked, [study]).SingleArm!.Rows.Single().Growth!;
    }
}
