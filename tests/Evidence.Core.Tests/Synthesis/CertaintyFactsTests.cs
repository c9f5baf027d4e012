using Evidence.Core.Statistics;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What the rules of certainty look at, read from the rows of a block.</summary>
public sealed class CertaintyFactsTests
{
    private static readonly SynthesisQuestion Ais = new() { Measure = "ais-grade" };

    [Theory]
    [InlineData("randomized-controlled-trial", "randomized-controlled-trial", CertaintyLevel.High)]
    [InlineData("randomized-controlled-trial", "non-randomized-controlled", CertaintyLevel.Low)]
    [InlineData("non-randomized-controlled", "non-randomized-controlled", CertaintyLevel.Low)]
    public void Only_where_chance_decided_in_every_study_a_block_starts_high(string one, string other, CertaintyLevel start) =>
        Assert.Equal(start, CertaintyRules.Judge(Facts([OfDesign(one), OfDesign(other)])).Start);

    [Fact]
    public void People_who_were_only_followed_start_low_and_those_treated_without_controls_very_low()
    {
        var followed = SomeEvidence.Answer(Ais, [SomeEvidence.Cohort("a", 10, 100), SomeEvidence.Cohort("b", 10, 100)]).NaturalCourse!.Certainty;

        Assert.Equal(CertaintyLevel.Low, followed.Start);
        Assert.StartsWith("These people were followed", followed.StartReason, StringComparison.Ordinal);
        Assert.Equal(CertaintyLevel.VeryLow, CertaintyRules.Judge(Facts([Alone(40)])).Start);
    }

