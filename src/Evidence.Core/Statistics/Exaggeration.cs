using MathNet.Numerics.Distributions;

namespace Evidence.Core.Statistics;

/// <summary>
/// By how much an estimate of this size and error overstates on average. Two readings with their assumption in view: of all randomised trials of the Cochrane
/// database whose
/// estimate lies as many standard errors from none (van Zwet E, Schwab S, Senn S. Stat Med 2021;40:6107-6117, table 1), and for a true effect of a given size
/// (type M and S of
/// Gelman A, Carlin J. Perspect Psychol Sci 2014;9:641-651).
/// </summary>
/// <param name="Z">Distance from no effect in standard errors.</param>
/// <param name="Factor">The estimate over the effect expected of such trials: 1.6 says that it is 1.6 times too large on average.</param>
/// <param name="Shrunk">The estimate divided by that, on the scale of the estimate (logarithmic for ratios).</param>
/// <param name="Designs">What a significant result of this precision says for true effects of several sizes.</param>
public sealed record Exaggeration(double Z, double Factor, double Shrunk, IReadOnlyList<DesignError> Designs)
{
    /// <summary>What is assumed.</summary>
    public const string Assumption = "The signal-to-noise ratios of 23,747 trials of the Cochrane database, a mixture of four normal distributions around 0 "
        + "with weights 0.32, 0.31, 0.30, 0.07 and standard "
        + "deviations 0.61, 1.42, 2.16, 5.64 (table 1 of doi:10.1002/sim.9173; preprint https://arxiv.org/abs/2011.15004, read in stored copies), stand for "
        + "the trials of this field too; small trials of cell "
        + "treatments may overstate more.";

    private static readonly (double Weight, double Sd)[] Cochrane = [(0.32, 0.61), (0.31, 1.42), (0.30, 2.16), (0.07, 5.64)];

    /// <summary>Of an estimate; null when it is 0 or has no error.</summary>
    /// <param name="estimate">The estimate, 0 where there is no effect.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="plausible">True effects that are thinkable, on the same scale, above 0.</param>
    public static Exaggeration? Of(double estimate, double standardError, params IEnumerable<double> plausible)
    {
        var z = estimate / standardError;
        if (!double.IsFinite(z) || z == 0)
        {
            return null;
        }

        double sum = 0, mean = 0;
        foreach (var (weight, sd) in Cochrane)
        {
            var density = weight * Normal.PDF(0, Math.Sqrt((sd * sd) + 1), z);
            sum += density;
            mean += density * z * sd * sd / ((sd * sd) + 1);
        }

        var factor = z / (mean / sum);
        return double.IsFinite(factor) ? new(z, factor, estimate / factor,
            [.. plausible.Where(effect => effect > 0).Select(effect => DesignError.Of(effect, standardError))]) : null;
    }
}
