using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The figure of the record whose own words are those of the clause, where the outcome that is counted has no name that the rules know: "two of the ten
/// felt somewhat more" beside "some improvement of sensory scores, 2 of 10".
/// </summary>
internal static class MatterFacts
{
    private const double Enough = 0.6;
    private const double SameGroup = 0.5;
    private const double Hundred = 100;

    // what these words say is compared by rows of their own
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "cells", "tissue", "origin", "route", "arm", "age", "condition", "design" };

    /// <summary>The figure that has another number; null where none, or more than one, is told in the words of the clause.</summary>
    internal static EvidenceFigure? Other(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> rated)
    {
        if (
            figure is not { Kind: FigureKind.Fraction or FigureKind.Share, Denied: false, Bound: not ("min" or "max" or "reach") }
            || InRecord(clause, figure)
            || rated.Exists(one => one.Number == SlotRelation.Match || (figure.Events is { } part && part != figure.Total && one.Figure.Total == (int)part))
        )
        {
            return null;
        }

        var content = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i =>
                (i < figure.First || i >= figure.End)
                && !clause.IsCovered(i)
                && clause.Features[i] is { } feature
                && !char.IsAsciiDigit(feature[0])
                && !Apart.Contains(feature.Split(':')[0])
                && (clause.Sentence.Scopes[i] & Scope.Frame) == 0
            )
            .Select(i => clause.Features[i]!)
            .Distinct()
            .ToList();
        if (content.Count == 0)
        {
            return null;
        }

        var told = rated
            .Where(one => one is { Number: SlotRelation.Contradicted, Arm: true, People: true, Figure.Grades: null } && one.Time != SlotRelation.Contradicted)
            .Where(one => !outcome.IsOwn || one.Outcome is SlotRelation.Match or SlotRelation.Absent)
            .Select(one => (one.Figure, Share: (double)content.Count(Words(clause, one.Figure).Contains) / content.Count))
            .Where(one => one.Share >= (figure.Total is { } total && one.Figure.Total == (int)total ? SameGroup : Enough))
            .ToList();
        var best = told.Where(one => one.Share == told.Max(other => other.Share)).Select(one => one.Figure).ToList();
        return best.Select(one => (one.Events, one.Total, one.Low)).Distinct().Count() == 1 ? best[0] : null;
    }

    private static HashSet<string> Words(Comparison clause, EvidenceFigure figure) => [.. figure.Said.Features, $"{MeasureFamily.Role}:{MeasureFamily.Of(figure.Measure)?.Id}"];

    // the number stands somewhere in the record, and may be said of something else
    private static bool InRecord(Comparison clause, ClaimFigure figure)
    {
        var all = clause.Study.Numbers.All;
        return figure.Kind == FigureKind.Share
            ? figure.Low is { } low && (all.Contains(low) || all.Contains(Math.Round(low * Hundred, 2)))
            : !figure.IsRate && figure.Events is { } events && figure.Total is { } total && all.Contains(events) && !all.Contains(total);
    }
}
