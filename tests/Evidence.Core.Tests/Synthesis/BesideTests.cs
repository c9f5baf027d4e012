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
    public void An_estimate_so_many_errors_from_none_overstates_by_so_much(double z, double factor) => Assert.Equal(factor, Math.Round(Exaggeration.Of(z, 1)!.Factor, 2));

    [Fact]
    public void A_small_trial_of_cerebral_palsy_shrinks_by_a_third() => Assert.Equal(5.52, Math.Round(Exaggeration.Of(8.07, (14.52 - 1.62) / 3.919928)!.Shrunk, 2));

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
        StudyEvidence[] known = [SomeEvidence.Controlled("a", (30, 60), (10, 60)), SomeEvidence.Controlled("b", (28, 60), (9, 60)), SomeEvidence.Controlled("c", (25, 60), (10, 60))];
        var registered = new StudyEvidence { Id = "r", Design = "registration-only", PlannedEnrolment = 200, RegisteredDesign = "randomized-controlled-trial", CompletionDate = "2020-01" };
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
        var registered = new StudyEvidence { Id = "r", Design = "registration-only", CompletionDate = end };
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

        static IReadOnlyList<ComparativeRow> Rows(params string[] studies) => SomeEvidence.Answer(new() { Measure = "ais-grade" }, [.. studies.Select(id => SomeEvidence.Controlled(id, (8, 20), (4, 20)))]).Comparative!.Rows;
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
        var answer = SomeEvidence.Answer(new() { Measure = "ais-grade" }, [.. new[] { "a", "b", "c" }.Select(id => SomeEvidence.Controlled(id, (30, 60), (20, 60)))]);
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
        Assert.Equal((1000d / 3, 1000d / 3 * estimate), (row.Without!.Value, row.With!.Value.Estimate), (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9);
    }

    [Fact]
    public void Reviews_of_the_pack_stand_beside_and_are_never_pooled()
    {
        var answer = PackStudies.Answer(new() { Measure = "adverse-events", MoreEventsAreBetter = false });

        Assert.Subset(answer.Published.Select(one => (one.Study.Id, one.Effect, one.Estimate)).ToHashSet(), new HashSet<(string, string, double)> { ("fan-2017", "RR", 14.49), ("xu-2019", "RR", 20.34), ("chen-2021-nma", "OR", 17.82) });
        Assert.DoesNotContain(answer.Comparative!.Rows, row => row.Study.Design == "meta-analysis");
    }
}
