using Evidence.Core.NaturalCourse;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What the pack adds up to on AIS grades, against numbers of metafor 3.8, and the rules of selection one by one.</summary>
public sealed partial class SynthesiserTests
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
        SynthesisStudy[] cohorts =
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
}
