using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What the pack adds up to on AIS grades, against numbers of metafor 3.8, and the rules of selection one by one.</summary>
public sealed class SynthesiserTests
{
    private static readonly SynthesisQuestion Ais = new() { Measure = "ais-grade" };
    private static readonly SynthesisAnswer Pack = PackStudies.Answer(Ais);

    // rma(escalc("RR", ai = c(17,5,7,5), n1i = c(50,11,26,19), ci = c(0,3,10,1), n2i = c(20,20,17,15), add = 1/2, to = "only0"), test = "knha")
    [Fact]
    public void The_four_controlled_studies_of_the_pack_pool_as_metafor_pools_them()
    {
        var block = Pack.Comparative!;
        Assert.Equal(["el-kheir-2014", "karamouzian-2012", "lammertse-2012", "shin-2015"], block.Rows.Select(row => row.Study.Id));
        Assert.Equal(
            [(17, 50, 0, 20), (5, 11, 3, 20), (7, 26, 10, 17), (5, 19, 1, 15)],
            block.Rows.Select(row => (row.Treated.Events!.Value, row.Treated.N!.Value, row.Control!.Events!.Value, row.Control!.N!.Value))
        );
        var pooled = block.Pooled.Value!;
        Assert.Equal(0.768136191365, pooled.Estimate, 1e-6);
        Assert.Equal(-1.473357920079, pooled.CiLow, 1e-6);
        Assert.Equal(3.009630302809, pooled.CiHigh, 1e-6);
        Assert.Equal(1.430934236182, pooled.Tau2, 1e-6);
        Assert.Equal(73.428350289369, pooled.I2!.Value, 1e-5);
        Assert.Equal(-3.6496400566, pooled.PredictionLow!.Value, 1e-5);
        Assert.Equal(0.1338438632, block.Alternatives.Single(one => one.Effect.WireName == "RD").Pooled.Value!.Estimate, 1e-6);
    }

    // rma.glmm("PLO", xi = c(15,6,4,360,5,1,42), ni = c(80,53,52,1877,76,12,161), nAGQ = 7): 14.4 % (9.5 to 21.3), a new cohort 5.6 to 32.3
    [Fact]
    public void The_early_cohorts_of_grade_A_pool_as_metafor_pools_them_and_a_control_arm_stays_out()
    {
        var block = Pack.NaturalCourse!;
        var used = block.Rows.Where(row => row.NotPooled is null).ToList();
        Assert.Equal([(15, 80), (6, 53), (4, 52), (360, 1877), (5, 76), (1, 12), (42, 161)], used.Select(row => (row.Group.Events!.Value, row.Group.N!.Value)));
        Assert.All(used, row => Assert.Equal(("A", Windows.Acute), (row.Grade, row.Window.Window.Family())));
        Assert.Equal("control-arm", Assert.Single(block.Rows, row => row.Study.Id == "lammertse-2012").NotPooled!.Code);
        var back = block.Pooled.Value!.Back;
        Assert.Equal(
            [0.144, 0.095, 0.213, 0.056, 0.323],
            new[] { back.Estimate, back.CiLow, back.CiHigh, back.PredictionLow, back.PredictionHigh }.Select(value => Math.Round(value!.Value, 3))
        );
        Assert.Equal((back.PredictionLow, back.PredictionHigh), (Pack.Range!.Rates.Expected.Low, Pack.Range.Rates.Expected.High));
    }

    [Fact]
    public void The_third_block_is_the_natural_course_row_for_row()
    {
        var course = PackStudies.Course.Range(new CohortQuery()).Rows;
        Assert.Equal(
            course.Select(one => (one.Row.Study, one.Row.Grade, one.Row.Part, one.Row.Months, one.Row.One?.Rate, one.Row.Era)),
            Pack.NaturalCourse!.Rows.Select(row => (row.Study.Id, row.Grade, row.Subgroup, row.Months, row.Rate, row.Era))
        );
        var range = PackStudies.Course.Range(new CohortQuery { Grade = "A", Window = Windows.Acute }).Of("A")!;
        Assert.Equal((range.Low, range.High, range.Rows), (Pack.Range!.Rates.Low, Pack.Range.Rates.High, Pack.Range.Rates.Rows));
    }

