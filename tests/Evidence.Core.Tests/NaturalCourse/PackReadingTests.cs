using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>
/// Readings of studies of the pack, worked out by hand from the cohorts: expected = sum of people × rate, tails multiplied out in exact fractions with another
/// program. The rates at the ends are, in the early windows, A 5/76 (Moslavac 2008) and 10/17 (control arm of Lammertse 2012), B 0.452 (DeVivo 2007) and 27/37 (van
/// Middendorp 2009), C 112/159 (Marino 1999) and 29/33 (Moslavac 2008); in the chronic one A 0.056 (Kirshblum 2004) and nothing for other grades.
/// </summary>
public sealed class PackReadingTests
{
    public static TheoryData<string, string, string, double, double, double, double, string> Rows => new()
    {
        // 14 A, more than 6 months, called chronic: 14 × 0.056
        { "mendonca-2014", "7/14", "chronic", 0.784, 0.784, 4.173659609458804e-6, 4.173659609458804e-6, "above" },
        // 3 A: P(X ≥ 1) = 1 - 0.944³
        { "zamani-2021", "1/3", "chronic", 0.168, 0.168, 0.158767616, 0.158767616, "within" },
        // 5 A at the end of follow-up (2 of 5 at best): P(X ≥ 1) = 1 - 0.944⁵
        { "larocca-2017", "1/5", "chronic", 0.28, 0.28, 0.250347538251776, 0.250347538251776, "within" },
        // 10 A: 0.056¹⁰
        { "thakkar-2016", "10/10", "chronic", 0.56, 0.56, 3.033054890961142e-13, 3.033054890961142e-13, "above" },
        // 26 A within 14 days; its own control arm does not answer for it, so the high end is Spiess 42/139: 26 × 5/76, 26 × 42/139
        { "lammertse-2012", "7/26", "acute", 1.7105263157894737, 7.856115107913669, 0.0011498048650830943, 0.7116892993935513, "within" },
        // 31 A, acute: 31 × 5/76, 31 × 10/17
        { "tien-2019", "13/31", "acute", 2.039473684210526, 18.235294117647058, 2.8784928732674175e-8, 0.9810567472629941, "within" },
        // 17 A and 2 B, time unknown: 17 × 5/76 + 2 × 0.452, 17 × 10/17 + 2 × 27/37
        { "shin-2015", "5/19", "acute", 2.022421052631579, 11.45945945945946, 0.032039282631972504, 0.9994505891951916, "window-unknown" },
        // 5 A and 5 B, time unknown
        { "suzuki-2014", "4/10", "acute", 2.5889473684210524, 6.589825119236884, 0.22647753127364767, 0.9789424752255576, "window-unknown" },
        // subacute, and 2 of the 13 open (5 A, 1 B, 5 C known): those two have the lowest of the three rates, then the highest
        { "honmou-2021", "12/13", "acute", 4.434538894405826, 9.822421351833116, 4.33671590829367e-8, 0.12139834299447101, "window-unknown" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_reading_is_what_comes_out_by_hand(string study, string observed, string window, double low, double high, double tailAtLow, double tailAtHigh, string word)
    {
        var reading = Read(study);
        var expectation = reading.Expectations[0];

        Assert.Equal(observed, $"{reading.Observed!.Events}/{reading.Observed.Total}");
        Assert.Equal((window, word), (expectation.Window.Name, reading.Word));
        Assert.Equal(low, expectation.Low!.Value, 1e-12);
        Assert.Equal(high, expectation.High!.Value, 1e-12);
        Assert.Equal(1, expectation.AtLeastAtLow!.Value / tailAtLow, 1e-9);
        Assert.Equal(1, expectation.AtLeastAtHigh!.Value / tailAtHigh, 1e-9);
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

    [Fact]
    public void A_subacute_arm_has_no_cohort_of_its_window() => Assert.Equal(["no-cohort-of-window", "grade-mix-unknown"], Read("honmou-2021").Reasons.Select(one => one.Code));

    [Fact]
    public void A_missing_rate_refuses_the_whole_reading()
    {
        var dai = Read("dai-2013-ucmsc"); // 12 A, 4 B, 2 C, chronic: no rate for B and C

        Assert.Null(dai.Word);
        Assert.Null(dai.Expectations[0].Low);
        Assert.Contains("B or C", Assert.Single(dai.Reasons).Sentence, StringComparison.Ordinal);
    }

    /// <summary>
    /// "3 of 17 converted" (10.1155/2015/630932, treated arm quoted alone): 1.9 to 5.1 expected at the rates of Burns 2003 (6/53) and Spiess 2009 (42/139), 0.95 at
    /// the late one; tails 0.30, 0.93 and 0.066.
    /// </summary>
    [Fact]
    public void One_sentence_is_ordinary_early_and_unusual_late()
    {
        var table = Made.Table([PackStudies.Find("burns-2003"), PackStudies.Find("spiess-2009"), PackStudies.Find("kirshblum-2004")]);

        var reading = Assert.Single(NaturalCourseReader.Of(Made.Treated(3, 17, window: null), table));

        var (early, late) = (reading.Expectations[0], reading.Expectations[1]);
        Assert.Equal("window-unknown", reading.Word);
        Assert.Equal((1.92, 5.14, 0.301, 0.925), (Math.Round(early.Low!.Value, 2), Math.Round(early.High!.Value, 2), Math.Round(early.AtLeastAtLow!.Value, 3), Math.Round(early.AtLeastAtHigh!.Value, 3)));
        Assert.Equal((0.952, 0.0663), (Math.Round(late.Low!.Value, 3), Math.Round(late.AtLeastAtLow!.Value, 4)));
    }

    [Fact]
    public void Every_number_of_the_pack_points_to_the_result_it_came_from()
    {
        var sources = PackStudies.Table.Rows.SelectMany(row => row.From).Concat(PackStudies.All.SelectMany(study => NaturalCourseReader.Of(study, PackStudies.Table)).Select(reading => reading.From).OfType<Core.Results.ResultSource>()).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Equal(source.Pointer, $"/results/{PackStudies.Find(source.Study).Results.Select(result => result.Id).ToList().IndexOf(source.Result)}"));
    }

    private static NaturalCourseReading Read(string study) => Assert.Single(NaturalCourseReader.Of(PackStudies.Find(study), PackStudies.Table));

    private static (int?, int?, string) Control(string study)
    {
        var control = Assert.Single(Read(study).Controls);
        return (control.Observed.Events, control.Observed.Total, control.From.Result);
    }
}
