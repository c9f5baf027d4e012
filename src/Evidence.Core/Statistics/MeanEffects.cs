using MathNet.Numerics;

namespace Evidence.Core.Statistics;

/// <summary>Effects of two means (metafor::escalc for MD and SMD, vtype "LS").</summary>
internal static class MeanEffects
{
    public static EffectSize Difference(StudyNumbers study)
    {
        var s = (TwoMeans)study;
        return new(s.Mean - s.ControlMean, (s.Sd / s.N * s.Sd) + (s.ControlSd / s.ControlN * s.ControlSd));
    }

    public static EffectSize Standardised(StudyNumbers study)
    {
        var s = (TwoMeans)study;
        double n1 = s.N, n2 = s.ControlN, df = n1 + n2 - 2;
        var pooled = double.Hypot(Math.Sqrt((n1 - 1) / df) * s.Sd, Math.Sqrt((n2 - 1) / df) * s.ControlSd);
        var g = SmallSample(df) * ((s.Mean - s.ControlMean) / pooled);
        return new(g, (1 / n1) + (1 / n2) + (g * g / (2 * (n1 + n2))));
    }

    // Hedges 1981, exact: Γ(m/2) / (√(m/2)·Γ((m−1)/2)); above 10⁵ the difference of two large logarithms is worse than the series
    private static double SmallSample(double df) => df > 1e5
        ? 1 - (3 / ((4 * df) - 1))
        : Math.Exp(SpecialFunctions.GammaLn(df / 2) - (Math.Log(df / 2) / 2) - SpecialFunctions.GammaLn((df - 1) / 2));
}
