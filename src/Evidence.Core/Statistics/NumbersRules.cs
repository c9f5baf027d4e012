using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>What must hold before studies are put on a scale.</summary>
internal static class NumbersRules
{
    /// <summary>The first defect with the number of its study, counted from 1; null when there is none.</summary>
    public static Reason? Defect(EffectMeasure measure, IReadOnlyList<StudyNumbers> studies)
    {
        for (var i = 0; i < studies.Count; i++)
        {
            if (Defect(measure, studies[i]) is { } reason)
            {
                return reason with { Sentence = string.Create(CultureInfo.InvariantCulture, $"Study {i + 1}: {reason.Sentence}") };
            }
        }

        return null;
    }

    private static Reason? Defect(EffectMeasure measure, StudyNumbers study)
    {
        if (study.GetType() != measure.Numbers)
        {
            return new(Reasons.WrongNumbersCode, $"The measure {measure.WireName} needs {Shape(measure)}.");
        }

        if (study.Defect is { } defect)
        {
            return defect;
        }

        var effect = measure.Effect(study);
        return double.IsFinite(effect.Estimate) && effect.Variance > 0 && double.IsFinite(1 / effect.Variance) ? null : Reasons.OutOfRange;
    }

    private static string Shape(EffectMeasure measure) =>
        measure.Numbers == typeof(SingleArm) ? "events and total"
        : measure.Numbers == typeof(TwoByTwo) ? "events, total, controlEvents and controlTotal"
        : measure.Numbers == typeof(TwoMeans) ? "mean, sd, n, controlMean, controlSd and controlN"
        : "estimate and standardError";
}
