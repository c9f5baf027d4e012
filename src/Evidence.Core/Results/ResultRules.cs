using Evidence.Core.Pack;

namespace Evidence.Core.Results;

/// <summary>What must hold for a result: its references, and the arithmetic of its kind.</summary>
internal static class ResultRules
{
    public static void Check(ResultContext context)
    {
        CheckReferences(context);
        PartRules.Check(context);
        switch (context.Result)
        {
            case RespondersResult responders: CountRules.Check(context, responders); break;
            case TransitionsResult transitions: TransitionRules.Check(context, transitions); break;
            case MeanChangeResult change: MeanRules.Check(context, change); break;
            case BeforeAfterResult scores: MeanRules.Check(context, scores); break;
            case EffectResult effect: EffectRules.Check(context, effect); break;
            case ProportionResult proportion: CountRules.Check(context, proportion); break;
            case MeasurementResult measurement: CountRules.Check(context, measurement); break;
            case DistributionResult distribution: CountRules.Check(context, distribution); break;
            default: break;
        }
    }

    private static void CheckReferences(ResultContext context)
    {
        var result = context.Result;
        if (!context.Measures.Has(result.Measure))
        {
            context.Add(Defects.UnknownReference, "measure", $"no measure {result.Measure}");
        }

        if (result.Arm is not null && context.Arm is null)
        {
            context.Add(Defects.UnknownReference, "arm", $"no arm {result.Arm} in {context.Study.Id}");
        }

        if (result.Months < 0)
        {
            context.Add(Defects.NegativeMonths, "months", $"{result.Months} months");
        }

        for (var i = 0; result is EffectResult effect && i < effect.Arms.Count; i++)
        {
            if (!context.Study.Arms.Any(arm => arm.Id == effect.Arms[i]))
            {
                context.Add(Defects.UnknownReference, $"arms/{i}", $"no arm {effect.Arms[i]} in {context.Study.Id}");
            }
        }
    }
}
