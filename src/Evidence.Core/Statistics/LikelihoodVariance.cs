namespace Evidence.Core.Statistics;

/// <summary>
/// τ² by maximum or restricted maximum likelihood: Fisher scoring from the Hedges estimate, as metafor does, but to 10⁻¹³ of the variances instead of
/// metafor's default 10⁻⁵, with a grid search where scoring does not settle, and with metafor's comparison against τ² = 0.
/// </summary>
internal static class LikelihoodVariance
{
    private const int Iterations = 300;
    private const double Threshold = 1e-13;
    private const double Swing = 0.99;
    private const int MostSwings = 8;

    // metafor's ll0check: how much higher the likelihood at zero must be (fourth root of the machine precision)
    private const double BetterAtZero = 1.220703125e-4;

    public static double? Estimate(Effects effects, bool restricted)
    {
        var scale = effects.MeanVariance;
        var tau2 = Scoring(effects, restricted, Threshold * scale) ?? Search(effects, restricted, scale);
        if (tau2 is not { } found || !double.IsFinite(found))
        {
            return null;
        }

        var gain = LogLikelihood(effects, found, restricted) - LogLikelihood(effects, 0, restricted);
        return gain < -BetterAtZero || (found <= 1e-9 * scale && Score(effects, 0, restricted).Step <= 0) ? 0 : found;
    }

    /// <summary>The (restricted) log-likelihood up to a constant.</summary>
    public static double LogLikelihood(Effects effects, double tau2, bool restricted)
    {
        var sums = effects.At(tau2);
        return -0.5 * (effects.LogVariances(tau2) + sums.Rss + (restricted ? Math.Log(sums.W) : 0));
    }

    private static (double Step, double Information) Score(Effects effects, double tau2, bool restricted)
    {
        var sums = effects.At(tau2);
        var (expected, information) = restricted ? (sums.TraceP, sums.TracePP) : (sums.W, sums.W2);
        return ((sums.Rss2 - expected) / information, information);
    }

    private static double? Scoring(Effects effects, bool restricted, double threshold)
    {
        var (tau2, last, swings) = (MomentVariance.Hedges(effects), 0d, 0);
        for (var i = 0; i < Iterations; i++)
        {
            var step = Score(effects, tau2, restricted).Step;
            if (!double.IsFinite(step))
            {
                return null;
            }

            while (tau2 + step < 0)
            {
                step /= 2;
            }

            tau2 += step;
            if (Math.Abs(step) <= Math.Max(threshold, 4e-16 * tau2))
            {
                return tau2;
            }

            // to and fro in steps that do not shrink: it would never settle
            swings = step * last < 0 && Math.Abs(step) >= Swing * Math.Abs(last) ? swings + 1 : 0;
            if (swings == MostSwings)
            {
                return null;
            }

            last = step;
        }

        return null;
    }

    private static double? Search(Effects effects, bool restricted, double scale)
    {
        var grid = Enumerable.Range(-60, 200).Select(e => scale * Math.Pow(10, e / 5d)).Where(double.IsFinite).ToArray();
        if (grid.Length == 0)
        {
            return null;
        }

        var best = Enumerable.Range(0, grid.Length).MaxBy(i => LogLikelihood(effects, grid[i], restricted));
        return best == 0 ? 0 : best == grid.Length - 1 ? null
            : Roots.Bisect(grid[best - 1], grid[best + 1], tau2 => Score(effects, tau2, restricted).Step > 0);
    }
}
