using Evidence.Core.NaturalCourse;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What stands beside a synthesis: reviews, missing trials, other scales of one thing, exaggeration, the noise of grading.</summary>
public sealed class BesideTests
{
    // the mixture of van Zwet et al. in R: 1.58 at z 1.96, 1.70 at 1.5; amanat-2021 8.07 (1.62 to 14.52) shrinks to 5.52
    [Theory]
    [InlineData(1.5, 1.70)]
    [InlineData(1.96, 1.58)]
    [InlineData(2.5, 1.45)]
    [InlineData(3, 1.36)]
    [InlineData(4, 1.24)]
    public void An_estimate_so_many_errors_from_none_overstates_by_so_much(double z, double factor) =>
        Assert.Equal(factor, Math.Round(Exaggeration.Of(z, 1)!.Factor, 2));

    [Fact]
    public void A_small_trial_of_cerebral_palsy_shrinks_by_a_third() =>
        Assert.Equal(5.52, Math.Round(Exaggeration.Of(8.07, (14.52 - 1.62) / 3.919928)!.Shrunk, 2));

    // retrodesign of Gelman and Carlin 2014: effect 0.1, se 3.28: power 0.05, type S 0.46, type M 77
    [Fact]
    public void Type_M_and_S_are_those_of_the_design_analysis()
    {
        var design = Assert.Single(Exaggeration.Of(8, 3.28, 0.1)!.Designs);

        Assert.Equal(0.05, design.Power, 0.001);
        Assert.Equal(0.46, design.TypeS, 0.01);
        Assert.InRange(design.TypeM, 70, 80);
    }

    [Fact]
    public void Nothing_overstates_no_effect() => Assert.Null(Exaggeration.Of(0, 1));

    // Chafetz 2008: after training 7 % of A and 11 % of B were classified wrongly, before it 20 and 50 %
    [Fact]
    public void Raters_alone_misgrade_some_people_more_where_they_are_not_trained()
    {
        var people = new Dictionary<string, int> { ["A"] = 100, ["B"] = 10, ["E"] = 5 };

        Assert.Equal((8.1, 25), (Math.Round(GradingNoise.Of(people, true)!.Value, 9), Math.Round(GradingNoise.Of(people, false)!.Value, 9)));
        Assert.Null(GradingNoise.Of(new Dictionary<string, int>(), true));
    }

