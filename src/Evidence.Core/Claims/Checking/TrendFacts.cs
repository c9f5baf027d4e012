using System.Globalization;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>Scores that are said to have risen or fallen, without a number: "the GMFM-88 of the controls fell".</summary>
internal static class TrendFacts
{
    private const double Least = 0.5;

    internal static void Read(Comparison clause)
    {
        if (
            clause.Study.IsReview
            || clause.Has("significance")
            || clause.Has("arm", "all")
            || clause.Figures.Any(figure => figure.CountsPeople && !IsWhole(clause, figure) || figure.Kind is FigureKind.Points or FigureKind.Ratio)
            || clause.Sentence.Words.Take(clause.End).Skip(clause.First).Any(word => word.Text is "than" or "as" or "between")
            || clause.Of("direction").Where(match => match.Value is "up" or "down").ToList() is not [var way]
            || clause.IsCovered(way.First)
            || clause.IsNegated(way.First)
        )
        {
            return;
        }

        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var changes = Changes(clause, families, way.First).ToList();
        if (changes.Count == 0 || changes.Exists(change => Math.Abs(change.By) < Least))
        {
            return;
        }

        var found = changes.Select(change => change.By > 0 ? "up" : "down").Distinct().ToList();
        if (found is not [var only])
        {
            return;
        }

        clause.Add(
            clause.Piece(
                SlotNames.Measure,
                way.First,
                way.End,
                only == way.Value ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Join(
                    "; ",
                    changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Measure}: {change.By:+0.##;-0.##}")).Distinct()
                )
            ) with
            {
                Rule = "wrong-words",
            }
        );
        ClaimOutcome.Cover(clause);
    }

    // what the scores of the outcome did in the group that is meant, all of its people together
    private static IEnumerable<(string Measure, double By)> Changes(Comparison clause, IReadOnlyList<MeasureFamily> families, int way)
    {
        if (families.Count == 0 || families.Any(family => family.Id == MeasureFamily.General || family.Group == MeasureFamily.Harm || IsTurned(family)))
        {
            yield break;
        }

        var isControl =
            clause.Has("arm", "control")
            || clause.Has("arm", "placebo")
            || (clause.Has("arm", "other") && !clause.Has("arm", "treated") && !clause.Sentence.Has("cells", null, clause.First, way));
        var times = clause.Figures.Where(figure => figure.Kind == FigureKind.Time).Select(figure => figure.Low!.Value).ToList();
        var study = clause.Study.Study;
        foreach (
            var result in study.Results.Where(result =>
                result.Subgroup is null
                && families.Any(family => family.To(result.Measure) == SlotRelation.Match)
                && (times.Count == 0 || result.Months is not { } months || times.Exists(time => Math.Abs(time - months) <= Math.Max(Least, 0.1 * months)))
                && study.Arms.FirstOrDefault(arm => arm.Id == result.Arm)?.Role == "control" == isControl
            )
        )
        {
            switch (result)
            {
                case BeforeAfterResult one:
                    yield return (one.Measure, one.After - one.Before);
                    break;
                case MeanChangeResult one:
                    yield return (one.Measure, one.Mean);
                    break;
            }
        }
    }

    // "rose in the 11 people given cells": who they were
    private static bool IsWhole(Comparison clause, ClaimFigure figure) =>
        figure is { Kind: FigureKind.Count, Events: { } people } && clause.Study.Numbers.Whole.Contains(people);

    // of spasticity less is better: what "better" means there is not read
    private static bool IsTurned(MeasureFamily family) => family.Id == "spasticity";
}
