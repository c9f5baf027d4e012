using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>
/// Readings of studies of the pack, worked out in R from what the cohorts lead one to expect: of grade A seen early the prediction
/// interval of seven cohorts (rma.glmm, 5.619 to 32.312 %), of thoracic A the exact limits of two (aimetti-2019 36/170, surgery-only-thoracic-12 1/12), of
/// cervical A and B the shares printed without people, of B the exact limits of two (moslavac-2008 8/13, van-middendorp-2009 27/37); of chronic A 5.6 %
/// (kirshblum-2004) and nothing for other grades.
/// </summary>
public sealed class PackReadingTests
{
    public static TheoryData<string, string, string, double, double, double, double, string> Rows => new()
    {
        // 19 A, a year or more: 19 × 0.056, a rate printed without people, which carries no word
        { "al-zoubi-2014", "9/19", "chronic", 1.064, 1.064, 2.987003e-7, 2.987003e-7, "cohorts-too-few" },
        // 26 A within 14 days, cervical and thoracic: 26 × 5.619 %, 26 × 32.312 %
        { "lammertse-2012", "7/26", "acute", 1.46102124, 8.401138701, 4.4993891e-4, 0.78432712, "within" },
        // 31 A, thoracic, called acute without a day: 31 × 0.21076 % (exact lower limit of 1/12), 31 × 38.480 % (upper)
        { "tien-2019", "13/31", "acute", 0.06533539018766579, 11.928681119679304, 3.2234151092632874e-27, 0.4113589087611621, "window-unknown" },
        // 17 A and 2 B, cervical, time unknown: 17 × 0.3 + 2 × 0.5, 17 × 0.5 + 2 × 0.5
        { "shin-2015", "5/19", "acute", 6.1, 9.5, 0.7825277716909677, 0.9903945922851562, "window-unknown" },
        // 5 A and 5 B, level and time unknown: 5 × 5.619 % + 5 × 31.578 %, 5 × 32.312 % + 5 × 86.210 %
        { "suzuki-2014", "4/10", "acute", 1.8598568, 5.9260875, 0.0837450, 0.9720047, "window-unknown" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_reading_is_what_comes_out_by_hand(
        string study,
        string observed,
        string window,
        double low,
        double high,
        double tailAtLow,
        double tailAtHigh,
        string word
    )
    {
        var reading = Read(study);
        var expectation = reading.Expectations[0];

        Assert.Equal(observed, $"{reading.Observed!.Events}/{reading.Observed.Total}");
        Assert.Equal((window, word), (expectation.Window.Name, reading.Word));
        Assert.Equal(1, expectation.Low!.Value / low, 1e-4);
        Assert.Equal(1, expectation.High!.Value / high, 1e-4);
        Assert.Equal(1, expectation.AtLeastAtLow!.Value / tailAtLow, 1e-3);
        Assert.Equal(1, expectation.AtLeastAtHigh!.Value / tailAtHigh, 1e-3);
    }

    [Fact]
    public void A_trials_own_control_stands_beside_its_arm()
    {
        Assert.Equal((1, 15, "ais-grade-control-12m-responders"), Control("shin-2015"));
        Assert.Equal((10, 17, "ais-grade-control-ais-a-responders"), Control("lammertse-2012"));
        Assert.Equal((0, 20, "ais-grade-control-18m-responders"), Control("el-kheir-2014"));
        Assert.Equal((3, 20, "ais-grade-control-responders"), Control("karamouzian-2012")); // even where the definition fits no cohort
    }

    [Fact]
    public void Where_the_window_is_unknown_the_early_and_the_late_reading_are_shown()
    {
        var shin = Read("shin-2015");

        Assert.Equal(["acute", "chronic"], shin.Expectations.Select(one => one.Window.Name));
        Assert.Equal(["time-since-injury-unknown"], shin.Reasons.Select(one => one.Code));
        Assert.Equal("no-sourced-rate", shin.Expectations[1].Reason?.Code); // no cohort of chronic B
    }

    /// <summary>Arms called chronic whose stated times begin before a year, or that state no bound.</summary>
    [Theory]
    [InlineData("deda-2008")]
    [InlineData("hammadi-2012")]
    [InlineData("mendonca-2014")]
    [InlineData("ejhm-bmmsc-dorsal")]
    [InlineData("shroff-2016")]
    [InlineData("thakkar-2016")]
    public void An_arm_called_chronic_whose_days_do_not_bear_it_out_has_no_window(string study)
    {
        Assert.Equal("chronic", PackStudies.Find(study).Population!.Chronicity);
        Assert.All(NaturalCourseReader.Of(PackStudies.Find(study), PackStudies.Table), reading => Assert.Equal("window-unknown", reading.Window.Window.Name));
    }

    [Fact]
    public void No_rate_is_known_of_chronic_incomplete_injuries() =>
        Assert.Contains(
            "B",
            ExpectedByChance.Of(PackStudies.Table, 100, "B", new CohortQuery { Window = Windows.Chronic }).Reason!.Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void Lesions_that_no_injury_caused_are_shown_and_stand_in_no_expectation()
    {
        var cohort = Made.Cohort("tumours") with { Population = Made.Cohort().Population! with { Aetiology = "non-traumatic" } };

        Assert.Equal("not-traumatic", Assert.Single(Made.Table(cohort).Range(new CohortQuery()).Rows).HeldBack!.Code);
        Assert.DoesNotContain(PackStudies.Table.Range(new CohortQuery()).Grades.SelectMany(grade => grade.Expected.Studies), study => study == "gupta-2009");
        Assert.All(
            PackStudies.Table.Rows.Where(row => row.Study == "moslavac-2008"),
            row => Assert.Contains("not stated", row.Note!, StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// "3 of 17 converted" (10.1155/2015/630932, treated arm quoted alone): 0.73 to 6.6 expected from the exact limits of Burns 2003 (6/53) and Spiess 2009
    /// (42/139), 0.95 at the late rate.
    /// </summary>
    [Fact]
    public void One_sentence_is_ordinary_early_and_unusual_late()
    {
        var table = Made.Table([PackStudies.Find("burns-2003"), PackStudies.Find("spiess-2009"), PackStudies.Find("kirshblum-2004")]);

        var reading = Assert.Single(NaturalCourseReader.Of(Made.Treated(3, 17, window: null), table));

        var (early, late) = (reading.Expectations[0], reading.Expectations[1]);
        Assert.Equal("window-unknown", reading.Word);
        Assert.Equal(
            (0.73, 6.56, 0.034, 0.984),
            (
                Math.Round(early.Low!.Value, 2),
                Math.Round(early.High!.Value, 2),
                Math.Round(early.AtLeastAtLow!.Value, 3),
                Math.Round(early.AtLeastAtHigh!.Value, 3)
            )
        );
        Assert.Equal((0.952, 0.0663), (Math.Round(late.Low!.Value, 3), Math.Round(late.AtLeastAtLow!.Value, 4)));
    }

    [Fact]
    public void Every_number_of_the_pack_points_to_the_result_it_came_from()
    {
        var sources = PackStudies
            .Table.Rows.SelectMany(row => row.From)
            .Concat(
                PackStudies
                    .All.SelectMany(study => NaturalCourseReader.Of(study, PackStudies.Table))
                    .Select(reading => reading.From)
                    .OfType<Core.Results.ResultSource>()
            )
            .ToList();

        Assert.NotEmpty(sources);
        Assert.All(
            sources,
            source =>
                Assert.Equal(source.Pointer, $"/results/{PackStudies.Find(source.Study).Results.Select(result => result.Id).ToList().IndexOf(source.Result)}")
        );
    }

    private static NaturalCourseReading Read(string study) => Assert.Single(NaturalCourseReader.Of(PackStudies.Find(study), PackStudies.Table));

    private static (int?, int?, string) Control(string study)
    {
        var control = Assert.Single(Read(study).Controls);
        return (control.Observed.Events, control.Observed.Total, control.From.Result);
    }
}
