namespace Evidence.Core.Statistics;

/// <summary>From a fit to the answer: quantiles, intervals, back-transformation, warnings; nothing infinite gets through.</summary>
internal static class MetaAnalysisAnswer
{
    public static Outcome<MetaAnalysisResult> Of(PoolingPlan plan, StudyNumbers[] sorted, int[] order, Fit fit)
    {
        var critical = fit.Df is { } df ? Quantiles.StudentT(plan.Level, df) : Quantiles.Normal(plan.Level);
        var half = critical * fit.StandardError;
        var spread = fit.IsRandom ? critical * double.Hypot(fit.StandardError, Math.Sqrt(fit.Tau2)) : null;
        if (Finite.OrNull(fit.Estimate - half) is not { } low || Finite.OrNull(fit.Estimate + half) is not { } high || !double.IsFinite(fit.Tau2))
        {
            return Outcome.Refused<MetaAnalysisResult>(Reasons.OutOfRange);
        }

        var statistic = fit.StandardError > 0 ? Finite.OrNull(fit.Estimate / fit.StandardError) : null;
        double? predictionLow = Finite.OrNull(fit.Estimate - spread), predictionHigh = Finite.OrNull(fit.Estimate + spread);
        var back = new BackTransformed(Back(fit.Estimate), Back(low), Back(high), Back(predictionLow), Back(predictionHigh));
        return Outcome.Of(new MetaAnalysisResult
        {
            Measure = plan.Measure.WireName,
            Method = plan.Method.WireName,
            Test = plan.Test.WireName,
            Level = plan.Level,
            K = sorted.Length,
            Estimate = fit.Estimate,
            StandardError = fit.StandardError,
            CiLow = low,
            CiHigh = high,
            Statistic = statistic,
            Df = fit.Df,
            P = statistic is not { } t ? null : fit.Df is { } degrees ? Quantiles.StudentP(t, degrees) : Quantiles.NormalP(t),
            Tau2 = fit.Tau2,
            Tau2Low = Finite.OrNull(fit.Tau2Interval?.Low),
            Tau2High = Finite.OrNull(fit.Tau2Interval?.High),
            I2 = Finite.OrNull(fit.Heterogeneity?.I2),
            H2 = Finite.OrNull(fit.Heterogeneity?.H2),
            Q = Finite.OrNull(fit.Heterogeneity?.Q),
            QDf = fit.Heterogeneity?.Df,
            QP = Finite.OrNull(fit.Heterogeneity?.P),
            PredictionLow = predictionLow,
            PredictionHigh = predictionHigh,
            Back = back,
            Weights = Percent(fit.Weights, order),
            Warnings = [.. PoolingWarnings.Of(plan, sorted, fit, back)],
        });

        double? Back(double? value) => value is { } number ? Finite.OrNull(plan.Measure.Back(number)) : null;
    }

    private static double[] Percent(IReadOnlyList<double> weights, int[] order)
    {
        // divided by the largest first, so that the sum stays a number
        var largest = weights.Max();
        var sum = weights.Sum(w => w / largest);
        var percent = new double[weights.Count];
        for (var i = 0; i < percent.Length; i++)
        {
            percent[order[i]] = largest > 0 ? 100 * (weights[i] / largest / sum) : 100d / percent.Length;
        }

        return percent;
    }
}
