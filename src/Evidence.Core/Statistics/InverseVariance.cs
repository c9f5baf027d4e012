namespace Evidence.Core.Statistics;

/// <summary>Equal-effects and random-effects models with weights 1/(v + τ²); agrees with metafor's rma.uni.</summary>
internal static class InverseVariance
{
    // metafor calls a residual sum of squares below this none
    private const double NoSpread = 2.220446049250313e-16;

    public static Outcome<Fit> Pool(PoolingPlan plan, IReadOnlyList<EffectSize> studies)
    {
        var effects = new Effects(studies);
        if ((plan.Tau2 ?? plan.Method.BetweenVariance(effects)) is not { } tau2)
        {
            return Outcome.Refused<Fit>(Reasons.NotConverged);
        }

        var sums = effects.At(tau2);
        var q = effects.Q(0);
        var usual = plan.Test.WireName == PoolingTests.Normal.WireName;
        var factor = usual ? 1 : sums.Rss <= NoSpread ? 0 : sums.Rss / effects.Df;
        return Outcome.Of(new Fit
        {
            Estimate = effects.Centre + sums.Mean,
            StandardError = Math.Sqrt((plan.Test.WireName == "adhoc" ? Math.Max(1, factor) : factor) / sums.W),
            Df = usual ? null : effects.Df,
            Tau2 = tau2,
            Tau2Interval = plan.Method.IsRandom ? ProfileInterval.Of(effects, plan.Level) : null,
            IsRandom = plan.Method.IsRandom,
            Heterogeneity = plan.Method.IsRandom ? Heterogeneity.FromTau2(q, tau2, effects) : Heterogeneity.FromQ(q, effects.Df),
            Weights = [.. studies.Select(s => 1 / (s.Variance + tau2))],
            Warnings = [.. Adjusted(plan, factor)],
        });
    }

    private static IEnumerable<Warning> Adjusted(PoolingPlan plan, double factor)
    {
        if (plan.Test.WireName == PoolingTests.HartungKnapp.WireName && factor < 1)
        {
            yield return factor == 0 ? Warnings.NoSpread : Warnings.NarrowerThanZ;
        }

        if (!plan.Method.IsRandom && plan.Test.WireName != PoolingTests.Normal.WireName)
        {
            yield return Warnings.TestNotMeant;
        }
    }
}
