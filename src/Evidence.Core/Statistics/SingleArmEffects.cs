namespace Evidence.Core.Statistics;

/// <summary>Effects of one arm and their way back to a proportion (metafor::escalc for PLO, PR, PAS).</summary>
internal static class SingleArmEffects
{
    public static EffectSize Logit(StudyNumbers study)
    {
        var (x, m) = Corrected((SingleArm)study);
        return new(Math.Log(x / m), (1 / x) + (1 / m));
    }

    public static EffectSize Raw(StudyNumbers study)
    {
        var (x, m) = Corrected((SingleArm)study);
        var n = x + m;
        return new(x / n, x / n * (m / n) / n);
    }

    public static EffectSize Arcsine(StudyNumbers study)
    {
        var arm = (SingleArm)study;
        return new(Math.Asin(Math.Sqrt((double)arm.Events / arm.Total)), 0.25 / arm.Total);
    }

    public static double FromLogit(double y) => y >= 0 ? 1 / (1 + Math.Exp(-y)) : Math.Exp(y) / (1 + Math.Exp(y));

    public static double FromArcsine(double y)
    {
        var sine = Math.Sin(Math.Clamp(y, 0, Math.PI / 2));
        return sine * sine;
    }

    public static bool HasZero(SingleArm arm) => arm.Events == 0 || arm.Events == arm.Total;

    private static (double Events, double Others) Corrected(SingleArm arm)
    {
        var add = HasZero(arm) ? 0.5 : 0;
        return (arm.Events + add, arm.Total - arm.Events + add);
    }
}
