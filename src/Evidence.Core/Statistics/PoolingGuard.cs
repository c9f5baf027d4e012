using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>
/// What a synthesis does not say although the arithmetic would: a fit that is no answer, and more than few studies carry. It changes no number of a fit; it
/// refuses,
/// leaves out, or takes the wider of two intervals.
/// </summary>
internal static class PoolingGuard
{
    /// <summary>Between-study variance of a logit or a log ratio above which a fit describes the counts only by letting every study differ from every
    /// other.</summary>
    public const double LargestTau2 = 10;

    /// <summary>Width of the interval of a share, on the scale of the data, above which it excludes next to nothing.</summary>
    public const double WidestShare = 0.9;

    /// <summary>The most studies with the outcome at which, others having none, the fit rests on them alone.</summary>
    public const int FewestInformative = 2;

    /// <summary>Studies below which no prediction interval is given.</summary>
    public const int FewestForPrediction = 3;

    /// <summary>Pools, or says why not.</summary>
    public static Outcome<MetaAnalysisResult> Pool(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies)
    {
        var fitted = MetaAnalysis.Fitted(plan, studies);
        if (fitted.Value is not { } result)
        {
            return fitted;
        }

        if (Degenerate(plan, studies, result) is { } reason)
        {
            return Outcome.Refused<MetaAnalysisResult>(reason);
        }

        return Outcome.Of(Reserved(plan.IsTestOpen && IsTooNarrow(plan, studies, result) ? Modified(plan, studies, result.Tau2) : result));
    }

    // two studies say nothing of how much studies differ; of more, the adjustment must not make the answer look surer than it is without (Jackson et al. 2017)
    private static bool IsTooNarrow(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies, MetaAnalysisResult result) =>
        result.Test == PoolingTests.HartungKnapp.WireName
        && (result.K == 2 || (MetaAnalysis.Fitted(plan.With(PoolingTests.Normal, result.Tau2), studies).Value is { } usual
            && result.CiHigh - result.CiLow < usual.CiHigh - usual.CiLow));

    private static MetaAnalysisResult Modified(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies, double tau2)
    {
        var wider = MetaAnalysis.Fitted(plan.With(PoolingTests.Truncated, tau2), studies).Value!;
        return wider with { Warnings = [.. wider.Warnings, Warnings.Modified] };
    }

    private static MetaAnalysisResult Reserved(MetaAnalysisResult result)
    {
        var shown = result.K >= FewestForPrediction ? result : result with
        {
            P = null,
            Statistic = null,
            PredictionLow = null,
            PredictionHigh = null,
            Back = result.Back with { PredictionLow = null, PredictionHigh = null },
        };
        return result.K < Warnings.Few && result.Test != PoolingTests.Normal.WireName
            ? shown with { Warnings = [.. shown.Warnings, Warnings.WorthOfP(result.K)] } : shown;
    }

    private static Reason? Degenerate(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies, MetaAnalysisResult result)
    {
        var isShare = plan.Measure.Numbers == typeof(SingleArm);
        var isLog = plan.Measure.WireName is "PLO" or "OR" or "RR";
        if (isShare && (Rests(studies, static arm => arm.Events) ?? Rests(studies, static arm => arm.Total - arm.Events)) is { } few)
        {
            return few;
        }

        return isLog && result.Tau2 > LargestTau2 ? Reasons.Degenerate(string.Create(CultureInfo.InvariantCulture,
            $"the between-study variance is {result.Tau2:0.#} on the logarithmic scale, above {LargestTau2}"))
            : isShare && result.Back is { CiLow: { } low, CiHigh: { } high } && high - low > WidestShare
                ? Reasons.Degenerate(string.Create(CultureInfo.InvariantCulture, $"its interval runs from {100 * low:0.##} to {100 * high:0.##} %"))
            : null;
    }

    // alike for those with and those without the outcome, so that it does not matter which is counted
    private static Reason? Rests(IReadOnlyList<StudyNumbers> studies, Func<SingleArm, int> people)
    {
        var (some, none) = (studies.Cast<SingleArm>().Count(arm => people(arm) > 0), studies.Cast<SingleArm>().Count(arm => people(arm) == 0));
        return some <= FewestInformative && none > some
            ? Reasons.Degenerate(string.Create(CultureInfo.InvariantCulture,
                $"{some} of {studies.Count} studies {(some == 1 ? "has" : "have")} anybody on one side of the outcome, and the others have nobody there"))
            : null;
    }
}
