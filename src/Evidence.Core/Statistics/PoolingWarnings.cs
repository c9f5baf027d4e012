namespace Evidence.Core.Statistics;

/// <summary>What a reader should know with a pooled number.</summary>
internal static class PoolingWarnings
{
    public static IEnumerable<Warning> Of(PoolingPlan plan, StudyNumbers[] studies, Fit fit, BackTransformed back)
    {
        if (studies.Length < Warnings.Few)
        {
            yield return Warnings.FewStudies(studies.Length);
        }

        if (fit.Heterogeneity is { } spread && spread.I2 >= Warnings.HighHeterogeneity)
        {
            yield return Warnings.Heterogeneous(spread.I2);
        }

        var corrected = plan.Method.Kind == PoolingKind.InverseVariance && plan.Measure.WireName != "PAS" ? studies.Count(HasZero) : 0;
        if (corrected > 0)
        {
            yield return Warnings.Corrected(corrected);
        }

        if (back.Estimate is null || back.CiLow is null || back.CiHigh is null)
        {
            yield return Warnings.NumberMissing;
        }

        foreach (var warning in fit.Warnings)
        {
            yield return warning;
        }
    }

    private static bool HasZero(StudyNumbers study) => study switch
    {
        SingleArm arm => SingleArmEffects.HasZero(arm),
        TwoByTwo table => Cells.Of(table).HasZero,
        _ => false,
    };
}
