namespace Evidence.Core.Statistics;

/// <summary>Many studies, one number, and how far to trust it. Agrees with R's metafor 3.8; where a convention could differ, the tables and result types say
/// which one is used.</summary>
public static class MetaAnalysis
{
    /// <summary>
    /// Pools the studies. The order of the studies does not matter. Refused with <c>too-few-studies</c> (below 2), <c>wrong-numbers</c>, <c>invalid-input</c>,
    /// <c>no-finite-estimate</c>, <c>not-converged</c>, <c>out-of-range</c>; a guarded plan also with <c>degenerate-fit</c> (see <see cref="PoolingGuard"/>).
    /// </summary>
    public static Outcome<MetaAnalysisResult> Pool(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies) => plan.IsGuarded ? PoolingGuard.Pool(plan, studies)
        : Fitted(plan, studies);

    /// <summary>Each study on the pooling scale and on the scale of the data, with z intervals, in the order given: the rows of a forest plot. Refused as
    /// <see cref="Pool"/>.</summary>
    public static Outcome<IReadOnlyList<StudyEffect>> Effects(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies, double level = 0.95)
    {
        var defect = NumbersRules.Defect(measure, studies) ?? (Levels.IsValid(level) ? null : Reasons.InvalidLevel);
        return defect is null
            ? Outcome.Of<IReadOnlyList<StudyEffect>>([.. studies.Select(s => StudyEffect.Of(measure, s, level))])
            : Outcome.Refused<IReadOnlyList<StudyEffect>>(defect);
    }

    /// <summary>The fit as it is, without the reserve of <see cref="PoolingGuard"/>.</summary>
    internal static Outcome<MetaAnalysisResult> Fitted(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies)
    {
        if (NumbersRules.Defect(plan.Measure, studies) is { } defect)
        {
            return Outcome.Refused<MetaAnalysisResult>(defect);
        }

        if (studies.Count < 2)
        {
            return Outcome.Refused<MetaAnalysisResult>(Reasons.TooFew(studies.Count, 2));
        }

        var order = StudyOrder.Of(studies);
        StudyNumbers[] sorted = [.. order.Select(i => studies[i])];
        var fit = Fit(plan, sorted);
        return fit.IsValue ? MetaAnalysisAnswer.Of(plan, sorted, order, fit.Value) : Outcome.Refused<MetaAnalysisResult>(fit.Reason);
    }

    private static Outcome<Fit> Fit(PoolingPlan plan, StudyNumbers[] studies) => plan.Method.Kind switch
    {
        PoolingKind.MantelHaenszel => MantelHaenszel.Pool(plan, [.. studies.Cast<TwoByTwo>()]),
        PoolingKind.Peto => PetoOddsRatio.Pool([.. studies.Cast<TwoByTwo>()]),
        PoolingKind.LogisticMixed => LogisticMixedModel.Pool([.. studies.Cast<SingleArm>()]),
        _ => InverseVariance.Pool(plan, [.. studies.Select(plan.Measure.Effect)]),
    };
}
