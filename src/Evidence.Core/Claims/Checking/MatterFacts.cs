using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The figure or the number of the record whose own words are those of the clause, where what is counted has no name that the rules know: "two of the ten
/// felt somewhat more" beside "some improvement of sensory scores, 2 of 10"; "half had tuberculosis of the spine" beside "tuberculosis of the spine 25%".
/// </summary>
internal static class MatterFacts
{
    private const double Enough = 0.6;
    private const double SameGroup = 0.5;
    private const double Hundred = 100;
    private const double Some = 0.3;
    private const double Rounded = 0.03;
    private const int Far = 8;
    private static readonly HashSet<string> LeftOut = WordLists.Of("left-out");
    private static readonly string[] Parts = [",", ";", ":", "(", ")"];

    // what these words say is compared by rows of their own
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "cells", "tissue", "origin", "route", "arm", "age", "condition", "design" };

    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "chronicity", "severity", "level", "pole" };

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

        var content = Content(clause, figure);
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

    /// <summary>The sentence of the record that tells another number in the words of the clause; null where none, or several tell different ones.</summary>
    internal static string? OtherInText(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var isCount = figure is { Kind: FigureKind.Count, Events: not null };
        if (
            figure is not ({ Kind: FigureKind.Count, Events: not null } or { Kind: FigureKind.Share or FigureKind.Fraction })
            || figure is { Denied: true } or { Bound: "min" or "max" or "reach" }
            || (isCount && outcome.Families is not [{ Group: "count" }] && (outcome.IsOwn || clause.Study.Numbers.Whole.Count == 0))
            || (isCount ? clause.Study.Numbers.All.Contains(figure.Events!.Value) : InRecord(clause, figure))
        )
        {
            return null;
        }

        var content = Content(clause, figure);
        var told = clause
            .Study.Texts.SelectMany(text =>
                text.Figures.Where(one => isCount ? one.Kind == FigureKind.Count : one.Kind is FigureKind.Share or FigureKind.Fraction)
                    .Select(one => (Text: text, Figure: one, Near: Near(text, one)))
            )
            // a number of other people than those who are named
            .Where(one => content.TrueForAll(feature => !People.Contains(feature.Split(':')[0]) || one.Near.Contains(feature)))
            .Select(one =>
                (
                    one.Text,
                    one.Figure,
                    Near: (double)content.Count(one.Near.Contains) / Math.Max(1, content.Count),
                    Whole: (double)content.Count(one.Text.Content.Contains) / Math.Max(1, content.Count)
                )
            )
            .Where(one => isCount ? one is { Near: >= Some, Whole: >= Some } : one is { Near: >= Enough, Whole: >= Enough } && content.Count > 1)
            .ToList();
        var best = told.Where(one => one.Near + (one.Whole / 2) >= told.Max(other => other.Near + (other.Whole / 2))).ToList();
        return best.Count > 0 && best.Select(one => Value(one.Figure)).Distinct().Count() == 1 && !IsNear(figure, best[0].Figure)
            ? best[0].Text.Sentence.Text
            : null;
    }

    /// <summary>
    /// "Eight of the 120 are described in the paper", "the status was known of 68 of the 103": how many of a whole a study could tell of, where its words
    /// count that once; null where they do not, or an outcome is counted.
    /// </summary>
    internal static Piece? OfWhole(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> rated)
    {
        if (
            figure is not { Kind: FigureKind.Fraction, IsRate: false, Denied: false, Bound: null, Events: { } said, Total: { } whole }
            || outcome.Families.Count > 0
            || clause.Has("direction")
            || clause.Has("arm", "control")
            || clause.Has("arm", "placebo")
            || rated.Exists(one => one.Figure.Total == (int)whole && one.Outcome != SlotRelation.Contradicted)
            || !(clause.Has("published") || clause.Has("study") || clause.Sentence.Has("enrol", "analysed", clause.First, clause.End))
        )
        {
            return null;
        }

        // "leaves out 44 of the 52", "44 of the 52 are missing"
        var isLeftOut = clause.HasWord(LeftOut, clause.First, clause.End) || Enumerable.Range(clause.First, clause.End - clause.First).Any(clause.IsNegated);
        var told = clause
            .Study.Texts.Where(text => text.Member is "summary" or "limitations" or "results")
            .SelectMany(text => text.Figures.Where(one => one is { Kind: FigureKind.Fraction, IsRate: false, Denied: false }).Select(one => (text, one)))
            .Where(pair => (pair.one.Total == whole || pair.one.Events == said) && pair.one.Total > pair.one.Events)
            .ToList();
        return told.Count == 0 || told.Select(pair => (pair.one.Events, pair.one.Total)).Distinct().Count() > 1
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                told[0].one.Total == whole && said == (isLeftOut ? whole - told[0].one.Events : told[0].one.Events)
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted,
                told[0].text.Sentence.Text
            ) with
            {
                Rule = "wrong-number",
            };
    }

    /// <summary>
    /// "All survived", "nobody was seen again", where the record tells in the same words of how many it was true; null where it does not.
    /// </summary>
    internal static Piece? OfAll(Comparison clause, ClaimFigure figure)
    {
        if (figure.Kind is not (FigureKind.All or FigureKind.None) || figure.Denied || clause.IsNegated(figure.First) || clause.Of(MeasureFamily.Role).Any())
        {
            return null;
        }

        // outcomes that have a name are compared by their figures
        var content = Content(clause, figure).Where(feature => !feature.Contains(':', StringComparison.Ordinal)).ToList();
        var told = clause
            .Study.Texts.Where(text => text.Member is "summary" or "limitations" or "results")
            .SelectMany(text =>
                text.Figures.Where(one => one is { Kind: FigureKind.Fraction, IsRate: false } or { Kind: FigureKind.Count } && !one.Denied && one.Bound is null)
                    .Select(one => (Text: text, Figure: one, Near: Near(text, one)))
            )
            .Where(one => content.Count > 0 && content.Count(one.Near.Contains) >= Enough * content.Count)
            .ToList();
        var parts = told.Select(one => Part(clause, one.Figure)).OfType<double>().Distinct().ToList();
        return parts is not [var part]
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                figure.Kind == FigureKind.All == part >= 1 ? SlotRelation.Match : SlotRelation.Contradicted,
                told[0].Text.Sentence.Text
            ) with
            {
                Rule = "wrong-number",
            };
    }

    // of how many of those who could it was true
    private static double? Part(Comparison clause, ClaimFigure figure) =>
        figure is { Kind: FigureKind.Fraction, Events: { } events, Total: > 0 and { } total } ? events / total
        : figure.Events is { } count && clause.Study.Study.Enrolled is > 0 and { } entered && count < entered ? count / entered
        : null;

    private static double? Value(ClaimFigure figure) =>
        figure.Kind == FigureKind.Count ? figure.Events
        : figure is { Events: { } events, Total: > 0 and { } total } ? events / total
        : figure.Low;

    private static bool IsNear(ClaimFigure one, ClaimFigure other) =>
        Value(one) is not { } said || Value(other) is not { } known || Math.Abs(said - known) <= (one.Kind == FigureKind.Count ? 0 : Rounded);

    // the words between the signs that stand around a number
    private static HashSet<string> Near(RecordText text, ClaimFigure figure)
    {
        var (first, end) = (figure.First, figure.End);
        while (first > 0 && figure.First - first < Far && !IsPart(text.Sentence.Words[first - 1]))
        {
            first--;
        }

        while (end < text.Features.Length && end - figure.End < Far && !IsPart(text.Sentence.Words[end]))
        {
            end++;
        }

        return [.. text.Features[first..Math.Min(end, text.Features.Length)].OfType<string>()];
    }

    private static bool IsPart(Word word) => word.Kind == WordKind.Sign && Parts.Contains(word.Text);

    private static List<string> Content(Comparison clause, ClaimFigure figure) =>
        [
            .. Enumerable
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
                .Distinct(),
        ];

    private static HashSet<string> Words(Comparison clause, EvidenceFigure figure) =>
        [.. figure.Said.Features, $"{MeasureFamily.Role}:{MeasureFamily.Of(figure.Measure)?.Id}"];

    // the number stands somewhere in the record, and may be said of something else
    private static bool InRecord(Comparison clause, ClaimFigure figure)
    {
        var all = clause.Study.Numbers.All;
        return figure.Kind == FigureKind.Share
            ? figure.Low is { } low && (all.Contains(low) || all.Contains(Math.Round(low * Hundred, 2)))
            : !figure.IsRate && figure.Events is { } events && figure.Total is { } total && all.Contains(events) && !all.Contains(total);
    }
}
