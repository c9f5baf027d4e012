using Evidence.Core.Pack;

namespace Evidence.Core.Results;

/// <summary>Counts of people against the people there were, and shares against whole people.</summary>
internal static class CountRules
{
    public static void Check(ResultContext context, RespondersResult result)
    {
        if (result.Events > result.Total)
        {
            context.Add(Defects.EventsAboveTotal, "events", $"{result.Events} of {result.Total}");
        }

        var cap = Cap(context);
        if (result.Total > cap && !AcceptedException.Covers(context.Study.Id, result.Id, Defects.TotalAboveArm))
        {
            context.Add(Defects.TotalAboveArm, "total", $"{result.Total} counted, the arm or study has {cap}");
        }
    }

    public static void Check(ResultContext context, ProportionResult result)
    {
        if (result.Value is < 0 or > 1)
        {
            context.Add(Defects.ProportionOutOfRange, "value", $"{result.Value}");
            return;
        }

        // pooled shares and averages are of nobody in particular
        if (
            result.N is not (> 0 and <= 2000)
            || context.Study.Design is "meta-analysis" or "systematic-review"
            || context.Says("average")
            || context.Printed("value") is not { } printed
        )
        {
            return;
        }

        var half = printed.Digits < 2 ? 0.005 : printed.Half;
        var people = Math.Round(printed.Value * result.N.Value);
        if (Math.Abs((people / result.N.Value) - printed.Value) > half + 1e-9)
        {
            context.Add(Defects.NotWholePeople, "value", $"{printed.Value} of {result.N} is not a whole number of people");
        }
    }

    public static void Check(ResultContext context, MeasurementResult result)
    {
        if (result.Low > result.High)
        {
            context.Add(Defects.LowAboveHigh, "low", $"{result.Low} to {result.High}");
        }

        if (result.Unit == "p value" && new[] { result.Value, result.Low, result.High }.Any(static p => p is < 0 or > 1))
        {
            context.Add(Defects.POutOfRange, string.Empty, $"a p value outside 0 to 1");
        }
    }

    public static void Check(ResultContext context, DistributionResult result)
    {
        var people = result.Counts.Values.Sum(static count => (long)count);
        if (people > context.ArmSize)
        {
            context.Add(Defects.CellsAboveArm, "counts", $"the categories add to {people}, the arm has {context.ArmSize}");
        }

        var known = context.Measure?.Scale?.Categories ?? [];
        var unknown = known.Count == 0 ? [] : result.Counts.Keys.Where(key => key.Split('/').Any(category => !known.Contains(category)));
        foreach (var category in unknown)
        {
            context.Add(Defects.CategoryOutsideScale, "counts/" + JsonPointer.Escape(category), $"{category} is none of {string.Join(", ", known)}");
        }
    }

    // of an arm of unknown size, at most everyone who was enrolled
    private static int? Cap(ResultContext context)
    {
        var study = context.Study;
        return context.ArmSize
            ?? (context.Result.Arm is not null || study.Analysed is null || study.Enrolled > study.Analysed ? study.Enrolled : study.Analysed);
    }
}
