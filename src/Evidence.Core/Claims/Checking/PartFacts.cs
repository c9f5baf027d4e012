using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Two parts of the people set against each other: "grade C gained more often than grade D", "acute cases did better than chronic ones".</summary>
internal static class PartFacts
{
    private const double Alike = 0.05;
    private static readonly string[] Roles = ["chronicity", "level", "severity", "age"];
    private static readonly HashSet<string> Comparative = WordLists.Of("comparative");
    private static readonly HashSet<string> Starting = WordLists.Of("starting-at");
    private static readonly HashSet<string> Equal = WordLists.Of("equal-to");
    private static readonly HashSet<string> Rates = WordLists.Of("compares-rates");
    private const double Close = 0.2;
    private const double Off = 0.35;
    private const int Far = 6;

    internal static void Read(Comparison clause)
    {
        if (clause.Study.Figures.Count == 0 || clause.Figures.Any(figure => figure.CountsPeople) || Pivot(clause) is not { } pivot)
        {
            return;
        }

        if (Way(clause, pivot) is not { } way || Parts(clause, pivot) is not ({ } first, { } second))
        {
            return;
        }

        var all = Pairs(clause, first, second).ToList();
        if (all.Count == 0)
        {
            return;
        }

        // "improved": what the cord does before what the person does
        all = all.Exists(pair => pair.IsNeurological) ? all.FindAll(pair => pair.IsNeurological) : all;
        // "all grades" beside "all grades", and not beside one grade
        var pairs = all.FindAll(pair => pair.Shared >= all.Max(one => one.Shared) - 1e-9);
        var relation = Judge(way, [.. pairs.Select(pair => (pair.One, pair.Other))]);
        if (relation == SlotRelation.Absent && way.Times is not null)
        {
            return;
        }

        // a ratio of the parts is none of the arms
        clause.Pieces.RemoveAll(piece => piece.Slot == SlotNames.Comparator && piece.First <= way.First && piece.End > way.First);
        clause.Add(
            clause.Piece(SlotNames.Comparator, way.First, way.End, relation, string.Join("; ", pairs.Select(pair => pair.Words))) with
            {
                Rule = "wrong-comparison",
            }
        );
        if (relation != SlotRelation.Absent)
        {
            ClaimOutcome.Cover(clause);
            clause.Cover(first.First, first.End);
            clause.Cover(second.First, second.End);
            clause.Cover(Rates, way.End, pivot + 1);
        }
    }

    // "four times as often as", "more often than", "as often as", "no more often than"
    private static Told? Way(Comparison clause, int pivot)
    {
        var words = clause.Sentence.Words;
        if (clause.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Ratio && figure.End <= pivot) is { Low: > 0 and { } times } ratio)
        {
            return new Told(null, times, ratio.Bound, false, ratio.First, ratio.End);
        }

        if (words[pivot].Text == "as")
        {
            var at = Enumerable
                .Range(clause.First, pivot - clause.First)
                .LastOrDefault(i => pivot - i <= Far && (words[i].Text == "as" || Equal.Contains(words[i].Text)), -1);
            return at < 0 ? null : new Told("same", null, null, clause.IsNegated(at) || (at > 0 && words[at - 1].Text == "not"), at, pivot);
        }

