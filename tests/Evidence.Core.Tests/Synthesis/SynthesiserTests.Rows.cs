using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

public sealed partial class SynthesiserTests
{
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

    private static SingleArmRow Row(SynthesisQuestion question, SynthesisStudy study) => Assert.Single(SomeEvidence.Answer(question, [study]).SingleArm!.Rows);

    private static (int, int) Numbers(SingleArmRow row) => (row.Treated.Events!.Value, row.Treated.N!.Value);
}
