using MathNet.Numerics;

namespace Evidence.Core.Statistics;

/// <summary>Quantiles and tails of the reference distributions, from MathNet's special functions, inverted here to full precision.</summary>
internal static class Quantiles
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The z of a two-sided interval of this level; 0.95 is a constant because import asks for it hundreds of thousands of times.</summary>
    public static double Normal(double level) => level == 0.95 ? Z95 : -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 - level) / 2);

    /// <summary>Two-sided p of a z statistic.</summary>
    public static double NormalP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The t of a two-sided interval of this level.</summary>
    public static double? StudentT(double level, double df) => Roots.BisectUpward(1, t => StudentP(t, df) > 1 - level);

    /// <summary>Two-sided p of a t statistic: the incomplete beta function at df/(df+t²).</summary>
    public static double StudentP(double t, double df)
    {
        var square = t * t;
        var x = df / (df + square);
        return x < 0.5
            ? SpecialFunctions.BetaRegularized(df / 2, 0.5, x)
            : 1 - SpecialFunctions.BetaRegularized(0.5, df / 2, square / (df + square));
    }

    /// <summary>P(X ≥ x) of chi-square.</summary>
    public static double ChiSquaredP(double x, double df)
    {
        if (x <= 0)
        {
            return 1;
        }

        return double.IsFinite(x) ? Math.Clamp(SpecialFunctions.GammaUpperRegularized(df / 2, x / 2), 0, 1) : 0;
    }

    /// <summary>The x with P(X ≥ x) = <paramref name="upper"/>.</summary>
    public static double? ChiSquared(double upper, double df) => Roots.BisectUpward(df, x => ChiSquaredP(x, df) > upper);

    /// <summary>The x with P(X ≤ x) = <paramref name="lower"/> for the beta distribution.</summary>
    public static double Beta(double lower, double a, double b) => Roots.Bisect(0, 1, x => SpecialFunctions.BetaRegularized(a, b, x) < lower);
}
