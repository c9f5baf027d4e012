using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>Every threshold of certainty, on both sides.</summary>
public sealed class CertaintyTests
{
    private static readonly SynthesisQuestion Ais = new() { Measure = "ais-grade" };

    [Fact]
    public void A_trial_of_one_arm_starts_where_a_case_series_does()
    {
        var (trial, series) = (SingleArm("a", 40, 100, "single-arm-trial"), SingleArm("a", 40, 100, "case-series"));
        Assert.Equal(CertaintyLevel.VeryLow, Of(trial).Start);
        Assert.Equal(Of(trial).Start, Of(series).Start);
    }

    [Fact]
    public void A_row_without_a_usable_estimate_has_no_certainty_and_is_not_counted()
    {
        var study = Means("a", sd: null);
        var block = SomeEvidence
            .Answer(new() { Measure = "ais-grade", Pooling = PoolingChoice.Read("MD", null, null, 0.95, BlockKinds.All).Value! }, [study])
            .Comparative!;
        Assert.Null(Assert.Single(block.Rows).Certainty);
        Assert.Equal(0, Enum.GetValues<Direction>().Sum(block.Directions!.Total));
    }

    // the rate is 50 % with the outcome; to find a doubling of it, folded to 25 % v 50 %, takes 110 people
    [Theory]
    [InlineData(27, -2)]
    [InlineData(28, -1)]
    [InlineData(55, 0)]
    public void Below_the_information_size_one_level_goes_and_below_half_of_it_two(int perGroup, int change)
    {
        Assert.Equal(110, InformationSize.OfRates(0.25, 0.5));
        var facts = Facts([
            Row("a", (perGroup, 4 * perGroup), (perGroup, 4 * perGroup)) with
            {
                Treated = new() { N = perGroup, Events = 0 },
                Control = new() { N = perGroup, Events = 0 },
            },
        ]) with
        {
            InformationSize = 110,
            IsWide = false,
        };
        Assert.Equal(change, Change(facts, "imprecision"));
    }

