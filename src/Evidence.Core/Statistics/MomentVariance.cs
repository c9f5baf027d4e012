namespace Evidence.Core.Statistics;

/// <summary>Estimators of the between-study variance τ² by moments; formulas and papers in <see cref="PoolingMethods"/>.</summary>
internal static class MomentVariance
{
    public static double DerSimonianLaird(Effects effects)
    {
        var sums = effects.At(0);
        return Math.Max(0, (sums.Rss - effects.Df) / sums.TraceP);
    }

    public static double Hedges(Effects effects) => Math.Max(0, (effects.SumOfSquares / effects.Df) - effects.MeanVariance);

    public static double? PauleMandel(Effects effects) =>
        effects.Q(0) <= effects.Df ? 0 : Roots.BisectUpward(effects.MeanVariance, tau2 => effects.Q(tau2) > effects.Df);

    public static double SidikJonkman(Effects effects)
    {
        var start = effects.SumOfSquares / effects.K;
        return start == 0 ? 0 : start * effects.Q(start) / effects.Df;
    }
}
