namespace Evidence.Core.Statistics;

/// <summary>
/// Q-profile interval of τ² (Viechtbauer 2007): all τ² at which Σw(y − μ)² is no surprise for chi-square with k − 1 degrees of freedom. As in metafor, both
/// bounds
/// are 0 when even τ² = 0 leaves less spread than expected; unlike metafor's confint there is no upper search limit.
/// </summary>
internal static class ProfileInterval
{
    public static Interval? Of(Effects effects, double level)
    {
        var tail = (1 - level) / 2;
        if (Quantiles.ChiSquared(tail, effects.Df) is not { } upper || Quantiles.ChiSquared(1 - tail, effects.Df) is not { } lower)
        {
            return null;
        }

        return Solve(effects, upper) is { } low && Solve(effects, lower) is { } high ? new Interval(low, high) : null;
    }

    private static double? Solve(Effects effects, double target) =>
        effects.Q(0) <= target ? 0 : Roots.BisectUpward(effects.MeanVariance, tau2 => effects.Q(tau2) > target);
}
