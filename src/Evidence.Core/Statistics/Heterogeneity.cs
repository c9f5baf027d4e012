namespace Evidence.Core.Statistics;

/// <summary>How much the studies differ; definitions as in metafor.</summary>
/// <param name="Q">Statistic of the test that they do not.</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="I2">Share of the variance between studies, percent.</param>
/// <param name="H2">Total over sampling variance.</param>
internal readonly record struct Heterogeneity(double Q, int Df, double I2, double H2)
{
    /// <summary>One informative study shows no difference.</summary>
    public static Heterogeneity None { get; } = new(0, 0, 0, 1);

    public double? P => Df > 0 ? Quantiles.ChiSquaredP(Q, Df) : 1;

    /// <summary>From Q alone (Higgins and Thompson 2002), for models without τ².</summary>
    public static Heterogeneity FromQ(double q, int df) => df < 1 ? None : new(q, df, q > df ? 100 * ((q - df) / q) : 0, q / df);

    /// <summary>From τ² and the typical sampling variance (k − 1)/tr(P).</summary>
    public static Heterogeneity FromTau2(double q, double tau2, Effects effects)
    {
        var typical = effects.Df / effects.At(0).TraceP;
        return new(q, effects.Df, 100 * (tau2 / (typical + tau2)), (tau2 / typical) + 1);
    }
}
