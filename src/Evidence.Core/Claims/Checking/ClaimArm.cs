using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>The group of people that a number is of.</summary>
/// <param name="Arms">Ids of the arms that it may be; null for any that was treated.</param>
/// <param name="IsSure">True when the words name it.</param>
internal sealed record ClaimArm(IReadOnlySet<string>? Arms, bool IsSure)
{
    private const int Reach = 6;
    private const int Joined = 3;
    private const int Beside = 2;
    private static readonly HashSet<string> Opposed = WordLists.Of("group-opposed");
    private static readonly HashSet<string> GroupWords = WordLists.Of("group-word");
    private static readonly HashSet<string> Joins = WordLists.Of("number-join");

    /// <summary>Whether a figure may be of this group.</summary>
    internal bool Has(EvidenceFigure figure) => Arms is null ? !figure.IsControl : figure.Arm is not { } arm || Arms.Contains(arm);

    /// <summary>How many people the group has; null where it is not one arm that the words name.</summary>
    internal int? Size(StudyEvidence study) => IsSure && Arms is { Count: 1 } ? study.Study.Arms.First(arm => Arms.Contains(arm.Id)).N : null;

    /// <summary>Reads the group from the words of the clause.</summary>
    internal static ClaimArm Of(Comparison clause, ClaimFigure figure)
    {
        var arms = clause.Study.Study.Arms;
        if (arms.Count < 2)
        {
            return new ClaimArm(null, false);
        }

        var controls = arms.Where(arm => arm.Role == "control").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        var start = clause
            .Figures.Where(one => (one.CountsPeople || one.Kind == FigureKind.Points) && one.End <= figure.First)
            .Select(one => one.End)
            .DefaultIfEmpty(clause.First)
            .Last();
        var next = clause
            .Figures.Where(one => (one.CountsPeople || one.Kind == FigureKind.Points) && one.First >= figure.End)
            .Select(one => one.First)
            .DefaultIfEmpty(clause.End)
            .First();
        var given = arms.Where(arm => arm.Role == "treated").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        // "of the 50 treated patients, 17"
        if (controls.Count > 0 && clause.Sentence.Of("arm", figure.First, figure.End).Select(match => match.Value).Distinct().ToList() is ["treated"])
        {
            return new ClaimArm(given, true);
        }

        if (controls.Count > 0 && (Behind(clause, figure, next) ?? InOrder(clause, figure)) is { } said)
        {
            return new ClaimArm(
                Named(clause, arms, said.First, said.End) is { Count: 1 } label ? label
                    : said.IsTreated ? given
                    : controls,
                true
            );
        }

        // "five of 11 people with cells and three of 20 without"
        var last = clause.Sentence.Words[clause.End - 1].Kind == WordKind.Sign ? clause.End - 2 : clause.End - 1;
        if (controls.Count > 0 && next == clause.End && last >= figure.End && clause.Sentence.Words[last].Text == "without")
        {
            return new ClaimArm(controls, true);
        }

        // "23 points with cord cells and 13 with placebo": each number has the group that stands behind it
        var isApart = next < clause.End && IsOfCells(clause, figure.End, next);
        if (
            isApart
            && controls.Count > 0
            && Named(clause, arms, start, next).Count != 1
            && !clause.Sentence.Has("arm", "control", start, next)
            && !clause.Sentence.Has("arm", "placebo", start, next)
        )
        {
            return new ClaimArm(given, true);
        }

        var spans = new[] { (start, figure.First), (start, next), (clause.First, clause.End) };
        // "the saline group of the cord blood trial": the word before the group, not the name of the study
        var groups = Enumerable
            .Range(start, figure.First - start)
            .Where(i => GroupWords.Contains(clause.Sentence.Words[i].Text))
            .Select(i => (Math.Max(start, i - Beside), i));
        // "the untreated arm had a mean of 131.9"
        if (
            controls.Count > 0
            && !Compares(clause)
            && groups.Take(1).Any(group => clause.Sentence.Of("arm", group.Item1, group.i + 1).ToList() is [{ Value: "control", End: var at }] && at >= group.i)
            && Named(clause, arms, start, figure.First).Count == 0
        )
        {
            return new ClaimArm(controls, true);
        }

        foreach (var (first, end) in groups.Take(1).Concat(spans))
        {
            var than = Enumerable.Range(first, Math.Max(0, end - first)).FirstOrDefault(i => clause.Sentence.Words[i].Text == "than", end);
            if (Named(clause, arms, first, than) is { Count: 1 } one)
            {
                return new ClaimArm(one, true);
            }
        }

        var opposed = clause.First > 0 && Opposed.Contains(clause.Sentence.Words[clause.First].Text);
        // "EPO and dummy cord blood": a third arm may be meant
        if (clause.Has("arm", "other") && arms.Any(arm => arm.Role == "comparator"))
        {
            return new ClaimArm(arms.Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal), false);
        }

