using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

/// <summary>What a synthesis does not say although the arithmetic would; the numbers are those of metafor 3.8.</summary>
public sealed class PoolingGuardTests
{
    private static readonly TwoByTwo[] Ais = [new(17, 50, 0, 20), new(5, 11, 3, 20), new(7, 26, 10, 17), new(5, 19, 1, 15)];

    // y = c(4, 4.55); rma(y, sei = se, test = "adhoc"): 4.216 (-9.063 to 17.5)
    [Fact]
    public void Two_studies_have_the_modified_interval_and_neither_p_nor_prediction_interval()
    {
        var result = Pool("GEN", new GenericEstimate(4, 5.2591353434514757 / 3.919928), new GenericEstimate(4.55, 6.533 / 3.919928));

        Assert.Equal("adhoc", result.Test);
        Assert.Equal([4.216, -9.063, 17.5], [Math.Round(result.Estimate, 3), Math.Round(result.CiLow, 3), Math.Round(result.CiHigh, 1)]);
        Assert.Equal((null, null, null, null), (result.P, result.Statistic, result.PredictionLow, result.Back.PredictionHigh));
        Assert.Contains("p-of-few-studies", result.Warnings.Select(warning => warning.Code));
    }

    // escalc("RR", ...); rma(test = "knha"): 2.156 (0.2292 to 20.28), PI 0.026 to 178.7; the z interval 0.515 to 9.03 is narrower
    [Fact]
    public void Hartung_Knapp_stays_where_its_interval_is_the_wider_one()
    {
        var result = Pool("RR", [.. Ais]);

        Assert.Equal("knha", result.Test);
        Assert.Equal(
            [2.156, 0.2292, 20.28],
            [Math.Round(result.Back.Estimate!.Value, 3), Math.Round(result.Back.CiLow!.Value, 4), Math.Round(result.Back.CiHigh!.Value, 2)]
        );
        Assert.NotNull(result.P);
        Assert.Contains("p-of-few-studies", result.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Studies_that_agree_too_well_have_the_modified_interval()
    {
        GenericEstimate[] alike = [new(1, 0.5), new(1.01, 0.5), new(0.99, 0.5), new(1, 0.5), new(1, 0.5)];
        var (guarded, asked) = (Pool("GEN", alike), MetaAnalysis.Pool(PoolingPlan.Read("GEN", null, "knha").Value!.Guarded(isTestOpen: false), alike).Value!);

        Assert.Equal(("adhoc", "knha"), (guarded.Test, asked.Test));
        Assert.True(guarded.CiHigh - guarded.CiLow > asked.CiHigh - asked.CiLow);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Below_five_studies_the_p_says_what_it_is_worth(int studies, bool warned) =>
        Assert.Equal(
            warned,
            Pool("GEN", [.. Enumerable.Range(0, studies).Select(i => new GenericEstimate(i, 1))]).Warnings.Any(warning => warning.Code == "p-of-few-studies")
        );

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Below_three_studies_nothing_is_predicted(int studies, bool predicted) =>
        Assert.Equal(predicted, Pool("GEN", [.. Enumerable.Range(0, studies).Select(i => new GenericEstimate(i, 1))]).PredictionLow is not null);

    // adverse events of seven arms: metafor answers 6.2e-08 (8.2e-20 to 1), tau2 102.8
    [Fact]
    public void A_fit_that_rests_on_one_study_is_refused()
    {
        SingleArm[] arms = [new(0, 9), new(5, 7), new(0, 52), new(0, 5), new(0, 25), new(0, 9), new(0, 11)];

        Assert.Equal(Reasons.DegenerateFitCode, Refusal(arms));
        Assert.Equal(Reasons.DegenerateFitCode, Refusal([.. arms.Select(arm => arm with { Events = arm.Total - arm.Events })]));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Two_studies_with_the_outcome_among_more_without_are_no_answer_three_may_be(int with, bool answered)
    {
        SingleArm[] arms = [.. Enumerable.Range(0, 7).Select(i => new SingleArm(i < with ? 2 : 0, 40))];

        Assert.Equal(answered, MetaAnalysis.Pool(PoolingPlan.Read("PLO").Value!.Guarded(true), arms).IsValue);
    }

    [Fact]
    public void A_spread_that_explodes_is_refused_whatever_the_scale()
    {
        SingleArm[] apart = [new(0, 400), new(1, 400), new(399, 400), new(400, 400), new(2, 400)];

        Assert.Equal(Reasons.DegenerateFitCode, Refusal(apart));
        Assert.True(
            MetaAnalysis
                .Pool(PoolingPlan.Read("GEN").Value!.Guarded(true), [new GenericEstimate(0, 1), new GenericEstimate(50, 1), new GenericEstimate(90, 1)])
                .IsValue
        );
    }

    [Fact]
    public void An_interval_of_nearly_everything_is_refused() =>
        Assert.Equal(Reasons.DegenerateFitCode, Refusal([new(1, 2), new(2, 2), new(0, 2), new(1, 2)], "PR", "DL"));

    // rma.glmm(measure = "PLO", xi = control_arm_event, ni = control_arm_total, data = dat.axfors2021, nAGQ = 7, control = list(glmerCtrl = list(tolPwrss =
    // 1e-12))): se 0.64166, tau2 5.46700. lme4's default tolerance stops at 0.64181 and 5.46725, where the likelihood is lower.
    [Fact]
    public void The_logistic_model_of_a_set_with_many_zeros_is_that_of_metafor_at_convergence()
    {
        (int Events, int Total)[] axfors =
        [
            (5, 97),
            (0, 15),
            (0, 64),
            (1, 63),
            (2, 61),
            (0, 1),
            (1, 247),
            (0, 12),
            (1, 26),
            (11, 123),
            (0, 14),
            (22, 81),
            (0, 75),
            (788, 3155),
            (0, 74),
            (12, 41),
            (0, 15),
            (6, 61),
            (29, 77),
            (0, 17),
            (0, 3),
            (0, 6),
            (0, 2),
            (2, 3),
            (0, 3),
            (0, 3),
            (6, 227),
            (0, 12),
            (0, 12),
            (0, 157),
            (0, 31),
            (0, 8),
            (0, 151),
        ];
        var result = Pool("PLO", [.. axfors.Select(arm => new SingleArm(arm.Events, arm.Total))]);

        Assert.Equal([-4.346058, 0.64166, 5.46702], [result.Estimate, result.StandardError, result.Tau2], (one, other) => Math.Abs(one - other) < 3e-5);
    }

    private static MetaAnalysisResult Pool(string measure, params StudyNumbers[] studies) =>
        MetaAnalysis.Pool(PoolingPlan.Read(measure).Value!.Guarded(isTestOpen: true), studies).Value!;

    private static string? Refusal(SingleArm[] arms, string measure = "PLO", string? method = null) =>
        MetaAnalysis.Pool(PoolingPlan.Read(measure, method).Value!.Guarded(true), arms).Reason?.Code;

    // three ratios, one none, the others as far from none to either side: their variance is about the square of the logarithm
    [Theory]
    [InlineData(11, true)] // log 16.4 = 2.80, variance about 7.7
    [InlineData(4, false)] // log 45 = 3.81, variance about 14
    public void A_variance_of_log_ratios_above_ten_is_no_answer(int few, bool pooled)
    {
        var plan = PoolingPlan.Read("RR").Value!.Guarded(isTestOpen: true);
        var outcome = MetaAnalysis.Pool(plan, [new TwoByTwo(few, 1000, 180, 1000), new TwoByTwo(180, 1000, few, 1000), new TwoByTwo(20, 1000, 20, 1000)]);

        Assert.Equal(pooled, outcome.IsValue);
        Assert.Equal(pooled ? null : "degenerate-fit", outcome.Reason?.Code);
    }
}