    [Fact]
    public void A_single_arm_says_of_the_treatment_what_its_own_grades_and_window_allow()
    {
        Assert.Equal((Direction.Uncompared, "cohorts-too-few"), Said("al-zoubi-2014"));
        Assert.Equal((Direction.Uncompared, "window-unknown"), Said("hammadi-2012"));
        Assert.Equal((Direction.Uncompared, "window-unknown"), Said("pal-2009"));
        Assert.All(Pack.SingleArm!.Rows.Where(row => row.Direction != Direction.Uncompared), row => Assert.True(row.IsRead));

        (Direction, string?) Said(string study) =>
            Pack.SingleArm!.Rows.Where(row => row.Study.Id == study).Select(row => (row.Direction, row.Reading?.Word)).Single();
    }

    [Fact]
    public void Changing_only_the_time_since_injury_may_change_the_wording_and_never_the_observed_rate()
    {
        StudyEvidence[] cohorts =
        [
            SomeEvidence.Cohort("early", 40, 100) with
            {
                Chronicity = "acute",
            },
            SomeEvidence.Cohort("late", 5, 100) with
            {
                Chronicity = "chronic",
            },
        ];
        string? At(string? phase) =>
            phase switch
            {
                "acute" => "within 14 days",
                "chronic" => "more than 1 year",
                _ => null,
            };
        var arm = SomeEvidence.SingleArm("arm", SomeEvidence.Responders(8, 20, 12)) with { Grades = ["A"] };
        var (acute, chronic, unknown) = (Of("acute"), Of("chronic"), Of(null));

        Assert.Equal(("within", "above", "window-unknown"), (acute.Reading!.Word, chronic.Reading!.Word, unknown.Reading!.Word));
        Assert.Equal((Direction.Null, Direction.Supports, Direction.Uncompared), (acute.Direction, chronic.Direction, unknown.Direction));
        Assert.All([chronic, unknown], row => Assert.Equal((acute.Treated, acute.Effect!.Estimate), (row.Treated, row.Effect!.Estimate)));

        SingleArmRow Of(string? chronicity) =>
            Assert.Single(SomeEvidence.Answer(Ais, [.. cohorts, arm with { Chronicity = chronicity, TimeSinceInjury = At(chronicity) }]).SingleArm!.Rows);
    }

    /// <summary>One cohort of unknown people, a tipping rate, and no P of a model.</summary>
    [Fact]
    public void No_single_arm_of_the_pack_supports_anything() => Assert.Equal(0, Pack.SingleArm!.Directions!.Total(Direction.Supports));

    // rma("MD") of huang-2003 as one study: 7.71 (SD 8.01), n 171
    [Fact]
    public void Five_age_groups_are_one_study()
    {
        var block = PackStudies.Answer(new() { Measure = "isncsci-motor-total" }).SingleArm!;
        var row = Assert.Single(block.Rows, one => one.Study.Id == "huang-2003");

        Assert.Equal((7.71, 8.01, 171), (Math.Round(row.Treated.Mean!.Value, 2), Math.Round(row.Treated.Sd!.Value, 2), row.Treated.N));
        Assert.Contains(
            block.Funnel,
            left => left.Reason == LeftOutReasons.PartOfWhole && left.Items.Count(item => item.StartsWith("huang-2003/", StringComparison.Ordinal)) == 5
        );
        Assert.Equal(Reasons.TooFewStudiesCode, block.Pooled.Reason!.Code);
    }

    [Theory]
    [InlineData("isncsci-light-touch")]
    [InlineData("isncsci-pin-prick")]
    public void Improvers_only_are_out_and_say_so(string measure)
    {
        var block = PackStudies.Answer(new() { Measure = measure }).SingleArm!;
        Assert.DoesNotContain(block.Rows, row => row.Study.Id == "lima-2006");
        Assert.Contains(
            block.Funnel,
            left => left.Reason == LeftOutReasons.ImproversOnly && left.Items.Any(item => item.StartsWith("lima-2006/", StringComparison.Ordinal))
        );
    }

