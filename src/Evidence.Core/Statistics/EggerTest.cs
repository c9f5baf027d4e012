namespace Evidence.Core.Statistics;

/// <summary>Whether small studies show other effects than large ones.</summary>
/// <param name="Statistic">t of the slope on the standard error.</param>
/// <param name="Df">k − 2.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Limit">The effect that a study without sampling error would show, pooling scale.</param>
/// <param name="LimitLow">Lower bound of it.</param>
/// <param name="LimitHigh">Upper bound of it.</param>
/// <param name="Warnings">What should be known; below ten studies the test finds little.</param>
public sealed record EggerResult(double Statistic, int Df, double P, double Limit, double LimitLow, double LimitHigh, IReadOnlyList<Warning> Warnings);

/// <summary>
/// Egger's regression test (Egger et al. 1997) in its classical form: weighted least squares of the effect on its standard error, weights 1/v, multiplicative
/// dispersion, t with k − 2 degrees of freedom; metafor's <c>regtest(model = "lm", predictor = "sei")</c>.
/// </summary>
public static class EggerTest
{
    /// <summary>Refused with <c>too-few-studies</c> (below 3) and <c>no-finite-estimate</c> (all standard errors equal, or the points on one line).</summary>
    public static Outcome<EggerResult> Of(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies, double level = 0.95)
    {
        var reason = StudyRules.Defect(measure, studies) ?? (Levels.IsValid(level) ? null : Reasons.InvalidLevel)
            ?? (studies.Count < 3 ? Reasons.TooFew(studies.Count, 3) : null);
        if (reason is not null)
        {
            return Outcome.Refused<EggerResult>(reason);
        }

        EffectSize[] effects = [.. StudyOrder.Of(studies).Select(i => measure.Effect(studies[i]))];
        var df = effects.Length - 2;
        var (limit, limitError, slope, slopeError) = Regression(effects);
        var half = Quantiles.StudentT(level, df) * limitError;
        if (!(slopeError > 1e-12 * Math.Abs(slope)) || Finite.OrNull(slope / slopeError) is not { } t || Finite.OrNull(half) is not { } width)
        {
            return Outcome.Refused<EggerResult>(Reasons.NoFiniteEstimate("The studies are equally large or lie on one line, so there is no trend to test."));
        }

        return Outcome.Of(new EggerResult(t, df, Quantiles.StudentP(t, df), limit, limit - width, limit + width, studies.Count < 10 ? [Few(studies.Count)] : []));
    }

    private static Warning Few(int k) => Warnings.FewStudies(k) with { Text = "Below ten studies the test for small-study effects finds little." };

    private static (double Limit, double LimitError, double Slope, double SlopeError) Regression(EffectSize[] effects)
    {
        double sum = effects.Sum(e => 1 / e.Variance), meanError = effects.Sum(e => 1 / Math.Sqrt(e.Variance)) / sum, meanEffect = effects.Sum(e => e.Estimate / e.Variance) / sum;
        var spread = effects.Sum(e => Square(Math.Sqrt(e.Variance) - meanError) / e.Variance);
        if (!(spread > 1e-20 * effects.Length))
        {
            return (0, 0, 0, 0);
        }

        var slope = effects.Sum(e => (Math.Sqrt(e.Variance) - meanError) / e.Variance * (e.Estimate - meanEffect)) / spread;
        var limit = meanEffect - (slope * meanError);
        var dispersion = effects.Sum(e => Square(e.Estimate - limit - (slope * Math.Sqrt(e.Variance))) / e.Variance) / (effects.Length - 2);
        if (dispersion <= 1e-24 * effects.Sum(e => Square(e.Estimate) / e.Variance))
        {
            return (limit, 0, slope, 0);
        }

        return (limit, Math.Sqrt(dispersion * ((1 / sum) + (meanError * meanError / spread))), slope, Math.Sqrt(dispersion / spread));
    }

    private static double Square(double x) => x * x;
}
