using Evidence.Core.Pack;
using Evidence.Core.Statistics;

namespace Evidence.Core.Results;

/// <summary>Means against the scale, the people and the scores that can occur.</summary>
internal static class MeanRules
{
    public static void Check(ResultContext context, MeanChangeResult result)
    {
        CheckPeople(context, result.N);
        CheckSpread(context, "sd", result.Sd);
        CheckSpread(context, "se", result.Se);
        if (Math.Abs(result.Mean) > context.ScaleLength)
        {
            context.Add(Defects.ChangeAboveScale, "mean", $"{result.Mean} on a scale of {context.ScaleLength}");
        }

        IntervalRules.Check(context, result.Mean, result.CiLow, result.CiHigh);

        // an expected change comes from a model, not from scores
        if (!context.Says("expected"))
        {
            CheckScores(context, "mean", "sd", result.N);
        }
    }

    public static void Check(ResultContext context, BeforeAfterResult result)
    {
        CheckPeople(context, result.N);
        CheckSpread(context, "sdBefore", result.SdBefore);
        CheckSpread(context, "sdAfter", result.SdAfter);
        CheckScore(context, "before", result.Before);
        CheckScore(context, "after", result.After);
        CheckScores(context, "before", "sdBefore", result.N);
        CheckScores(context, "after", "sdAfter", result.N);
    }

    private static void CheckPeople(ResultContext context, int? n)
    {
        if (n > context.ArmSize)
        {
            context.Add(Defects.NAboveArm, "n", $"{n} people, the arm has {context.ArmSize}");
        }
    }

    private static void CheckSpread(ResultContext context, string property, double? spread)
    {
        if (spread < 0)
        {
            context.Add(Defects.NegativeSpread, property, $"{spread}");
        }
    }

    private static void CheckScore(ResultContext context, string property, double score)
    {
        if (context.Measure?.Scale is { Min: { } min, Max: { } max } && (score < min || score > max))
        {
            context.Add(Defects.ScoreOutsideScale, property, $"{score} on a scale from {min} to {max}");
        }
    }

    private static void CheckScores(ResultContext context, string meanProperty, string sdProperty, int? n)
    {
        if (n is not { } people || context.Measure?.Scale?.Step is not { } step || context.Printed(meanProperty) is not { } mean)
        {
            return;
        }

        if (Consistency.Grim(mean, people, step) == ConsistencyVerdict.Impossible)
        {
            context.Add(Defects.MeanImpossible, meanProperty, $"GRIM: mean {mean.Value} of {people} whole-number scores (step {step}) cannot occur");
        }
        else if (context.Printed(sdProperty) is { } sd && Consistency.Grimmer(mean, sd, people, step) == ConsistencyVerdict.Impossible)
        {
            context.Add(
                Defects.SdImpossible,
                sdProperty,
                $"GRIMMER: standard deviation {sd.Value} with mean {mean.Value} of {people} whole-number scores (step {step}) cannot occur"
            );
        }
    }
}