    [Fact]
    public void A_registered_trial_without_results_pulls_the_answer_to_none_or_leaves_it()
    {
        SynthesisStudy[] known =
        [
            SomeEvidence.Controlled("a", (30, 60), (10, 60)),
            SomeEvidence.Controlled("b", (28, 60), (9, 60)),
            SomeEvidence.Controlled("c", (25, 60), (10, 60)),
        ];
        var registered = new SynthesisStudy
        {
            Id = "r",
            Design = "registration-only",
            PlannedEnrolment = 200,
            RegisteredDesign = "randomized-controlled-trial",
            CompletionDate = "2020-01",
        };
        var answer = SomeEvidence.Answer(new() { Measure = "ais-grade" }, known);
        var missing = Synthesiser.WithMissing(answer, [registered, registered with { Id = "known", HasResultsElsewhere = true }], "2022-01-28").Missing!;

        Assert.Equal(("r", 200, 24), (Assert.Single(missing.Trials).Study.Id, missing.People, (int)missing.Trials[0].MonthsOverdue!.Value));
        Assert.True(missing.IfNothing!.Value!.Back.Estimate < answer.Comparative!.Pooled.Value!.Back.Estimate);
        Assert.True(missing.IfAsWell!.Value!.Back.Estimate > missing.IfNothing.Value.Back.Estimate);
        Assert.Contains("200 people", missing.Words(360), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-01-28", null, false)]
    [InlineData("2022-01-28", "2030", false)]
    [InlineData("2022-01-28", "2021", true)]
    public void Only_what_has_ended_is_overdue(string asOf, string? end, bool overdue)
    {
        var registered = new SynthesisStudy { Id = "r", Design = "registration-only", CompletionDate = end };
        var missing = Synthesiser.WithMissing(SomeEvidence.Answer(new() { Measure = "ais-grade" }, []), [registered], asOf).Missing!;

        Assert.Equal(overdue, Assert.Single(missing.Trials).MonthsOverdue is not null);
    }

    [Fact]
    public void Studies_that_share_controls_keep_their_treated_people_and_part_the_controls()
    {
        var (alone, both) = (Rows("amanat-2021"), Rows("amanat-2021", "zarrabi-2022"));

        Assert.Equal(["amanat-2021", "zarrabi-2022"], both.Select(row => row.Study.Id));
        Assert.All(both, row => Assert.Equal((20, 10), (row.Treated.N, row.Control!.N)));
        Assert.Equal(20, Assert.Single(alone).Control!.N);

        static IReadOnlyList<ComparativeRow> Rows(params string[] studies) =>
            SomeEvidence.Answer(new() { Measure = "ais-grade" }, [.. studies.Select(id => SomeEvidence.Controlled(id, (8, 20), (4, 20)))]).Comparative!.Rows;
    }

    /// <summary>One comparison of each trial in standard deviations: published reviews found 0.63 to 0.99.</summary>
    [Fact]
    public void Motor_function_by_any_version_is_compared_in_standard_deviations()
    {
        var construct = MeasureConstruct.Of("gmfm-66")!;
        var block = Synthesiser.Construct(new() { Measure = "gmfm-66" }, construct, PackStudies.All);

        Assert.Equal("SMD", block.Plan.Effect.WireName);
        Assert.Equal(block.Rows.Select(row => row.Study.Id).Distinct().Count(), block.Rows.Count);
        // escalc("SMD", m1i = 9.1, sd1i = 6.7, n1i = 31, m2i = 9.0, sd2i = 6.3, n2i = 33), and sun-2017
        Assert.Equal(0.02, Math.Round(block.Rows.Single(row => row.Study.Id == "min-2013").Effect!.Estimate, 2));
        Assert.Equal(0.10, Math.Round(block.Rows.Single(row => row.Study.Id == "sun-2017").Effect!.Estimate, 2));
        Assert.InRange(block.Pooled.Value!.Estimate, 0.3, 1.1);
        Assert.Null(MeasureConstruct.Of("ais-grade"));
    }

    /// <summary>A sentence says no more than its certainty, and an interval that holds both is no proof of no difference.</summary>
    [Theory]
    [InlineData(CertaintyLevel.High, 1.5, 1.2, 1.9, "increases it")]
    [InlineData(CertaintyLevel.Moderate, 1.5, 1.2, 1.9, "probably increases it")]
    [InlineData(CertaintyLevel.Low, 0.5, 0.3, 0.9, "may reduce it")]
    [InlineData(CertaintyLevel.VeryLow, 0.5, 0.3, 0.9, "we do not know whether the treatment changes it")]
    [InlineData(CertaintyLevel.Moderate, 1.1, 0.5, 2.0, "leave open whether the treatment changes it")]
    [InlineData(CertaintyLevel.High, 1.01, 0.95, 1.07, "makes little or no difference")]
    public void A_finding_is_worded_by_its_certainty(CertaintyLevel certainty, double estimate, double low, double high, string words)
    {
        var answer = SomeEvidence.Answer(
            new() { Measure = "ais-grade" },
            [.. new[] { "a", "b", "c" }.Select(id => SomeEvidence.Controlled(id, (30, 60), (20, 60)))]
        );
        var block = answer.Comparative!;
        answer = answer with
        {
            Comparative = block with
            {
                Pooled = Outcome.Of(block.Pooled.Value! with { Back = new(estimate, low, high, null, null) }),
                Certainty = block.Certainty with { Value = certainty },
            },
        };
        var row = new FindingRow(new() { Id = "ais-grade", Name = "AIS grade", Description = "" }, answer);

        Assert.Contains(words, row.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            (1000d / 3, 1000d / 3 * estimate),
            (row.Without!.Value, row.With!.Value.Estimate),
            (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9
        );
    }

    [Fact]
    public void Reviews_of_the_pack_stand_beside_and_are_never_pooled()
    {
        var answer = PackStudies.Beside(new() { Measure = "adverse-events", MoreEventsAreBetter = false });

        Assert.Subset(
            answer.Published.Select(one => (one.Study.Id, one.Effect, one.Estimate)).ToHashSet(),
            new HashSet<(string, string, double)> { ("fan-2017", "RR", 14.49), ("xu-2019", "RR", 20.34), ("chen-2021-nma", "OR", 17.82) }
        );
        Assert.DoesNotContain(answer.Comparative!.Rows, row => row.Study.Design == "meta-analysis");
    }

    // eggenberger-2019 pools five trials; four of the seven here were read in its own tables, and two more that it counts have no spread or no controls here
    [Fact]
    public void How_much_of_a_review_is_the_same_studies_is_known_where_they_were_read_in_it()
    {
        var answer = PackStudies.Beside(new() { Measure = "gmfm" });
        var review = answer.Published.Single(one => one.Study.Id == "eggenberger-2019");

        Assert.Equal(["huang-2018", "kang-2015", "min-2013", "sun-2017"], review.Shared.Known);
        Assert.Equal((7, 5, 4, (0.8, 0.8)), (review.Shared.Ours, review.Shared.Theirs, review.Shared.AtMost, review.Shared.OfTheirs));
        Assert.Equal([("liu-2017", "no-spread"), ("luan-2012", "control-result-missing")], review.Shared.LeftOut.Select(one => (one.Study, one.Reason.Code)));
        Assert.Contains("4 are known to be", review.Shared.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_cannot_count_a_study_that_appeared_after_it()
    {
        var review = PackStudies.Beside(new() { Measure = "ais-grade" }).Published.Single(one => one.Study.Id == "shang-2022");

        Assert.Equal((25, 62, 24), (review.Shared.Ours, review.Shared.Theirs, review.Shared.AtMost));
    }

    [Fact]
    public void A_rate_of_one_grade_is_set_against_the_cohorts_of_that_grade()
    {
        var reviews = PackStudies.Beside(new() { Measure = "ais-grade" }).Published.Where(one => one.Study.Id == "khorasanizadeh-2019").ToList();

        Assert.Equal(0.144, Math.Round(reviews.Single(one => one.Subgroup == "AIS A").Ours!.Value, 3));
        Assert.Null(reviews.Single(one => one.Subgroup == "AIS B").Ours);
    }

    // gmfm.R with the 36 controls of Tehran parted: 0.6713 (-0.0414 to 1.3840), k 7; without parting 0.6725 (-0.0348 to 1.3798)
    [Fact]
    public void Gross_motor_function_is_one_construct_over_versions()
    {
        var block = PackStudies.Beside(new() { Measure = "gmfm" }).Construct!.Value.Block;
        var back = block.Pooled.Value!.Back;

        Assert.Equal(
            (7, 0.6713, -0.0414, 1.3840),
            (block.Pooled.Value.K, Math.Round(back.Estimate!.Value, 4), Math.Round(back.CiLow!.Value, 4), Math.Round(back.CiHigh!.Value, 4))
        );
        Assert.Equal(["kang-2015"], block.Rows.Where(row => row.SizesAssumed).Select(row => row.Study.Id));
        Assert.Contains(block.Warnings, warning => warning.Code == "sizes-assumed");
    }

    // gmfm.R, cord blood alone: min-2013 against EPO, kang-2015, sun-2017, sun-2022 its cord blood arm: 1.5741, z -0.0170 to 3.1652, knha -0.7948 to 3.9430;
    // the last digit hangs on the quantile that its interval is divided by
    [Fact]
    public void Cord_blood_alone_is_of_the_arms_that_had_it()
    {
        static bool HadCordBlood(Evidence.Core.Studies.Arm arm) => arm.Intervention?.Tissue.Contains("umbilical-cord-blood") == true;
        var trials = PackStudies.All.Where(study => study.Id is "min-2013" or "kang-2015" or "sun-2017" or "sun-2022").ToList();
        var question = new SynthesisQuestion
        {
            Measure = "gmfm",
            TreatedWith = HadCordBlood,
            Pooling = PoolingChoice.Read("MD", null, null, 0.95, [BlockKinds.Comparative]).Value!,
        };
        var block = Synthesiser.Construct(question, MeasureConstruct.Of("gmfm")!, trials);
        var pooled = block.Pooled.Value!;

        Assert.Equal((4, 1.5742, -0.7947, 3.9431), (pooled.K, Math.Round(pooled.Estimate, 4), Math.Round(pooled.CiLow, 4), Math.Round(pooled.CiHigh, 4)));
        Assert.Equal("sun-2022/gmfm-66-hct-msc-12m-change", Assert.Single(block.Funnel, left => left.Reason == LeftOutReasons.OtherTreatment).Items.Single());
    }

    [Theory]
    [InlineData("thoracic", 4)]
    [InlineData("cervical", 3)]
    public void Arms_are_asked_for_by_the_level_of_the_lesion(string level, int rows)
    {
        var answer = PackStudies.Answer(new() { Measure = "ais-grade", People = new(level, null, null) });

        Assert.True(answer.SingleArm!.Rows.Count >= rows && answer.SingleArm.Rows.Count < 10);
        Assert.Contains(answer.SingleArm.Funnel, left => left.Reason == LeftOutReasons.LevelUnknown);
        Assert.Contains(answer.NaturalCourse!.Funnel, left => left.Reason == LeftOutReasons.OtherLevel);
    }

    [Fact]
    public void Thoracic_and_cervical_injuries_differ_without_treatment()
    {
        CohortRate Of(string level) => PackStudies.Course.Range(new CohortQuery { Grade = "A", Window = Windows.Acute, Level = level }).Of("A")!.Expected;

        Assert.Equal((0.203, 0.4), (Math.Round(Of("thoracic").Mean, 3), Math.Round(Of("cervical").Mean, 3)));
    }

    [Fact]
    public void Arms_of_other_years_are_left_out()
    {
        var answer = PackStudies.Answer(new() { Measure = "ais-grade", People = new(null, 2015, null) });

        Assert.All(answer.SingleArm!.Rows, row => Assert.True((row.Study.StartYear ?? row.Study.PublicationYear) >= 2015));
        Assert.Contains(answer.SingleArm.Funnel, left => left.Reason == LeftOutReasons.OtherEra);
        Assert.All(answer.NaturalCourse!.Rows, row => Assert.True(row.Era!.To >= 2015));
    }

    [Fact]
    public void A_rate_that_no_cohort_states_is_refused_with_what_was_looked_at()
    {
        var refused = ExpectedByChance.Of(PackStudies.Course, 10, "A", new CohortQuery { Window = Windows.Subacute }).Reason!;

        Assert.Equal("no-sourced-rate", refused.Code);
        Assert.Contains("karamouzian-2012 (larger-gains-only)", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("chronic: kirshblum-2004", refused.Sentence, StringComparison.Ordinal);
    }

    // Chafetz 2008: of A 20 % before training and 7 % after it
    [Fact]
    public void The_noise_of_grading_is_a_sentence_and_higher_where_nobody_was_masked()
    {
        Assert.StartsWith(
            "Of 45 people in grade A, raters alone would put about 9 into a wrong grade at the start: 20 %",
            GradingNoise.Words("A", 45, false)!,
            StringComparison.Ordinal
        );
        Assert.Contains("about 3.2 into", GradingNoise.Words("A", 45, true)!, StringComparison.Ordinal);
        Assert.Null(GradingNoise.Words("E", 45, true));
    }

    [Fact]
    public void Beside_a_change_of_growing_children_stands_what_those_without_cells_gained()
    {
        var warning = PackStudies.Answer(new() { Measure = "gmfm-66" }).SingleArm!.Warnings.Single(one => one.Code == "growth-not-known");

        Assert.EndsWith("Children without cells in the trials on record gained: Sun 2017 6.9 points in 12 months.", warning.Text, StringComparison.Ordinal);
    }
}