    [Theory]
    [InlineData(49, -2)]
    [InlineData(50, -1)]
    [InlineData(99, -1)]
    [InlineData(100, 0)]
    public void Half_of_the_information_size_is_not_below_half_of_it_and_the_whole_is_enough(int people, int change) =>
        Assert.Equal(change, Change(Facts([Row("a", (10, 100), (10, 100))]) with { InformationSize = 100, People = people, IsWide = false }, "imprecision"));

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.21, -1)]
    [InlineData(0.4, -1)]
    [InlineData(0.41, -2)]
    public void An_interval_of_a_share_is_wide_above_its_thresholds_and_not_at_them(double high, int change) =>
        Assert.Equal(change, Change(new() { Rows = 1, People = 100, IsShare = true, Interval = (0, high) }, "imprecision"));

    [Theory]
    [InlineData(199, -2)]
    [InlineData(200, -1)]
    [InlineData(399, -1)]
    [InlineData(400, 0)]
    public void A_mean_that_is_compared_with_nothing_needs_as_many_people_as_a_comparison_of_means(int people, int change) =>
        Assert.Equal(change,
            Change(Facts([Row("a", (10, 100), (10, 100))]) with { InformationSize = null, Interval = (-5, 5), People = people }, "imprecision"));

    [Fact]
    public void An_arm_that_is_compared_with_nothing_is_not_randomised_whatever_its_study_calls_itself()
    {
        var row = Alone("a", 40, 100);

        Assert.False(Facts([row with { Study = row.Study with { Design = "randomized-controlled-trial" } }]).AllRandomised);
        Assert.True(Facts([Row("a", (10, 100), (10, 100))]).AllRandomised);
    }

    [Fact]
    public void A_gain_that_is_not_spelled_out_mixes_with_none()
    {
        var row = Row("a", (10, 100), (10, 100));

        Assert.False(Facts([row with { MinGrades = null }, row with { MinGrades = 1 }]).MixesThresholds);
        Assert.True(Facts([row with { MinGrades = 2 }, row with { MinGrades = 1 }]).MixesThresholds);
    }

    [Fact]
    public void Where_nobody_was_compared_a_seller_is_a_signal_and_an_unmasked_assessor_none()
    {
        var row = Alone("a", 40, 100);
        var signals = Facts([row with { Study = row.Study with { Independence = "provider-that-sells-it", Masking = null, AssessorsMasked = "no" } }]).Signals;

        Assert.Equal(["sold"], signals.Select(one => one.Signal.Name));
    }

    [Fact]
    public void People_whose_number_is_unknown_are_weighed_by_their_studies()
    {
        var row = Alone("a", 40, 100) with { Treated = new() };
        var facts = Facts([row with { Study = row.Study with { Independence = "provider-that-sells-it" } }, row]);

        Assert.Equal(0.5, Assert.Single(facts.Signals).Share);
    }

    [Fact]
    public void It_does_not_matter_whether_those_with_or_without_the_outcome_are_counted_for_the_size_needed() =>
        Assert.Equal(Facts([Row("a", (10, 100), (10, 100))]).InformationSize, Facts([Row("a", (90, 100), (90, 100))]).InformationSize);

    [Theory]
    [InlineData(0, 2, Direction.Null)]
    [InlineData(-2, 0, Direction.Null)]
    [InlineData(0.1, 2, Direction.Supports)]
    [InlineData(-2, -0.1, Direction.Disputes)]
    public void An_interval_that_touches_no_difference_holds_it(double low, double high, Direction direction) =>
        Assert.Equal(direction, Directions.Of(low, high, 0, true));

    [Fact]
    public void A_wide_interval_takes_a_level_and_no_more_than_two_go_for_imprecision()
    {
        var facts = Facts([Row("a", (10, 100), (10, 100))]) with { InformationSize = 100 };
        Assert.Equal((-1, 0), (Change(facts with { IsWide = true }, "imprecision"), Change(facts with { IsWide = false }, "imprecision")));
        Assert.Equal(-2, Change(facts with { IsWide = true, InformationSize = 100_000 }, "imprecision"));
    }

    [Theory]
    [InlineData("RR", 0.81, 1.24, false)]
    [InlineData("RR", 0.80, 1.1, true)]
    [InlineData("RR", 0.9, 1.25, true)]
    [InlineData("RR", 1.01, 9, false)]
    [InlineData("RD", -0.09, 0.09, false)]
    [InlineData("RD", -0.10, 0.01, true)]
    [InlineData("MD", -0.01, 0.01, true)]
    [InlineData("MD", 0.01, 9, false)]
    public void A_comparison_is_wide_when_it_leaves_open_what_would_matter(string effect, double low, double high, bool wide) =>
        Assert.Equal(wide, Plan(effect).IsWide(low, high));

    [Theory]
    [InlineData(0.20, 0)]
    [InlineData(0.21, -1)]
    [InlineData(0.40, -1)]
    [InlineData(0.41, -2)]
    public void The_width_of_a_share_decides_its_imprecision(double width, int change) =>
        Assert.Equal(change, Change(new() { Rows = 3, People = 50, Uncontrolled = true, IsShare = true, Interval = (0.3, 0.3 + width) }, "imprecision"));

    [Theory]
    [InlineData(49, true, 0)]
    [InlineData(50, true, -1)]
    [InlineData(75, true, -2)]
    [InlineData(74, false, 0)]
    [InlineData(75, false, -1)]
    public void Studies_that_point_both_ways_disagree_more_than_those_that_point_one_way(double i2, bool bothWays, int change) =>
        Assert.Equal(
            change,
            Change(
                new()
                {
                    Rows = 5,
                    InformationSize = 100,
                    PointsBothWays = bothWays,
                    Pooled = Pooled(1, 0.5, 2) with { I2 = i2 },
                },
                "inconsistency"
            )
        );

    [Theory]
    [InlineData(0.50, 0)]
    [InlineData(0.51, -1)]
    [InlineData(0.75, -1)]
    [InlineData(0.76, -2)]
    public void Of_a_share_the_prediction_interval_decides_and_I2_does_not(double width, int change) =>
        Assert.Equal(
            change,
            Change(
                new()
                {
                    Rows = 5,
                    Uncontrolled = true,
                    IsShare = true,
                    Pooled = Pooled(0.2, 0.1, 0.3) with { I2 = 97, Back = new(0.2, 0.1, 0.3, 0.1, 0.1 + width) },
                },
                "inconsistency"
            )
        );

    [Theory]
    [InlineData(0.50, 0)]
    [InlineData(0.51, -1)]
    public void A_signal_of_bias_counts_when_it_holds_for_most_people(double share, int change) =>
        Assert.Equal(change, Change(new() { Rows = 2, Signals = [(BiasSignals.All[0], share)] }, "risk-of-bias"));

    [Theory]
    [InlineData(2, -1)]
    [InlineData(3, -2)]
    public void Three_signals_of_bias_take_two_levels(int signals, int change) =>
        Assert.Equal(change, Change(new() { Rows = 2, Signals = [.. BiasSignals.All.Take(signals).Select(signal => (signal, 1d))] }, "risk-of-bias"));

    [Theory]
    [InlineData(100, 80, false)]
    [InlineData(100, 79, true)]
    public void Losing_more_than_a_fifth_is_a_signal(int entered, int analysed, bool held) =>
        Assert.Equal(held, Holds("lost", SomeEvidence.Controlled("a", (3, 10), (1, 12)) with { Enrolled = entered, Analysed = analysed }));

    [Theory]
    [InlineData("double", null, false)]
    [InlineData("double", "no", true)]
    [InlineData("none", null, true)]
    [InlineData(null, null, true)]
    [InlineData(null, "yes", false)]
    public void Assessors_who_are_not_known_to_be_masked_are_a_signal(string? masking, string? assessors, bool held) =>
        Assert.Equal(held, Holds("unmasked", SomeEvidence.Controlled("a", (3, 10), (1, 12)) with { Masking = masking, AssessorsMasked = assessors }));

    // Cohen's h of 15/50 and 10/20 with grade A is 0.41 (el-kheir-2014)
    [Theory]
    [InlineData(15, 50, 10, 20, true)]
    [InlineData(20, 50, 10, 20, false)]
    public void Groups_unlike_at_the_start_are_a_signal(int a, int n, int b, int m, bool held)
    {
        DistributionResult Start(string arm, int grade, int total) =>
            new()
            {
                Id = arm + "-start",
                Measure = "ais-grade",
                Arm = arm,
                Definition = "grade at the start",
                Counts = new Dictionary<string, int> { ["A"] = grade, ["B"] = total - grade },
            };
        var study = SomeEvidence.Controlled("a", (3, 10), (1, 12));
        Assert.Equal(held, Holds("unlike-at-the-start", study with { Results = [.. study.Results, Start("treated", a, n), Start("control", b, m)] }));
    }

    [Theory]
    [InlineData(9, 0.01, 1, 0)]
    [InlineData(10, 0.09, 0, -1)]
    [InlineData(10, 0.10, 0, 0)]
    [InlineData(10, 0.9, 0.5, 0)]
    [InlineData(10, 0.9, 0.51, -1)]
    public void From_ten_studies_small_ones_are_set_against_large_ones(int rows, double p, double tiny, int change) =>
        Assert.Equal(change, Change(new() { Rows = rows, Tiny = tiny, SmallStudies = new(1, 8, p, 0, 0, 0, []) }, "publication-bias"));

    [Fact]
    public void A_study_of_twenty_people_is_not_tiny_and_of_nineteen_is() =>
        Assert.Equal([0, 1], new[] { 20, 19 }.Select(n => Facts([SomeEvidence.Answer(Ais, [SingleArm("a", 5, n, "case-series")]).SingleArm!.Rows[0]]).Tiny));

    [Fact]
    public void What_is_mixed_is_indirect_and_takes_two_levels_at_most()
    {
        Assert.Equal(-1, Change(new() { Rows = 2, MixesChronicity = true }, "indirectness"));
        Assert.Equal(-1, Change(new() { Rows = 2, MixesThresholds = true }, "indirectness"));
        Assert.Equal(-2, Change(new() { Rows = 2, MixesChronicity = true, MixesThresholds = true, Uncontrolled = true }, "indirectness"));
    }

    [Fact]
    public void A_mean_change_between_0_and_1_is_no_share()
    {
        var mean = new CertaintyFacts { Rows = 3, People = 400, Uncontrolled = true, Interval = (0.2, 0.9), Pooled = Pooled(0.5, 0.2, 0.9) };

        Assert.Equal((0, "400 people, where 400 would be enough."), Judged(mean, "imprecision"));
        Assert.Equal(
            (0, "There is no prediction interval of a share."),
            Judged(mean with { Pooled = mean.Pooled! with { Back = new(0.5, 0.2, 0.9, 0.1, 0.95) } }, "inconsistency")
        );
        Assert.Equal((-2, "There is no one interval."), Judged(mean with { Interval = null }, "imprecision"));
    }

    [Fact]
    public void Every_step_says_the_numbers_that_it_rests_on()
    {
        var share = new CertaintyFacts
        {
            Rows = 10,
            People = 30,
            Uncontrolled = true,
            MixesChronicity = true,
            IsShare = true,
            Interval = (0.1, 0.35),
            Signals = [(BiasSignals.All[0], 0.6)],
            Pooled = Pooled(0.2, 0.1, 0.35) with { Back = new(0.2, 0.1, 0.35, 0.05, 0.8) },
            Tiny = 0.7,
        };
        Assert.Equal((-1, "60 % of the people were in studies by a provider that sells the treatment."), Judged(share, "risk-of-bias"));
        Assert.Equal((-1, "A new study would be expected between 5 % and 80 %."), Judged(share, "inconsistency"));
        Assert.Equal(
            (-2, "Without controls the comparison is with other people. Early and chronic injuries stand together."),
            Judged(share, "indirectness")
        );
        Assert.Equal((-1, "The interval of the share runs from 10 % to 35 %."), Judged(share, "imprecision"));
        Assert.Equal(
            (
                -1,
                "Small studies could not be set against large ones. 70 % of the studies have fewer than 20 people, and such series appear when they went well."
            ),
            Judged(share, "publication-bias")
        );
        Assert.Equal(
            (-1, "Test for small-study effects: p = 0.012."),
            Judged(share with { SmallStudies = new(1, 8, 0.012, 0, 0, 0, []) }, "publication-bias")
        );

        var compared = new CertaintyFacts { Rows = 9, People = 49, InformationSize = 100, Interval = (0.5, 2), IsWide = true, Pooled = Pooled(1, 0.5, 2) };
        Assert.Equal((0, "No signal of bias holds for most people, as far as the records say."), Judged(compared, "risk-of-bias"));
        Assert.Equal((0, "I² is 60 %; the estimates point one way."), Judged(compared with { Pooled = compared.Pooled! with { I2 = 60 } }, "inconsistency"));
        Assert.Equal((0, "There are no studies whose results were pooled."), Judged(compared with { Pooled = null }, "inconsistency"));
        Assert.Equal((0, "Compared within studies, and not across young and old injuries."), Judged(compared, "indirectness"));
        Assert.Equal((0, "People of one grade, first seen in one window; nothing is compared."), Judged(compared with { Followed = true }, "indirectness"));
        Assert.Equal((-2, "49 people, where 100 would be needed: less than half; the interval is wide."), Judged(compared, "imprecision"));
        Assert.Equal(
            (-1, "50 people, where 100 would be needed; the interval is narrow enough."),
            Judged(compared with { People = 50, IsWide = false }, "imprecision")
        );
        Assert.Equal(
            (-1, "100 people, where 100 would be needed; there is no one interval."),
            Judged(compared with { People = 100, Interval = null }, "imprecision")
        );
        Assert.Equal((0, "It cannot be judged from fewer than ten studies. It is not excluded."), Judged(compared, "publication-bias"));
    }

    /// <summary>43 people where 250 are needed to find a doubling of 14.4 %: never "the interval is narrow enough".</summary>
    [Fact]
    public void One_randomised_trial_of_43_people_is_low_at_best()
    {
        var trials = PackStudies.All.Where(study => study.Design is "randomized-controlled-trial" or "natural-history").ToList();
        var block = PackStudies.Answer(Ais, trials).Comparative!;

        Assert.Equal("lammertse-2012", Assert.Single(block.Rows).Study.Id);
        Assert.True(block.Certainty.Value <= CertaintyLevel.Low);
        Assert.Equal(-2, block.Certainty.Steps.Single(step => step.Rule == "imprecision").Change);
        Assert.True(block.Rows[0].Certainty!.Value <= CertaintyLevel.Low);
        Assert.Equal(Direction.Null, block.Rows[0].Direction);
    }

    [Fact]
    public void No_row_of_the_pack_is_highly_certain() =>
        Assert.All(
            PackStudies
                .All.SelectMany(study => study.Results.Select(result => result.Measure))
                .Distinct()
                .SelectMany(measure => PackStudies.Answer(new() { Measure = measure }).Comparative!.Rows),
            row => Assert.True(row.Certainty?.Value is null or < CertaintyLevel.High, $"{row.Study.Id} {row.Results[0]}")
        );

    [Fact]
    public void The_thresholds_have_one_name_each() => Assert.Distinct(CertaintyThresholds.All.Select(one => one.Name));

    private static bool Holds(string signal, SynthesisStudy study) => BiasSignals.All.Single(one => one.Name == signal).Holds(study);

    private static int Change(CertaintyFacts facts, string rule) => Judged(facts, rule).Change;

    private static (int Change, string Reason) Judged(CertaintyFacts facts, string rule) => CertaintyRules.All.Single(one => one.Name == rule).Judge(facts);

    private static Certainty Of(SynthesisStudy study) => SomeEvidence.Answer(Ais, [study]).SingleArm!.Certainty;

    private static BlockPlan Plan(string effect) =>
        new(BlockKinds.Comparative, FigureForm.Counts, EffectMeasures.Find(effect).Value!, PoolingPlan.Read("RR").Value!);

    private static SingleArmRow Alone(string id, int events, int total) =>
        SomeEvidence.Answer(Ais, [SingleArm(id, events, total, "case-series")]).SingleArm!.Rows[0];

    private static CertaintyFacts Facts(IReadOnlyList<SynthesisRow> rows) => CertaintyFacts.Of(rows, Plan("RR"), null, null, null);

    private static ComparativeRow Row(string id, (int, int) treated, (int, int) control) =>
        SomeEvidence.Answer(Ais, [SomeEvidence.Controlled(id, treated, control)]).Comparative!.Rows[0];

    private static MetaAnalysisResult Pooled(double estimate, double low, double high) =>
        MetaAnalysis.Pool(PoolingPlan.Read("GEN").Value!, [new GenericEstimate(1, 1), new GenericEstimate(2, 1), new GenericEstimate(4, 1)]).Value! with
        {
            Back = new(estimate, low, high, null, null),
        };

    private static SynthesisStudy SingleArm(string id, int events, int total, string design) =>
        SomeEvidence.SingleArm(id, SomeEvidence.Responders(events, total, 12)) with
        {
            Design = design,
        };

    private static SynthesisStudy Means(string id, double? sd) =>
        SomeEvidence.Controlled(id, (1, 2), (1, 2)) with
        {
            Results =
            [
                .. new[] { "treated", "control" }.Select(arm => new MeanChangeResult
                {
                    Id = arm,
                    Arm = arm,
                    Measure = "ais-grade",
                    Months = 12,
                    Mean = 1,
                    Sd = sd,
                    N = 20,
                }),
            ],
        };
}