        var ways = clause
            .Sentence.Of("direction", clause.First, pivot)
            .Where(match => match.Value is "up" or "down" && IsOfComparison(clause, match, pivot))
            .ToList();
        return ways is [.., var way]
            ? new Told(
                way.Value,
                null,
                null,
                clause.IsNegated(way.First) || (way.First > 0 && words[way.First - 1].Text is "no" or "not" or "hardly"),
                way.First,
                way.End
            )
            : null;
    }

    private static SlotRelation Judge(Told way, List<(double One, double Other)> pairs)
    {
        if (way.Times is { } times)
        {
            var ratios = pairs.Where(pair => pair.Other > 0).Select(pair => pair.One / pair.Other).ToList();
            return ratios.Count == 0 ? SlotRelation.Absent
                : ratios.TrueForAll(ratio => Math.Abs(ratio - times) <= Close * times || way.Bound == "min" && ratio >= times && ratio < times * 2)
                    ? SlotRelation.Match
                : ratios.TrueForAll(ratio => Math.Abs(ratio - times) > Off * times) ? SlotRelation.Contradicted
                : SlotRelation.Absent;
        }

        var found = pairs
            .Select(pair =>
                Math.Abs(pair.One - pair.Other) < Alike ? "same"
                : pair.One > pair.Other ? "up"
                : "down"
            )
            .Distinct()
            .ToList();
        if (found is not [var only])
        {
            return SlotRelation.Absent;
        }

        if (way.Direction == "same")
        {
            var isFar = pairs.TrueForAll(pair => Math.Abs(pair.One - pair.Other) > Off * Math.Max(pair.One, pair.Other));
            return only == "same"
                ? way.IsDenied
                    ? SlotRelation.Absent
                    : SlotRelation.Match
                : !isFar
                    ? SlotRelation.Absent
                    : way.IsDenied
                        ? SlotRelation.Match
                        : SlotRelation.Contradicted;
        }

        // "no more often than": less often, or alike
        return only == "same" && !way.IsDenied ? SlotRelation.Absent
            : (only == way.Direction) != way.IsDenied ? SlotRelation.Match
            : SlotRelation.Contradicted;
    }

    private static int? Pivot(Comparison clause)
    {
        var words = clause.Sentence.Words;
        for (var i = clause.First + 1; i + 1 < clause.End; i++)
        {
            // "more than four times as often as": the bound of a number is no comparison
            if (
                words[i].Text == "than" && !clause.Figures.Any(figure => figure.Kind == FigureKind.Ratio && figure.First <= i + 1 && figure.End > i)
                || (words[i].Text == "as" && (Pairing(words, clause.First, i) || Equal.Contains(words[i - 1].Text)))
            )
            {
                return i;
            }
        }

        return null;
    }

    // the second "as" of "as often as", or that of "the same share as"
    private static bool Pairing(IReadOnlyList<Word> words, int first, int at) =>
        Enumerable.Range(first, at - first).Any(i => at - i <= Far && at - i > 1 && (words[i].Text == "as" || Equal.Contains(words[i].Text)));

    // "gained more": the word of the comparison is the last before the second part, and no "gained" alone
    private static bool IsOfComparison(Comparison clause, Match match, int pivot) =>
        Comparative.Contains(clause.Sentence.Words[match.End - 1].Text) || match.End == pivot;

    // one part before the pivot and one behind it, of one kind and not the same
    private static (Part? First, Part? Second) Parts(Comparison clause, int pivot)
    {
        if (Letter(clause, clause.First, pivot) is { } own && Letter(clause, pivot, clause.End) is { } other)
        {
            return own.Value == other.Value ? (null, null) : (own, other);
        }

        foreach (var role in Roles)
        {
            var before = clause.Sentence.Of(role, clause.First, pivot).ToList();
            var behind = clause.Sentence.Of(role, pivot, clause.End).ToList();
            if (before is [.., var one] && behind is [var two, ..] && one.Value != two.Value)
            {
                return (new Part(role, one.Value, one.First, one.End), new Part(role, two.Value, two.First, two.End));
            }
        }

        var (years, others) = (Year(clause, clause.First, pivot), Year(clause, pivot, clause.End));
        return years is not null && others is not null && years.Value != others.Value ? (years, others)
            : Arm(clause, clause.First, pivot, null) is { } arm && Arm(clause, pivot, clause.End, arm.Value) is { } against ? (arm, against)
            : Outcome(clause, clause.First, pivot) is { } seen && Outcome(clause, pivot, clause.End) is { } felt && seen.Value != felt.Value ? (seen, felt)
            : (null, null);
    }

    // "in 2013-2015": those who fell ill then
    private static Part? Year(Comparison clause, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                FigureWords.IsYear(clause.Sentence.Words[i].Text)
                && clause.Study.Figures.Any(figure => figure.Said.Years.Contains(clause.Sentence.Words[i].Text))
            )
            {
                return new Part("year", clause.Sentence.Words[i].Text, i, i + 1);
            }
        }

        return null;
    }

    // one of several groups of the study, by the words of its label that no other group has
    private static Part? Arm(Comparison clause, int first, int end, string? but)
    {
        var groups = clause
            .Study.Study.Arms.Where(arm => arm.Id is not null && arm.Id != but)
            .Select(arm => (arm.Id, Words: Features.Of(Sentence.Of(arm.Label ?? "")).OfType<string>().ToHashSet(StringComparer.Ordinal)))
            .ToList();
        // "with cells": the one group that had them
        if (
            clause.Sentence.Of("arm", first, end).Concat(clause.Sentence.Of("cells", first, end)).Concat(clause.Sentence.Of("treatment", first, end)).ToList()
                is [.., { Value: "treated" or "cells" or "stem" } said]
            && clause.Study.Study.Arms.Where(arm => arm.Role == "treated").ToList() is [{ Id: { } only }]
            && only != but
        )
        {
            return new Part("group", only, said.First, said.End);
        }

        foreach (var (id, words) in groups)
        {
            var own = words.Where(word => groups.TrueForAll(other => other.Id == id || !other.Words.Contains(word))).ToHashSet(StringComparer.Ordinal);
            for (var i = end - 1; i >= first; i--)
            {
                if (clause.Features[i] is { } feature && own.Contains(feature))
                {
                    return new Part("group", id!, i, i + 1);
                }
            }
        }

        return null;
    }

    // "sensory gains twice as often as motor gains"
    private static Part? Outcome(Comparison clause, int first, int end) =>
        clause.Sentence.Of(MeasureFamily.Role, first, end).Where(match => match.Value != MeasureFamily.General).Select(match => match.Value).Distinct().ToList()
            is [var only]
        && clause.Sentence.Of(MeasureFamily.Role, first, end).First(match => match.Value == only) is var said
            ? new Part(MeasureFamily.Role, only, said.First, said.End)
            : null;

    private static Part? Letter(Comparison clause, int first, int end) =>
        Grades.In(clause.Sentence).Where(grade => grade.First >= first && grade.End <= end).ToList() is [var only]
            ? new Part("grade", only.Letter, only.First, only.End)
            : Bare(clause, first, end);

    // "those starting at D"
    private static Part? Bare(Comparison clause, int first, int end)
    {
        var words = clause.Sentence.Words;
        return
            clause.Study.Grades.Count > 1
            && Enumerable
                .Range(first + 1, Math.Max(0, end - first - 1))
                .Where(i => words[i] is { Text: "a" or "b" or "c" or "d", IsCapital: true } && Starting.Contains(words[i - 1].Text))
                .ToList()
                is [var at]
            ? new Part("grade", words[at].Text.ToUpperInvariant(), at, at + 1)
            : null;
    }

    // figures of the two parts, of one measure, arm, time and kind
    private static IEnumerable<(double One, double Other, double Shared, bool IsNeurological, string Words)> Pairs(Comparison clause, Part first, Part second)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var known = clause
            .Study.Figures.Where(figure =>
                figure.Grades is null
                && Value(figure) is not null
                && (
                    families.Count == 0
                    || first.Role == MeasureFamily.Role
                    || families.Any(family => family.To(figure.Measure) is SlotRelation.Match or SlotRelation.Broader)
                )
            )
            .ToList();
        foreach (var one in known.Where(figure => Is(figure, first) && !Is(figure, second)))
        {
            foreach (
                var other in known.Where(figure =>
                    Is(figure, second)
                    && !Is(figure, first)
                    && (figure.Measure == one.Measure || first.Role == MeasureFamily.Role)
                    && (figure.Subgroup == one.Subgroup || first.Role != MeasureFamily.Role)
                    && (figure.Arm == one.Arm || first.Role == "group")
                    && figure.Months == one.Months
                    && figure.IsPoints == one.IsPoints
                )
            )
            {
                yield return (
                    Value(one)!.Value,
                    Value(other)!.Value,
                    Shared(one, other),
                    MeasureFamily.Of(one.Measure)?.Group == MeasureFamily.Neurological,
                    $"{Verdicts.Words(one)} against {Verdicts.Words(other)}"
                );
            }
        }
    }

    // how much of what the two figures are said to be of is the same
    private static double Shared(EvidenceFigure one, EvidenceFigure other)
    {
        var (first, second) = (Words(one), Words(other));
        return (double)first.Intersect(second).Count() / Math.Max(1, first.Union(second).Count());
    }

    private static HashSet<string> Words(EvidenceFigure figure) =>
        [.. $"{figure.Definition} {figure.Subgroup}".Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool Is(EvidenceFigure figure, Part part) =>
        part.Role == "grade" ? figure.Grade == part.Value
        : part.Role == "year" ? figure.Said.Years.Contains(part.Value)
        : part.Role == "group" ? figure.Arm == part.Value
        : part.Role == MeasureFamily.Role ? MeasureFamily.OfFeature($"{part.Role}:{part.Value}")?.To(figure.Measure) == SlotRelation.Match
        : figure.Subgroup is not null && figure.Said.Part.Contains($"{part.Role}:{part.Value}");

    private static double? Value(EvidenceFigure figure) => figure.IsPoints ? figure.Low : figure.Share;

    // how the first part is said to stand to the second: a direction, or so many times as much
    private sealed record Told(string? Direction, double? Times, string? Bound, bool IsDenied, int First, int End);

    /// <summary>A part of the people as a clause names it.</summary>
    private sealed record Part(string Role, string Value, int First, int End);
}
