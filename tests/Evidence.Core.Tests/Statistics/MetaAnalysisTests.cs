using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

public sealed class MetaAnalysisTests
{
    private static readonly SingleArm[] Arms = [new(3, 20), new(5, 30), new(2, 11), new(9, 40), new(0, 8)];

    [Fact]
    public void One_study_is_not_pooled()
    {
        var plan = PoolingPlan.Read("PLO").Value!;

        Assert.Equal(Reasons.TooFewStudiesCode, MetaAnalysis.Pool(plan, [Arms[0]]).Reason?.Code);
        Assert.Equal(Reasons.TooFewStudiesCode, MetaAnalysis.Pool(plan, []).Reason?.Code);
    }

    [Theory]
    [InlineData("PLO", "GLMM", "z")]
    [InlineData("PR", "REML", "knha")]
    [InlineData("OR", "REML", "knha")]
    [InlineData("GEN", "REML", "knha")]
    public void What_is_not_named_takes_its_default(string measure, string method, string test)
    {
        var plan = PoolingPlan.Read(measure).Value!;

        Assert.Equal((method, test, 0.95), (plan.Method.WireName, plan.Test.WireName, plan.Level));
    }

    [Theory]
    [InlineData("MH")]
    [InlineData("PETO")]
    [InlineData("EE")]
    [InlineData("GLMM")]
    public void Models_without_Hartung_Knapp_are_tested_with_z(string method) =>
        Assert.Equal("z", PoolingPlan.Read(method == "GLMM" ? "PLO" : "OR", method).Value!.Test.WireName);

    [Theory]
    [InlineData("PFT", null, null, Reasons.MethodNotRecommendedCode)]
    [InlineData("pft", "REML", "z", Reasons.MethodNotRecommendedCode)]
    [InlineData("XYZ", null, null, Reasons.UnknownNameCode)]
    [InlineData("OR", "XYZ", null, Reasons.UnknownNameCode)]
    [InlineData("OR", null, "XYZ", Reasons.UnknownNameCode)]
    [InlineData("OR", "GLMM", null, Reasons.MethodNotApplicableCode)]
    [InlineData("RR", "PETO", null, Reasons.MethodNotApplicableCode)]
    [InlineData("PLO", "MH", null, Reasons.MethodNotApplicableCode)]
    [InlineData("PLO", "GLMM", "knha", Reasons.TestNotApplicableCode)]
    [InlineData("OR", "MH", "adhoc", Reasons.TestNotApplicableCode)]
    public void A_plan_that_cannot_be_is_refused(string measure, string? method, string? test, string code) =>
        Assert.Equal(code, PoolingPlan.Read(measure, method, test).Reason?.Code);

    [Fact]
    public void A_level_outside_zero_to_one_is_refused() => Assert.Equal(Reasons.InvalidLevelCode, PoolingPlan.Read("OR", level: 95).Reason?.Code);

