using Evidence.Core.Pack;

namespace Evidence.Core.Results;

/// <summary>Which people a result is of: parts and their whole, what stands for an arm, which events are counted.</summary>
internal static class PartRules
{
    // means are printed with two digits after the point
    private const double Rounding = 0.0051;

    public static void Check(ResultContext context)
    {
        var result = context.Result;
        if (result.PartOf is { } id)
        {
            CheckPart(context, context.Study.Results.FirstOrDefault(other => other.Id == id));
        }

        CheckSum(context, [.. context.Study.Results.Where(part => part.PartOf == result.Id)]);
        if (result.Preferred is true)
        {
            CheckPreferred(context);
        }

        Misplaced(
            context,
            "relatedness",
            result.Relatedness is not null && context.Measure is { } measure && !HarmOutcomes.Counts(measure),
            "the measure counts no harm"
        );
        Misplaced(
            context,
            "pRelation",
            result is EffectResult { PRelation: not null, P: null } or MeasurementResult { PRelation: not null, Unit: not "p value" },
            "there is no p value"
        );
        Misplaced(
            context,
            "minGrades",
            result.Measure != "ais-grade"
                && result is RespondersResult { MinGrades: not null } or ProportionResult { MinGrades: not null, Measure: not "ais-grade" },
            "the measure has no grades"
        );
    }

    private static void CheckPart(ResultContext context, Result? whole)
    {
        if (whole is null || whole.Id == context.Result.Id || whole.Measure != context.Result.Measure || whole.PartOf is not null)
        {
            context.Add(Defects.UnknownReference, "partOf", $"no whole {context.Result.PartOf} of {context.Result.Measure} in {context.Study.Id}");
        }
    }

    private static void CheckSum(ResultContext context, List<Result> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        var counts = parts.OfType<RespondersResult>().ToList();
        if (
            context.Result is RespondersResult whole
            && counts.Count == parts.Count
            && (counts.Sum(part => part.Events) != whole.Events || counts.Sum(part => part.Total) != whole.Total)
        )
        {
            context.Add(Defects.PeopleDiffer, "", $"the parts add to {counts.Sum(part => part.Events)} of {counts.Sum(part => part.Total)}");
        }

        var means = parts.OfType<MeanChangeResult>().Where(part => part.N > 0).ToList();
        if (context.Result is MeanChangeResult { N: > 0 } mean && means.Count == parts.Count)
        {
            var people = means.Sum(part => part.N!.Value);
            var joined = means.Sum(part => part.N!.Value * part.Mean) / people;
            if (people != mean.N || Math.Abs(joined - mean.Mean) > Rounding)
            {
                context.Add(Defects.PeopleDiffer, "", $"the parts give {joined:0.##} of {people}");
            }
        }
    }

    private static void CheckPreferred(ResultContext context)
    {
        var result = context.Result;
        Misplaced(context, "preferred", result.SelectedPeople is not null, "selected people never stand for their arm");
        var first = context.Study.Results.First(other =>
            other.Preferred is true && other.Arm == result.Arm && other.Measure == result.Measure && other is TransitionsResult == result is TransitionsResult
        );
        if (first.Id != result.Id)
        {
            context.Add(Defects.PreferredTwice, "preferred", $"{first.Id} is preferred as well");
        }
    }

    private static void Misplaced(ResultContext context, string property, bool holds, string why)
    {
        if (holds)
        {
            context.Add(Defects.MisplacedProperty, property, $"{property}: {why}");
        }
    }
}
