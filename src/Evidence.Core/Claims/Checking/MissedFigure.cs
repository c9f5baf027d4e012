using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A number that the record does not have of those whom the clause names: whether another one there contradicts it.</summary>
internal static class MissedFigure
{
    private const double Tied = 0.8;
    private const double Many = 1000;

    // words that say which group a number is of
    private static readonly HashSet<string> OfGroups = new(StringComparer.Ordinal) { "arm", "cells", "tissue", "origin" };
    private static readonly HashSet<string> Apart = WordLists.Of("outcomes-apart");

    /// <summary>What the record says instead.</summary>
    internal static Piece Of(FigureQuestion asked)
    {
        var (clause, figure, outcome, arm, step, rated, candidates, piece) = asked;
        if (step is { } made && StepFacts.Of(clause, figure, made, rated, piece) is { } moved)
        {
            return moved;
        }

        if (step is null && SizeFacts.Of(clause, figure, outcome, arm) is { } size)
        {
            return size;
        }

        // the number is another arm's: who said which arm, said the wrong one
        var swapped = arm.IsSure
            ? candidates.Find(one =>
                one is { Number: SlotRelation.Match, Arm: false, Outcome: SlotRelation.Match or SlotRelation.Broader, Time: not SlotRelation.Contradicted }
            )
            : null;
        if (swapped is not null)
        {
            asked.Cover(swapped);
            return asked.Wrong(swapped, "wrong-arm");
        }

        // the number is that of another time or of other people, and for those that are named the record has another
        if (Exchanged(clause, candidates) is { } own)
        {
            asked.Cover(own);
            return asked.Wrong(own);
        }

        // "70% regained two levels", where 70% regained one and 30% two
        if (candidates.Exists(one => one.IsOtherDegree) && candidates.Find(one => one is { IsAnother: true, Figure.Said.Degree: not null }) is { } degree)
        {
            asked.Cover(degree);
            return asked.Wrong(degree);
        }

        // the number is that of another outcome, and of the one that is named the record has another
        if (OfOtherOutcome(figure, outcome, rated) is { } foreign)
        {
            ClaimOutcome.Cover(clause);
            return asked.Wrong(foreign);
        }

        // who stayed is told of nowhere in words that count those who did not
        var stays = step is { } left && left.From == left.To;
        var isOfOtherTime = candidates.Exists(one =>
            one is { Number: SlotRelation.Match, Outcome: SlotRelation.Match, Arm: true, Time: SlotRelation.Contradicted }
        );
        if (!stays && !isOfOtherTime && TextFacts.Holds(clause, figure, outcome) is { } said)
        {
            return FigureTie.IsExchanged(clause, figure, said)
                ? piece with
                {
                    Relation = SlotRelation.Contradicted,
                    Evidence = said,
                    Rule = "wrong-number",
                }
                : piece with
                {
                    Relation = SlotRelation.Match,
                    Evidence = said,
                };
        }

        var wrong = candidates.Where(one => one.IsAnother).OrderByDescending(one => one.Fit).ToList();
        if (wrong.Count == 0 && figure is { Kind: FigureKind.Count, Events: >= Many } && outcome.Families.Count == 0)
        {
            wrong = candidates.FindAll(one => one is { Number: SlotRelation.Contradicted, Figure: { Events: null, Total: null, Low: >= Many } });
        }

        if (wrong.Count == 0 && IsLooselyWrong(figure, outcome, candidates))
        {
            wrong = [.. candidates.Where(one => one is { Number: SlotRelation.Contradicted, Arm: true, People: true }).OrderByDescending(one => one.Fit)];
        }

        if (wrong.Count > 0 && (stays || Decides(clause, figure, outcome, step is not null, candidates)))
        {
            asked.Cover(wrong[0]);
            return asked.Wrong(wrong[0]);
        }

        if (arm.Size(clause.Study) is { } group && FigureComparison.IsImpossible(figure, group) && outcome.Families.Count > 0)
        {
            return piece with
            {
                Relation = SlotRelation.Contradicted,
                Evidence = FigureComparison.Nearest(figure, group),
                Figure = candidates.OrderByDescending(one => one.Fit).FirstOrDefault()?.Figure,
                Rule = "impossible-number",
            };
        }

        if (candidates.Exists(one => one is { Number: SlotRelation.Match, Arm: true, People: true, Time: SlotRelation.Contradicted }))
        {
            return piece with { Rule = "other-time", Evidence = candidates.Find(one => one.Number == SlotRelation.Match)!.Figure.Words };
        }

        if (step is null && MatterFacts.Other(clause, figure, outcome, rated) is { } told)
        {
            ClaimOutcome.Cover(clause);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = told.Words, Figure = told, Rule = "wrong-number" };
        }