    [Fact]
    public void Where_there_is_no_row_there_is_nothing_to_judge_and_no_start_is_high()
    {
        var certainty = CertaintyRules.Judge(Facts([]));

        Assert.Equal((CertaintyLevel.Low, null, 0), (certainty.Start, certainty.Value, certainty.Steps.Count));
        Assert.StartsWith("Not every study", CertaintyRules.StartOf(Facts([])).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_go_down_from_the_start_and_never_below_very_low()
    {
        var sold = new CertaintyFacts { Rows = 2, AllRandomised = true, Signals = [(BiasSignals.All[0], 1)], InformationSize = 100, People = 100 };

        Assert.Equal(CertaintyLevel.Moderate, CertaintyRules.Judge(sold).Value);
        Assert.Equal(CertaintyLevel.VeryLow, CertaintyRules.Judge(sold with { AllRandomised = false, People = 1, Uncontrolled = true }).Value);
    }

    [Theory]
    [InlineData("acute", "chronic", true)]
    [InlineData("subacute", "chronic", true)]
    [InlineData("mixed", "mixed", true)]
    [InlineData("acute", "subacute", false)]
    [InlineData("chronic", "chronic", false)]
    [InlineData("chronic", null, false)]
    public void Early_and_chronic_injuries_are_mixed_only_where_both_stand(string? one, string? other, bool mixed) =>
        Assert.Equal(mixed, Facts([OfChronicity(one), OfChronicity(other)]).MixesChronicity);

    [Theory]
    [InlineData(20, 10, 10, 20, true)]
    [InlineData(20, 10, 30, 10, false)]
    [InlineData(10, 20, 10, 30, false)]
    [InlineData(20, 10, 10, 10, false)]
    [InlineData(10, 20, 10, 10, false)]
    public void Estimates_point_both_ways_when_they_lie_on_both_sides_of_no_difference(int treated, int control, int others, int theirs, bool both) =>
        Assert.Equal(both, Facts([Row((treated, 100), (control, 100)), Row((others, 100), (theirs, 100))]).PointsBothWays);

    // what finds a doubling: of 10 % to 20 %, of 20 % to 40 %, of 50 % to 100 %; of nobody, of one person of a thousand
    [Theory]
    [InlineData(10, 10, 0.1, 0.2)]
    [InlineData(10, 30, 0.2, 0.4)]
    [InlineData(80, 80, 0.2, 0.4)]
    [InlineData(50, 50, 0.5, 1)]
    [InlineData(0, 0, 0.001, 0.002)]
    [InlineData(100, 100, 0.001, 0.002)]
    public void The_size_needed_finds_a_doubling_of_the_rate_of_all_people_compared(int treated, int control, double rate, double doubled)
    {
        Assert.Equal(InformationSize.OfRates(rate, doubled), Facts([Row((treated, 100), (control, 100))]).InformationSize);
        Assert.Equal(InformationSize.OfRates(0.3, 0.6), Facts([Row((treated, 100), (control, 100))], rate: 0.3).InformationSize);
    }

    [Fact]
    public void Where_no_rate_is_known_half_is_taken_and_a_comparison_of_means_needs_four_hundred()
    {
        var unknown = Row((10, 100), (10, 100)) with { Treated = new(), Control = null };

        Assert.Equal(InformationSize.OfRates(0.5, 1), Facts([unknown]).InformationSize);
        Assert.Equal(400, CertaintyFacts.Of([unknown], new(BlockKinds.Comparative, FigureForm.Means, EffectMeasures.Find("MD").Value!,
            PoolingPlan.Read("GEN").Value!), null, null, null).InformationSize);
        Assert.Null(CertaintyFacts.Of([Alone(40)], Plan("PLO"), null, null, null).InformationSize);
    }

    [Theory]
    [InlineData("PLO", FigureForm.Counts, true)]
    [InlineData("GEN", FigureForm.Means, false)]
    [InlineData("RR", FigureForm.Counts, false)]
    public void Counts_that_are_compared_with_nothing_make_a_share(string effect, FigureForm form, bool share)
    {
        var plan = Plan("RR") with { Form = form, Effect = EffectMeasures.Find(effect).Value! };

        Assert.Equal(share, CertaintyFacts.Of([Alone(40)], plan, null, null, null).IsShare);
    }

    [Fact]
    public void The_interval_of_one_row_is_that_of_the_block_and_of_several_that_of_their_pooled_answer()
    {
        var row = Row((10, 100), (10, 100));

        Assert.Equal((row.Effect!.Back.CiLow!.Value, row.Effect.Back.CiHigh!.Value), Facts([row]).Interval);
        Assert.Null(Facts([row, row]).Interval);
    }

    [Fact]
    public void A_comparison_without_one_interval_is_wide_and_a_share_never_is()
    {
        var row = Row((1000, 10_000), (1000, 10_000));

        Assert.False(Facts([row]).IsWide);
        Assert.True(Facts([row, row]).IsWide);
        Assert.True(Facts([Row((10, 100), (10, 100))]).IsWide);
        Assert.False(CertaintyFacts.Of([Alone(40)], Plan("PLO"), null, null, null).IsWide);
    }

    [Fact]
    public void A_signal_weighs_as_many_people_as_stand_in_the_studies_that_have_it()
    {
        var sold = Alone(30) with { Study = Alone(30).Study with { Independence = "provider-that-sells-it" } };

        Assert.Equal(0.3, Assert.Single(Facts([sold, Alone(70)]).Signals).Share);
    }

    [Fact]
    public void The_share_of_tiny_studies_is_of_studies_and_not_of_people() => Assert.Equal(0.5, Facts([Alone(10), Alone(90)]).Tiny);

    // a quarter of a standard deviation is not above a quarter
    [Theory]
    [InlineData(21, false)]
    [InlineData(21.5, true)]
    public void Scores_more_than_a_quarter_of_a_standard_deviation_apart_are_unlike(double score, bool held)
    {
        static ArmBaseline Start(double mean) => new() { Gmfm = new() { Mean = mean, Sd = 4 } };
        var study = SomeEvidence.Controlled("a", (3, 10), (1, 12));
        var arms = study.Arms.Select(arm => arm with { Baseline = Start(arm.Role == "treated" ? score : 20) });

        Assert.Equal(held, BiasSignals.All.Single(one => one.Name == "unlike-at-the-start").Holds(study with { Arms = [.. arms] }));
    }

    private static CertaintyFacts Facts(IReadOnlyList<SynthesisRow> rows, double? rate = null) => CertaintyFacts.Of(rows, Plan("RR"), null, null, rate);

    private static BlockPlan Plan(string effect) =>
        new(BlockKinds.Comparative, FigureForm.Counts, EffectMeasures.Find(effect).Value!, PoolingPlan.Read("RR").Value!);

    private static ComparativeRow Row((int, int) treated, (int, int) control) =>
        SomeEvidence.Answer(Ais, [SomeEvidence.Controlled("a", treated, control)]).Comparative!.Rows[0];

    private static ComparativeRow OfDesign(string design) => Of(study => study with { Design = design });

    private static ComparativeRow OfChronicity(string? chronicity) => Of(study => study with { Chronicity = chronicity });

    private static ComparativeRow Of(Func<SynthesisStudy, SynthesisStudy> changed)
    {
        var row = Row((10, 100), (10, 100));
        return row with { Study = changed(row.Study) };
    }

    private static SingleArmRow Alone(int people) =>
        SomeEvidence.Answer(Ais, [SomeEvidence.SingleArm("a", SomeEvidence.Responders(people / 2, people, 12))]).SingleArm!.Rows[0];
}
