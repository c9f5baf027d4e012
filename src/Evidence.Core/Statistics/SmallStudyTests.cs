namespace Evidence.Core.Statistics;

/// <summary>
/// Whether small studies differ from large ones: weighted least squares of the effect on a measure of size, weights 1/v, multiplicative dispersion, t with k −
/// 2 degrees
/// of freedom. Egger's test (Egger et al. 1997) regresses on the standard error, metafor's <c>regtest(model = "lm", predictor = "sei")</c>; Peters' test
/// (Peters et al.
/// JAMA 2006;295:676-680) on 1/n, <c>predictor = "ninv"</c>, for shares, whose standard error hangs on the share itself.
/// </summary>
public static class SmallStudyTests
{
    /// <summary>Studies below which the test finds little and no certainty is taken for it.</summary>
    public const int Enough = 10;

    /// <summary>Egger's test. Refused with <c>too-few-studies</c> (below 3) and <c>no-finite-estimate</c> (all standard errors equal, or the points on one
    /// line).</summary>
    public static Outcome<SmallStudyResult> Egger(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies, double level = 0.95) =>
        Of(measure, studies, level, static (_, effect) => Math.Sqrt(effect.Variance));

    /// <summary>Peters' test, for shares of single groups. Refused as Egger's.</summary>
    public static Outcome<SmallStudyResult> Peters(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies, double level = 0.95) =>
        Of(measure, studies, level, static (study, _) => 1d / ((SingleArm)study).Total);

    private static Outcome<SmallStudyResult> Of(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies, double level, Func<StudyNumbers, EffectSize,
        double> size)
    {
        var reason = NumbersRules.Defect(measure, studies) ?? (Levels.IsValid(level) ? null : Reasons.InvalidLevel)
            ?? (studies.Count < 3 ? Reasons.TooFew(studies.Count, 3) : null);
        if (reason is not null)
        {
            return Outcome.Refused<SmallStudyResult>(reason);
        }

        Point[] points = [.. StudyOrder.Of(studies).Select(i => (studies[i], measure.Effect(studies[i])))
            .Select(one => new Point(one.Item2.Estimate, one.Item2.Variance, size(one.Item1, one.Item2)))];
        var df = points.Length - 2;
        var (limit, limitError, slope, slopeError) = Regression(points);
        var half = Quantiles.StudentT(level, df) * limitError;
        if (!(slopeError > 1e-12 * Math.Abs(slope)) || Finite.OrNull(slope / slopeError) is not { } t || Finite.OrNull(half) is not { } width)
        {
            return Outcome.Refused<SmallStudyResult>(Reasons.NoFiniteEstimate("The studies are equally large or lie on one line, so there is no trend to "
                + "test."));
        }

        return Outcome.Of(new SmallStudyResult(t, df, Quantiles.StudentP(t, df), limit, limit - width, limit + width, studies.Count < Enough
            ? [Few(studies.Count)] : []));
    }

    private static Warning Few(int k) => Warnings.FewStudies(k) with { Text = "Below ten studies the test for small-study effects finds little." };

    private static (double Limit, double LimitError, double Slope, double SlopeError) Regression(Point[] points)
    {
        double sum = points.Sum(one => 1 / one.Variance), meanSize = points.Sum(one => one.Size / one.Variance) / sum,
            meanEffect = points.Sum(one => one.Effect / one.Variance) / sum;
        var spread = points.Sum(one => Square(one.Size - meanSize) / one.Variance);
        if (!(spread > 1e-20 * points.Length))
        {
            return (0, 0, 0, 0);
        }

        var slope = points.Sum(one => (one.Size - meanSize) / one.Variance * (one.Effect - meanEffect)) / spread;
        var limit = meanEffect - (slope * meanSize);
        var dispersion = points.Sum(one => Square(one.Effect - limit - (slope * one.Size)) / one.Variance) / (points.Length - 2);
        if (dispersion <= 1e-24 * points.Sum(one => Square(one.Effect) / one.Variance))
        {
            return (limit, 0, slope, 0);
        }

        return (limit, Math.Sqrt(dispersion * ((1 / sum) + (meanSize * meanSize / spread))), slope, Math.Sqrt(dispersion / spread));
    }

    private static double Square(double x) => x * x;

    private readonly record struct Point(double Effect, double Variance, double Size);
}