        var control = clause.Has("arm", "control") || clause.Has("arm", "placebo");
        var treated = clause.Has("arm", "treated") && !clause.Has("arm", "control");
        if (controls.Count > 0 && (control || (opposed && !treated)) && !Compares(clause))
        {
            // "with rehabilitation and no cells": any group that had none
            var isAny = clause.Of("arm").Any(match => match.Value == "control" && clause.Sentence.Words[match.End - 1].Text == "cells");
            return new ClaimArm(isAny ? arms.Where(arm => arm.Role != "treated").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal) : controls, true);
        }

        // "take the ten who had no treatment: half a year on, not one of them had improved"
        if (!control && !treated && controls.Count > 0 && !clause.Has("arm") && IsToldBefore(clause))
        {
            return new ClaimArm(controls, false);
        }

        return treated && controls.Count > 0 ? new ClaimArm(given, true)
            : controls.Count == 0 ? new ClaimArm(null, false)
            : new ClaimArm(arms.Where(arm => arm.Role != "control").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal), false);
    }

    // "23 points with cord cells", and not "9.0 points, what cord blood achieved"
    private static bool IsOfCells(Comparison clause, int first, int end)
    {
        var cells = clause.Sentence.Of("cells", first, end).Concat(clause.Sentence.Of("tissue", first, end)).Select(match => match.First).ToList();
        return cells.Count > 0
            && Enumerable
                .Range(first, cells.Min() - first)
                .All(i => clause.Sentence.Words[i].Kind == WordKind.Letters && clause.Sentence.Words[i].Text is not ("what" or "than" or "as"));
    }

    private static bool IsToldBefore(Comparison clause)
    {
        var told = clause.Sentence.Of("arm", 0, clause.First).Select(match => match.Value).Distinct().ToList();
        return told is ["control"] or ["placebo"]
            && clause.Sentence.Words.Take(clause.End).Skip(clause.First).Any(word => word.Text is "them" or "they" or "these" or "those");
    }

    // "7 of 26 treated", "15% of those on conventional treatment": the group stands right behind its number
    private static Group? Behind(Comparison clause, ClaimFigure figure, int next)
    {
        var behind = clause.Sentence.Of("arm", figure.End, Math.Min(next, figure.End + Reach)).Cast<Match?>().FirstOrDefault();
        return
            behind is { Value: "control" or "placebo" or "treated" } found
            && (found.Value != "treated" || found.First - figure.End <= 1)
            && !Enumerable
                .Range(figure.End, found.First - figure.End)
                .Any(i => Opposed.Contains(clause.Sentence.Words[i].Text) || clause.Sentence.Words[i].Text is "as" or "of" && i > figure.End)
            ? Group.Of(found)
            : null;
    }

    // "between placebo and treated children: 6.9 against 7.5": the numbers follow one another as the groups do
    private static Group? InOrder(Comparison clause, ClaimFigure figure)
    {
        var pairs = clause.All.Where(one => one.CountsPeople || one.Kind is FigureKind.Points or FigureKind.Other).ToList();
        var at = pairs.IndexOf(figure);
        var (isFirst, isSecond) = (at >= 0 && at + 1 < pairs.Count && IsPair(clause, figure, pairs[at + 1]), at > 0 && IsPair(clause, pairs[at - 1], figure));
        if (isFirst == isSecond)
        {
            return null;
        }

        var kinds = clause
            .Sentence.Of("arm", 0, (isFirst ? figure : pairs[at - 1]).First)
            .Where(match => match.Value is "control" or "placebo" or "treated")
            .DistinctBy(match => match.Value == "treated")
            .Select(Group.Of)
            .ToList();
        // "higher with the infusion than in the control group (7.62 against 2.96)": what is compared comes first
        return kinds.Count == 2 ? kinds[isFirst ? 0 : 1]
            : kinds is [{ IsTreated: false } control]
            && clause.Sentence.Words.Skip(Math.Max(0, control.First - Joined)).Take(Joined).Any(word => Opposed.Contains(word.Text))
                ? isFirst ? new Group(true, 0, 0)
                    : control
            : null;
    }

    private static bool IsPair(Comparison clause, ClaimFigure one, ClaimFigure other) =>
        other.First - one.End is > 0 and <= Joined
        && Enumerable
            .Range(one.End, other.First - one.End)
            .All(i => Joins.Contains(clause.Sentence.Words[i].Text) || clause.Sentence.Words[i].Text is "points" or "%");

    // "5 of 19 did better than controls" counts the treated
    private static bool Compares(Comparison clause) =>
        clause.Sentence.Words.Skip(clause.First + 1).Take(clause.End - clause.First - 1).Any(word => word.Text is "than" or "compared");

    // words of one arm's label that no other arm has
    private static HashSet<string> Named(Comparison clause, IReadOnlyList<Arm> arms, int first, int end)
    {
        var labels = arms.Select(arm => (arm.Id, Words: Stems(Sentence.Of($"{arm.Label} {arm.Id.Replace('-', ' ')}"), 0, int.MaxValue))).ToList();
        var said = Stems(clause.Sentence, first, end);
        var scored = labels
            .Select(label =>
                (label.Id, Score: label.Words.Count(word => said.Contains(word) && labels.All(other => other.Id == label.Id || !other.Words.Contains(word))))
            )
            .Where(pair => pair.Score > 0)
            .ToList();
        return scored.Count == 0 ? [] : [.. scored.Where(pair => pair.Score == scored.Max(one => one.Score)).Select(pair => pair.Id)];
    }

    private static HashSet<string> Stems(Sentence sentence, int first, int end)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < Math.Min(end, sentence.Words.Count); i++)
        {
            if (sentence.Words[i].Kind == WordKind.Letters && !sentence.Matches.Any(match => match.Role == "neutral" && match.First <= i && match.End > i))
            {
                stems.Add(Checking.Features.Stem(sentence.Words[i].Text));
            }
        }

        return stems;
    }

    // a group of people as the words name it; no words where it is only understood
    private readonly record struct Group(bool IsTreated, int First, int End)
    {
        internal static Group Of(Match match) => new(match.Value == "treated", match.First, match.End);
    }
}