    [Fact]
    public void Numbers_of_another_kind_are_refused_with_the_study_that_has_them()
    {
        var reason = MetaAnalysis.Pool(PoolingPlan.Read("PLO").Value!, [Arms[0], new TwoByTwo(1, 2, 3, 4)]).Reason!;

        Assert.Equal(Reasons.WrongNumbersCode, reason.Code);
        Assert.StartsWith("Study 2:", reason.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Impossible_counts_are_refused(int events, int total) =>
        Assert.Equal(Reasons.InvalidInputCode, MetaAnalysis.Pool(PoolingPlan.Read("PR").Value!, [Arms[0], new SingleArm(events, total)]).Reason?.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_logistic_model_of_nobody_or_everybody_has_no_estimate(int share) =>
        Assert.Equal(
            Reasons.NoFiniteEstimateCode,
            MetaAnalysis.Pool(PoolingPlan.Read("PLO", "GLMM").Value!, [.. Arms.Select(a => a with { Events = share * a.Total })]).Reason?.Code);

    [Fact]
    public void A_logistic_model_that_runs_away_is_refused() =>
        Assert.False(
            MetaAnalysis.Pool(PoolingPlan.Read("PLO", "GLMM").Value!, [new SingleArm(0, 100_000), new SingleArm(100_000, 100_000)]).Value is { Tau2: > 1600 }
        );

    [Fact]
    public void Few_studies_zero_cells_and_wide_spread_are_warned_of()
    {
        var result = MetaAnalysis.Pool(PoolingPlan.Read("PLO", "DL", "z").Value!, [new SingleArm(0, 50), new SingleArm(25, 50), new SingleArm(49, 50)]).Value!;

        Assert.Equal(["few-studies", "high-heterogeneity", "zero-cells-corrected"], result.Warnings.Select(w => w.Code));
        Assert.All(result.Warnings, w => Assert.Contains(w.Code, Warnings.AllCodes));
    }

    [Fact]
    public void Equal_studies_have_no_statistic_under_Hartung_Knapp()
    {
        var result = MetaAnalysis.Pool(PoolingPlan.Read("GEN").Value!, [new GenericEstimate(1, 0.5), new GenericEstimate(1, 0.2)]).Value!;

        Assert.Equal((0d, null, null), (result.StandardError, result.Statistic, result.P));
        Assert.Contains("no-spread", result.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void Numbers_return_to_the_scale_of_the_data()
    {
        var result = MetaAnalysis.Pool(PoolingPlan.Read("PLO", "EE").Value!, [new SingleArm(5, 10), new SingleArm(50, 100)]).Value!;

        Assert.Equal(0.5, result.Back.Estimate!.Value, 1e-12);
        Assert.InRange(result.Back.CiLow!.Value, 0.3, 0.5);
        Assert.Null(result.Back.PredictionLow);
        Assert.Equal(100, result.Weights.Sum(), 1e-9);
    }

    [Fact]
    public void Subgroups_agree_with_metafor()
    {
        var bcg = Fixture.Read("meta-analysis.json").Where(c => c.Text("name") == "bcg").ToArray();
        foreach (var row in Fixture.Read("subgroups.json"))
        {
            var studies = Fixture.Studies(bcg.Single(c => c.Text("measure") == row.Text("measure")));
            string[] groups = [.. row.GetProperty("groups").EnumerateArray().Select(g => g.GetString()!)];
            var result = Sensitivity.Subgroups(PoolingPlan.Read(row.Text("measure"), "REML", "knha").Value!, studies, groups);

            Assert.All(result.Groups.Zip(row.Numbers("estimates")), g => Assert.Equal(g.Second!.Value, g.First.Pooled.Value!.Estimate, 1e-7));
            Assert.Equal(row.GetProperty("q").GetDouble(), result.Q!.Value, 1e-6);
            Assert.Equal(row.GetProperty("p").GetDouble(), result.P!.Value, 1e-6);
        }
    }

    [Fact]
    public void A_group_of_one_study_stays_out_of_the_test()
    {
        var result = Sensitivity.Subgroups(PoolingPlan.Read("PR").Value!, Arms, ["a", "a", "a", "a", "b"]);

        Assert.Equal(Reasons.TooFewStudiesCode, result.Groups[1].Pooled.Reason?.Code);
        Assert.Null(result.Q);
    }

    [Fact]
    public void Egger_needs_three_studies_of_different_size()
    {
        Assert.Equal(Reasons.TooFewStudiesCode, SmallStudyTests.Egger(EffectMeasures.Plo, Arms[..2]).Reason?.Code);
        Assert.Equal(Reasons.NoFiniteEstimateCode, SmallStudyTests.Egger(EffectMeasures.Plo, [Arms[0], Arms[0], Arms[0]]).Reason?.Code);
    }

    [Fact]
    public void A_large_selection_is_pooled_at_once()
    {
        SingleArm[] many = [.. Enumerable.Range(0, 5000).Select(i => new SingleArm(i % 17 % 11, 11 + (i % 23)))];

        Assert.Equal(5000, MetaAnalysis.Pool(PoolingPlan.Read("PLO").Value!, many).Value!.K);
    }

    [Fact]
    public void The_tables_have_the_names_of_the_wire_and_one_default_each()
    {
        Assert.Equal(["PLO", "PR", "PAS", "OR", "RR", "RD", "MD", "SMD", "GEN"], EffectMeasures.All.Select(m => m.WireName));
        Assert.Equal(["DL", "EE", "GLMM", "HE", "MH", "ML", "PETO", "PM", "REML", "SJ"], PoolingMethods.All.Select(m => m.WireName).Order());
        Assert.Equal(["adhoc", "knha", "z"], PoolingTests.All.Select(t => t.WireName).Order(StringComparer.Ordinal));
        Assert.Single(EffectMeasures.All, m => m.IsDefault);
        Assert.Single(PoolingMethods.All, m => m.IsDefault);
        Assert.Single(PoolingTests.All, t => t.IsDefault);
    }
}