    /// <summary>Any serious event 13/29 = 45 % (26 to 64); related or unspecified none, upper limit beside it.</summary>
    [Fact]
    public void Any_serious_event_and_related_ones_are_never_pooled()
    {
        var block = PackStudies.Answer(new() { Measure = "serious-adverse-events", MoreEventsAreBetter = false }).SingleArm!;
        var any = block.Crude.Single(one => one.Definition == "any");

        Assert.Equal(HarmStrata.Code, block.Pooled.Reason!.Code);
        Assert.Equal(block.Rows.Select(row => row.Study.Id).Distinct().Count(), block.Rows.Count);
        Assert.Equal(
            (13, 29),
            (
                block.Rows.Single(row => row.Study.Id == "levi-2018-safety").Treated.Events,
                block.Rows.Single(row => row.Study.Id == "levi-2018-safety").Treated.N
            )
        );
        Assert.True(any.Share.Events >= 13);
        Assert.All(block.Crude.Where(one => one.Share.Events == 0), one => Assert.Equal(Math.Min(1, 3d / one.Share.Total), one.Share.RuleOfThree));
        Assert.All(block.Rows.Where(row => row.Treated.Events == 0), row => Assert.NotNull(row.Treated.NoneSeen));
    }

    [Fact]
    public void One_kind_of_harm_asked_for_is_pooled_or_refused_as_a_fit()
    {
        var block = PackStudies.Answer(new() { Measure = "adverse-events", MoreEventsAreBetter = false, Relatedness = "any" }).SingleArm!;

        Assert.All(block.Rows, row => Assert.Equal("any", row.Relatedness));
        Assert.NotEqual(HarmStrata.Code, block.Pooled.Reason?.Code);
        Assert.True(block.Pooled.Value is null or { Back: { CiLow: > 0, CiHigh: < 0.95 } });
    }

    // min-2013: cells and EPO against EPO, 9.1 - 9.0, not against nothing, 9.1 - 7.8
    [Fact]
    public void Cells_are_compared_with_the_arm_that_isolates_them() =>
        Assert.Equal(
            0.1,
            Assert.Single(PackStudies.Answer(new() { Measure = "gmfm" }).Comparative!.Rows, row => row.Study.Id == "min-2013").Effect!.Estimate,
            1e-9
        );

    [Fact]
    public void A_study_that_prints_only_its_effect_counts_its_people() =>
        Assert.Equal(
            193,
            Assert.Single(PackStudies.Answer(new() { Measure = "isncsci-motor-total" }).Comparative!.Rows, row => row.Study.Id == "srivastava-2019").People
        );