        if (step is null && MatterFacts.OtherInText(clause, figure, outcome) is { } words)
        {
            ClaimOutcome.Cover(clause);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = words, Rule = "wrong-number" };
        }

        if (MatterFacts.OfWhole(clause, figure, outcome, rated) is { } reported)
        {
            return reported;
        }

        var near = candidates.OrderByDescending(one => one.Fit).FirstOrDefault();
        return piece with { Evidence = near?.Figure.Words, Figure = near?.Figure };
    }

    private static RatedFigure? OfOtherOutcome(ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> rated) =>
        outcome is { IsOwn: true, Families: [{ Id: not MeasureFamily.General }] }
        && figure is { Bound: null, Kind: FigureKind.Points or FigureKind.Fraction or FigureKind.Share }
        && !rated.Exists(one => one is { Number: SlotRelation.Match, Outcome: not SlotRelation.Contradicted })
            ? rated.Find(one =>
                one is { Number: SlotRelation.Match, Outcome: SlotRelation.Contradicted, Arm: true, Figure.Grades: null }
                && one.Time != SlotRelation.Contradicted
                && (
                    rated.Exists(other => other is { Number: SlotRelation.Contradicted, Outcome: SlotRelation.Match, Arm: true, Figure.Grades: null })
                    || figure.Bound is null && outcome.Families.All(family => IsApart(family.Id, one.Figure.Measure))
                )
            )
            : null;

    // "the leg score rose by 8.3 points", where the arm score did: outcomes of which neither is part of the other
    private static bool IsApart(string outcome, string measure) =>
        MeasureFamily.Of(measure) is { } found && (Apart.Contains($"{outcome} {found.Id}") || Apart.Contains($"{found.Id} {outcome}"));

    private static RatedFigure? Exchanged(Comparison clause, List<RatedFigure> candidates)
    {
        var others = candidates.Where(one => one is { Number: SlotRelation.Match, Outcome: SlotRelation.Match or SlotRelation.Broader, Arm: true }).ToList();
        return others.Count == 0 || others.Exists(one => one.Time != SlotRelation.Contradicted && one.People && one.IsOfNamedPart(clause))
            ? null
            : candidates
                .Where(one => one is { Number: SlotRelation.Contradicted, Arm: true, People: true, Time: not SlotRelation.Contradicted })
                .Where(one =>
                    others.Exists(other =>
                        other.Figure.Measure == one.Figure.Measure
                        && other.Figure.Arm == one.Figure.Arm
                        && (one.Outcome == SlotRelation.Match || one.Outcome == other.Outcome)
                    )
                )
                .Where(one => one.Time == SlotRelation.Match || one.Exact || (one.Figure.Subgroup is not null && one.IsOfNamedPart(clause)))
                .OrderByDescending(one => one.Fit)
                .FirstOrDefault();
    }

    // "improved" may be any outcome: it is wrong only of all of them, for everyone, nobody, or so many of the very same people
    private static bool IsLooselyWrong(ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> candidates)
    {
        var compared = candidates.Where(one => one is { Arm: true, People: true, Number: not SlotRelation.Absent }).ToList();
        return outcome is { IsOwn: true, Families: [{ Id: MeasureFamily.General }] }
            && compared.Count > 0
            && compared.TrueForAll(one => one.Number == SlotRelation.Contradicted)
            && (
                figure.Kind is FigureKind.All or FigureKind.None
                || (
                    figure is { Kind: FigureKind.Fraction or FigureKind.Share or FigureKind.Most or FigureKind.Few, Total: { } total }
                    && compared.Exists(one => one.Figure.Total == (int)total)
                )
            );
    }

    // an outcome that is named loosely, or a bare count, cannot be said to contradict unless nothing else could be meant
    private static bool Decides(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, bool isStep, List<RatedFigure> candidates)
    {
        var same = candidates.Where(one => one is { Outcome: SlotRelation.Match, Arm: true } && one.Number != SlotRelation.Absent).ToList();
        // an outcome of another clause counts only where this one says nothing else
        if (
            same.Exists(one => one.Number == SlotRelation.Match)
            || candidates.Exists(one => one is { Number: SlotRelation.Match, People: true, Figure.Total: { } total } && total == (int)(figure.Total ?? 0))
            || (!IsOfTheSame(figure, outcome, candidates) && TextFacts.Tells(clause, figure))
            || FigureTie.Of(clause, figure) is { Equal: { } equal, Other: var other } && equal >= Tied * (other ?? 0)
            // "25 were treated, of whom 22 are in the figures of the motor level": how many were counted, and not how many gained
            || (figure.Kind == FigureKind.Fraction && !clause.Has("direction") && candidates.Exists(one => one.Figure.Total == (int)(figure.Events ?? 0)))
            // "and nobody had given them cells": what the clause counts is a treatment
            || (!outcome.IsOwn && figure.Kind is FigureKind.All or FigureKind.None && (clause.Has("enrol") || clause.Has("treatment")))
            || (
                !outcome.IsOwn
                && outcome.Families.Count > 0
                && clause
                    .Unread(clause.First, clause.End)
                    .Any(i => (i < figure.First || i >= figure.End) && clause.Features[i] is { } word && !OfGroups.Contains(word.Split(':')[0]))
            )
        )
        {
            return false;
        }

        return figure.Kind switch
        {
            FigureKind.Points => (outcome.IsOwn || IsElliptic(clause, figure))
                && clause.Study.Numbers.Points.All(n => Math.Abs(Math.Abs(n) - figure.Low!.Value) > 1e-9),
            // a number of people that no group holds: new cases of a year
            FigureKind.Count when figure is { Events: >= Many, Unit: null } && outcome.Families.Count == 0 => candidates.Exists(one =>
                one.Figure is { Events: null, Total: null, Low: >= Many }
            ),
            FigureKind.Count => (outcome.IsOwn || isStep)
                && figure.Unit is null
                && (figure.Denied || isStep || !candidates.Exists(one => one.Figure.Total == (int)figure.Events!.Value)),
            _ => outcome.Families.Count > 0 || isStep,
        };
    }

    // "361 of 1,877", where the record has 360 of the 1,877 for the very outcome: what else its words count is another thing
    private static bool IsOfTheSame(ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> candidates) =>
        figure is { Kind: FigureKind.Fraction, IsRate: false, Total: { } total }
        && outcome.IsOwn
        && candidates.Exists(one => one.IsAnother && one.Figure.Total == (int)total);

    // "the one group gained 4.75 points, those on cells 30.27": the outcome stands with the number before
    private static bool IsElliptic(Comparison clause, ClaimFigure figure) =>
        MeasureFamily.In(clause.Sentence, clause.First, clause.End).Count == 0
        && (clause.Has("arm") || clause.Has("cells") || clause.Has("tissue"))
        && clause.All.LastOrDefault(one => one.First < figure.First && one.Kind is FigureKind.Points or FigureKind.Share or FigureKind.Fraction)
            is { Kind: FigureKind.Points } before
        && before.First < clause.First;
}