    [Fact]
    public void A_part_that_must_not_stand_for_its_arm_does_not()
    {
        Assert.DoesNotContain(Pack.SingleArm!.Rows, row => row.Study.Id == "satti-2016");
        Assert.Contains(
            Pack.SingleArm!.Funnel,
            left => left.Reason == LeftOutReasons.MustNotStand && left.Items.Any(item => item.StartsWith("satti-2016/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_follow_up_nearest_to_the_one_wanted_is_taken()
    {
        var study = SomeEvidence.SingleArm("a", SomeEvidence.Responders(1, 10, 6), SomeEvidence.Responders(5, 10, 12), SomeEvidence.Responders(9, 10, 24));
        Assert.Equal([1, 5, 9, 9], new double?[] { 5, 13, 30, null }.Select(months => Row(Ais with { Months = months }, study).Treated.Events!.Value));
    }

    [Theory]
    [InlineData(8, 24)]
    [InlineData(7, 12)]
    public void A_late_visit_that_lost_more_than_a_fifth_does_not_stand_for_the_arm(int left, double months) =>
        Assert.Equal(months, Row(Ais, SomeEvidence.SingleArm("a", SomeEvidence.Responders(5, 10, 12), SomeEvidence.Responders(5, left, 24))).Months);

    [Fact]
    public void A_series_that_overlaps_another_does_not_count_twice()
    {
        var series = SomeEvidence.SingleArm("a-series", SomeEvidence.Responders(8, 20, 12)) with { Registrations = ["NCT01"] };
        var (once, twice) = (SomeEvidence.Answer(Ais, [series]), SomeEvidence.Answer(Ais, [series, series with { Id = "b-series" }]));
        Assert.Equal((once.SingleArm!.People, once.SingleArm.Pooled.Reason?.Code), (twice.SingleArm!.People, twice.SingleArm.Pooled.Reason?.Code));
        Assert.Contains(
            twice.SingleArm.Funnel,
            left => left.Reason == LeftOutReasons.Overlap && left.Items.Single().StartsWith("b-series/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_exact_test_decides_what_a_row_says()
    {
        var directions = Pack.Comparative!.Directions!;
        Assert.Equal((1, 3, 0), (directions.Total(Direction.Supports), directions.Total(Direction.Null), directions.Total(Direction.Disputes)));
        Assert.Equal("el-kheir-2014", Assert.Single(Pack.Comparative!.Rows, row => row.Direction == Direction.Supports).Study.Id);
        Assert.Equal(CertaintyLevel.VeryLow, Pack.Comparative!.Certainty.Value);
    }

    [Fact]
    public void A_treated_arm_whose_controls_are_missing_is_not_quoted_alone()
    {
        Assert.Contains(Pack.Comparative!.Funnel, left => left.Reason == LeftOutReasons.NoControlResult && left.Items.Contains("tien-2019"));
        Assert.DoesNotContain(Pack.SingleArm!.Rows, row => row.Study.Id == "tien-2019");
    }

    [Fact]
    public void Reports_of_one_registry_are_all_shown_and_one_is_pooled() =>
        Assert.All(
            Overlap.All,
            registry =>
                Assert.InRange(
                    Pack.NaturalCourse!.Rows.Where(row => row.Registries.Contains(registry.Id) && row.NotPooled is null)
                        .Select(row => row.Study.Id)
                        .Distinct()
                        .Count(),
                    0,
                    1
                )
        );

    [Fact]
    public void Every_result_of_the_measure_is_a_row_or_left_out_with_a_reason()
    {
        var used = Pack.Comparative!.Rows.SelectMany(Used)
            .Concat(Pack.SingleArm!.Rows.SelectMany(Used))
            .Concat(Pack.NaturalCourse!.Rows.SelectMany(Used))
            .ToHashSet();
        var left = Pack.Comparative!.Funnel.Concat(Pack.SingleArm!.Funnel).Concat(Pack.NaturalCourse!.Funnel).SelectMany(one => one.Items).ToHashSet();
        Assert.All(
            PackStudies.All.SelectMany(study =>
                study
                    .Results.Where(result => result.Measure == "ais-grade" && result is not EffectResult)
                    .Select(result => (Study: study.Id, Id: $"{study.Id}/{result.Id}"))
            ),
            result => Assert.True(used.Contains(result.Id) || left.Contains(result.Id) || left.Contains(result.Study), result.Id)
        );

        static IEnumerable<string> Used(SynthesisRow row) => row.Results.Select(result => $"{row.Study.Id}/{result}");
    }

    [Fact]
    public void The_longest_follow_up_in_the_window_is_taken()
    {
        var study = SomeEvidence.SingleArm("a", SomeEvidence.Responders(1, 10, 6), SomeEvidence.Responders(5, 10, 12), SomeEvidence.Responders(9, 10, 24));
        Assert.Equal(9, Row(Ais, study).Treated.Events);
        Assert.Equal(5, Row(Ais with { MonthsTo = 18 }, study).Treated.Events);
        Assert.Equal(1, Row(Ais with { MonthsFrom = 3, MonthsTo = 6 }, study).Treated.Events);
        Assert.Contains(
            SomeEvidence.Answer(Ais with { MonthsTo = 18 }, [study]).SingleArm!.Funnel,
            left => left.Reason == LeftOutReasons.OutsideWindow && left.Count == 1
        );
    }

    [Fact]
    public void The_whole_arm_goes_before_a_part_and_counts_before_shares()
    {
        Assert.Equal(
            10,
            Row(Ais, SomeEvidence.SingleArm("a", SomeEvidence.Responders(9, 9, 12) with { Subgroup = "AIS A" }, SomeEvidence.Responders(2, 10, 12))).Treated.N
        );
        var share = new ProportionResult
        {
            Id = "share",
            Measure = "ais-grade",
            Arm = "treated",
            Months = 12,
            Value = 0.333,
            N = 12,
        };
        Assert.Equal((2, 10), Numbers(Row(Ais, SomeEvidence.SingleArm("a", share, SomeEvidence.Responders(2, 10, 12)))));
        Assert.Equal((4, 12), Numbers(Row(Ais, SomeEvidence.SingleArm("a", share))));
    }

    [Fact]
    public void Grade_shifts_count_those_who_are_better_than_at_the_start()
    {
        var shifts = new TransitionsResult
        {
            Id = "t",
            Measure = "ais-grade",
            Arm = "treated",
            Transitions =
            [
                new()
                {
                    From = "A",
                    To = "A",
                    N = 5,
                },
                new()
                {
                    From = "A",
                    To = "C",
                    N = 2,
                },
                new()
                {
                    From = "C",
                    To = "B",
                    N = 1,
                },
            ],
        };
        Assert.Equal((2, 8), Numbers(Row(Ais, SomeEvidence.SingleArm("a", shifts))));
        Assert.Empty(SomeEvidence.Answer(Ais, [SomeEvidence.SingleArm("a", shifts with { Partial = true })]).SingleArm!.Rows);
    }

    [Fact]
    public void Treated_arms_of_one_study_are_added_so_that_controls_count_once()
    {
        var study = SomeEvidence.Controlled("a", (3, 10), (1, 12)) with
        {
            Arms =
            [
                new()
                {
                    Id = "treated",
                    Label = "low dose",
                    Role = "treated",
                },
                new()
                {
                    Id = "high",
                    Label = "high dose",
                    Role = "treated",
                },
                new()
                {
                    Id = "control",
                    Label = "control",
                    Role = "control",
                },
            ],
        };
        study = study with { Results = [.. study.Results, SomeEvidence.Responders(4, 11, 12) with { Id = "high", Arm = "high" }] };
        var row = Assert.Single(SomeEvidence.Answer(Ais, [study]).Comparative!.Rows);
        Assert.Equal((7, 21, 12), (row.Treated.Events, row.Treated.N, row.Control!.N));
        Assert.Equal("low dose + high dose", row.Arm);
    }

    [Fact]
    public void One_study_is_shown_and_not_pooled()
    {
        var block = SomeEvidence.Answer(Ais, [SomeEvidence.Controlled("a", (3, 10), (1, 12))]).Comparative!;
        Assert.Equal(Reasons.TooFewStudiesCode, block.Pooled.Reason!.Code);
        Assert.Single(block.Rows);
        Assert.Null(block.Rows[0].Weight);
    }

    [Fact]
    public void Differences_of_means_are_pooled_from_arms_or_from_what_the_study_prints()
    {
        var block = PackStudies.Answer(new() { Measure = "gmfm-66" }).Comparative!;
        Assert.Equal("MD", block.Plan.Effect.WireName);
        Assert.Equal(["amanat-2021", "sun-2017", "sun-2022", "zarrabi-2022"], block.Rows.Select(row => row.Study.Id));
        // 7.5 − 6.9, sd 6.8 of 32 and 5.5 of 31
        Assert.Equal(0.6, block.Rows[1].Effect!.Estimate, 1e-9);
        Assert.Equal((6.8 * 6.8 / 32) + (5.5 * 5.5 / 31), block.Rows[1].Effect!.Variance, 1e-9);
        Assert.True(block.Pooled.IsValue);
    }

    [Fact]
    public void An_effect_measure_of_another_block_is_refused()
    {
        Assert.Equal(PoolingChoice.MixedDesignCode, PoolingChoice.Read("RR", null, null, 0.95, [BlockKinds.SingleArm]).Reason!.Code);
        Assert.Equal(PoolingChoice.MixedDesignCode, PoolingChoice.Read("PLO", null, null, 0.95, [BlockKinds.Comparative]).Reason!.Code);
        Assert.Equal(Reasons.MethodNotRecommendedCode, PoolingChoice.Read("PFT", null, null, 0.95, BlockKinds.All).Reason!.Code);
        Assert.True(PoolingChoice.Read("rd", "MH", null, 0.9, BlockKinds.All).IsValue);
    }

    [Fact]
    public void A_reinstated_study_takes_part_again()
    {
        var retraction = new Notice { Kind = "retraction", Date = "2020-01-01" };
        var study = SomeEvidence.SingleArm("a", SomeEvidence.Responders(1, 10, 6)) with { Notices = [retraction] };
        Assert.True(study.IsRetracted);
        Assert.False((study with { Notices = [retraction, new() { Kind = "reinstatement", Date = "2021-01-01" }] }).IsRetracted);
        Assert.True((study with { Notices = [retraction, new() { Kind = "reinstatement", Date = "2019-01-01" }] }).IsRetracted);
    }

    private static SingleArmRow Row(SynthesisQuestion question, StudyEvidence study) => Assert.Single(SomeEvidence.Answer(question, [study]).SingleArm!.Rows);

    private static (int, int) Numbers(SingleArmRow row) => (row.Treated.Events!.Value, row.Treated.N!.Value);
}
