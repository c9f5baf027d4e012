using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a clause that count people or points, each beside the figures of its own arm, outcome, people and time.</summary>
internal static class FigureFacts
{
    private const double Tied = 0.8;
    private const int Near = 3;
    private const double Many = 1000;

    // how much better the figure of a part fits than that of the whole
    private const double Sure = 15;

    // words that say which group a number is of
    private static readonly HashSet<string> OfGroups = new(StringComparer.Ordinal) { "arm", "cells", "tissue", "origin" };
    private static readonly HashSet<string> Apart = WordLists.Of("outcomes-apart");
    private static readonly HashSet<string> Worse = WordLists.Of("worsened");

    internal static void Read(Comparison clause)
    {
        foreach (var figure in clause.Figures)
        {
            if (IsRunning(clause, figure))
            {
                clause.Cover(0, figure.End);
            }

            if (!clause.IsCovered(figure.First) && (figure.CountsPeople || figure.Kind is FigureKind.Points))
            {
                var piece = Compare(clause, figure);
                if (IsOfOthers(clause, figure, piece))
                {
                    piece = piece with { Relation = SlotRelation.Absent };
                }
                else if (piece.Relation == SlotRelation.Match && OtherPartFacts.Of(clause, figure, piece.Figure) is { } other)
                {
                    piece = piece with { Relation = SlotRelation.Contradicted, Evidence = other, Rule = "wrong-arm" };
                }

                clause.Add(piece);
                if (piece.Relation != SlotRelation.Absent)
                {
                    Around(clause, figure);
                }
            }
        }
    }

    // "Thread 3/7: ...": which of several texts it is
    private static bool IsRunning(Comparison clause, ClaimFigure figure) =>
        clause.First == 0
        && figure is { Kind: FigureKind.Fraction, First: 1 }
        && figure.End < clause.End
        && clause.Sentence.Words[figure.End].IsSign(':')
        && clause.Sentence.Words[2].IsSign('/');

    // "all ten gained a grade, rates that nobody with a control group has matched": nobody of others, for what is told of all is borne out
    private static bool IsOfOthers(Comparison clause, ClaimFigure figure, Piece piece) =>
        piece is { Relation: SlotRelation.Contradicted, Figure: not null }
        && figure.Kind == FigureKind.None
        && clause.Pieces.Exists(one => one is { Relation: SlotRelation.Match } && one.Figure == piece.Figure);

    // what is read with a number: its whole where that stands apart, and "stayed at" before a grade
    private static void Around(Comparison clause, ClaimFigure figure)
    {
        var (first, end) = figure.Apart;
        clause.Cover(Math.Max(first, clause.First), Math.Max(Math.Min(end, clause.End), Math.Max(first, clause.First)));
        foreach (var grade in Grades.In(clause.Sentence).Where(grade => grade.First > clause.First && grade.End <= clause.End))
        {
            ClaimStep.Cover(clause, grade);
        }
    }

    // the figure of the very people that are named, where the one that fits is of others too
    private static RatedFigure? Proper(List<RatedFigure> candidates, RatedFigure right) =>
        right.Exact
            ? null
            : candidates.Find(one =>
                one is { Exact: true, Arm: true, People: true, Outcome: SlotRelation.Match, Number: SlotRelation.Contradicted, Figure.Subgroup: not null }
                && one.Time != SlotRelation.Contradicted
                && one.Fit >= right.Fit + Sure
                && one.Figure.Measure == right.Figure.Measure
            );

    /// <summary>Adds the figures that fit and nothing else.</summary>
    internal static void Show(Comparison clause)
    {
        foreach (
            var piece in clause
                .Figures.Where(figure => figure.CountsPeople || figure.Kind is FigureKind.Points)
                .Select(figure => Compare(clause, figure))
                .Where(piece => piece is { Relation: SlotRelation.Match, Figure: not null })
        )
        {
            clause.Add(piece);
        }
    }

    private static Piece Compare(Comparison clause, ClaimFigure figure)
    {
        if (ThingFacts.Of(clause, figure) is { } things)
        {
            return things;
        }

        if (SiteTimeFacts.Of(clause, figure) is { } site)
        {
            return site;
        }

        if (PlannedFacts.Of(clause, figure) is { } planned)
        {
            return planned;
        }

        if (BaselineFacts.Of(clause, figure) is { } entered)
        {
            return entered;
        }

        if (RestFacts.Of(clause, figure) is { } rest)
        {
            ClaimOutcome.Cover(clause);
            return rest;
        }

        if (CompositionFacts.Of(clause, figure) is { } kinds)
        {
            return kinds;
        }

        if (MatterFacts.OfAll(clause, figure) is { } matter)
        {
            return matter;
        }

        var outcome = ClaimOutcome.Of(clause, figure);
        if (NoHarm(clause, figure, outcome) is { } harmless)
        {
            return harmless;
        }

        var arm = ClaimArm.Of(clause, figure);
        var next = clause
            .All.Where(one => one.CountsPeople && one.First >= figure.End)
            .Select(one => one.First)
            .DefaultIfEmpty(clause.Sentence.Words.Count)
            .First();
        var step = ClaimStep.Of(clause, figure.End, Math.Max(next, figure.End)) ?? Grades.Step(clause.Sentence, clause.First, clause.End);
        var rated = RatedFigure.All(clause, figure, outcome, arm, step);
        var candidates = rated.Where(one => one.Outcome != SlotRelation.Contradicted).ToList();
        var piece = clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Absent, null);
        if (step is null && Lesser(figure, outcome, candidates) is { } lesser)
        {
            // "fifteen of the 17 walked without help", where the record counts seven of the 17 who did
            if (candidates.Find(one => one.IsAnother && one.Figure.Total == lesser.Figure.Total && one.Figure.Measure == lesser.Figure.Measure) is { } proper)
            {
                Cover(clause, figure, outcome, proper);
                return piece with { Relation = SlotRelation.Contradicted, Evidence = proper.Figure.Words, Figure = proper.Figure, Rule = "wrong-number" };
            }

            Cover(clause, figure, outcome, lesser);
            return piece with
            {
                Slot = SlotNames.Causality,
                Relation = SlotRelation.Broader,
                Evidence = lesser.Figure.Words,
                Figure = lesser.Figure,
                Rule = "other-outcome",
            };
        }

        var right = candidates
            .Where(one =>
                one.Number == SlotRelation.Match && one.IsOfNamedPart(clause) && one is { Arm: true, People: true } && one.Time != SlotRelation.Contradicted
            )
            .OrderByDescending(one => one.Fit)
            .FirstOrDefault();
        if (
            right is not null
            && figure.Bound is "min" or "max"
            && candidates.Exists(one =>
                one is { Number: SlotRelation.Contradicted, Outcome: SlotRelation.Match, Arm: true, People: true } && one.Figure.Grade == right.Figure.Grade
            )
            && right.Figure.Share == figure.Low
            && !right.Figure.IsMost
        )
        {
            // "at least 84.8%", where that is the highest of several cohorts
            if (clause.Study.IsReview && figure is { Bound: "min", Denied: false })
            {
                return piece with { Relation = SlotRelation.Contradicted, Evidence = right.Figure.Words, Figure = right.Figure, Rule = "wrong-number" };
            }

            right = null;
        }

        // "a tenth of the tetraplegias", where that is the share of all and the record has another for the tetraplegias
        if (right is not null && Proper(candidates, right) is { } part)
        {
            return piece with { Relation = SlotRelation.Contradicted, Evidence = part.Figure.Words, Figure = part.Figure, Rule = "wrong-number" };
        }

        // "each of the six went up two grades", where the record tells of gains of any kind
        if (
            right is { Outcome: SlotRelation.Broader }
            && figure.Kind == FigureKind.All
            && outcome is { IsOwn: true, Families: [{ Id: "ais-grade" or "walking" or "standing" }] }
        )
        {
            return piece with { Evidence = right.Figure.Words, Figure = right.Figure };
        }

        // "at least 2.1%", where the record says that it is no more
        if (right is not null && figure is { Bound: "min", Denied: false } && right.Figure.IsMost)
        {
            return piece with { Relation = SlotRelation.Contradicted, Evidence = right.Figure.Words, Figure = right.Figure, Rule = "wrong-number" };
        }

        // "motor gains in six", where the record counts motor gains in four and gains of any kind in six
        if (
            right is { Outcome: SlotRelation.Broader }
            && outcome is { IsOwn: true, Families: [{ Id: not MeasureFamily.General }] }
            && candidates.Find(one => one.IsAnother) is { } special
        )
        {
            if (figure is { Kind: FigureKind.Fraction, IsRate: false } && right.Figure.Total == special.Figure.Total)
            {
                return piece with { Relation = SlotRelation.Contradicted, Evidence = special.Figure.Words, Figure = special.Figure, Rule = "wrong-number" };
            }

            right = null;
        }

        if (right is null && DifferenceFacts.Of(clause, figure, outcome) is { } apart)
        {
            ClaimOutcome.Cover(clause);
            return apart;
        }

        if (right is not null && Turned(clause, figure, right.Figure))
        {
            ClaimOutcome.Cover(clause);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = right.Figure.Words, Figure = right.Figure, Rule = "wrong-comparison" };
        }

        if (right is not null)
        {
            Cover(clause, figure, outcome, right);
            return piece with
            {
                Relation = SlotRelation.Match,
                Evidence = right.Figure.Words,
                Figure = right.Figure,
                Rule = right.Outcome == SlotRelation.Match ? null : "looser-outcome",
            };
        }

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
            Cover(clause, figure, outcome, swapped);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = swapped.Figure.Words, Figure = swapped.Figure, Rule = "wrong-arm" };
        }

        // the number is that of another time or of other people, and for those that are named the record has another
        if (Exchanged(clause, candidates) is { } own)
        {
            Cover(clause, figure, outcome, own);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = own.Figure.Words, Figure = own.Figure, Rule = "wrong-number" };
        }

        // "70% regained two levels", where 70% regained one and 30% two
        if (candidates.Exists(one => one.IsOtherDegree) && candidates.Find(one => one is { IsAnother: true, Figure.Said.Degree: not null }) is { } degree)
        {
            Cover(clause, figure, outcome, degree);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = degree.Figure.Words, Figure = degree.Figure, Rule = "wrong-number" };
        }

        // the number is that of another outcome, and of the one that is named the record has another
        if (OfOtherOutcome(figure, outcome, rated) is { } foreign)
        {
            ClaimOutcome.Cover(clause);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = foreign.Figure.Words, Figure = foreign.Figure, Rule = "wrong-number" };
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
            Cover(clause, figure, outcome, wrong[0]);
            return piece with { Relation = SlotRelation.Contradicted, Evidence = wrong[0].Figure.Words, Figure = wrong[0].Figure, Rule = "wrong-number" };
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

    // "no adverse events", where the record says that there were none
    private static Piece? NoHarm(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var isNobody =
            figure is { Kind: FigureKind.None, Denied: false }
            || (figure is { Denied: true, Kind: FigureKind.Count, Events: { } all } && clause.Study.Numbers.Whole.Contains(all));
        if (!isNobody || !outcome.IsOwn || outcome.Families is not [{ Id: "adverse-events" or "serious-adverse-events" } family])
        {
            return null;
        }

        var said = clause.Study.Study.AdverseEvents.FirstOrDefault(text =>
            text is "none" or "none reported"
            || (Sentence.Of(text) is var told && told.Words is [{ Text: "no" or "none" }, ..] && MeasureFamily.In(told).Contains(family))
        );
        if (said is null)
        {
            return null;
        }

        ClaimOutcome.Cover(clause);
        return clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Match, said);
    }

    // "8 points behind", "lost 4 points", where the record's number is a gain
    private static bool Turned(Comparison clause, ClaimFigure figure, EvidenceFigure found)
    {
        var said = clause
            .Of("direction")
            .Where(match => !clause.IsNegated(match.First) && match.Value != "same")
            .Select(match => match.Value)
            .Distinct()
            .ToList();
        // "nine had worse bladder function", where the record counts those in whom it got better
        if (figure is { CountsPeople: true, Denied: false } && found is { IsPoints: false, Events: > 0, Grades: null })
        {
            return said is ["down"]
                && clause.Of("direction").Any(match => Worse.Contains(clause.Sentence.Words[match.First].Text) && IsBeside(clause, match, found))
                && MeasureFamily.Of(found.Measure) is { Group: not MeasureFamily.Harm }
                && !found.Said.Features.Contains("direction:down")
                && !found.Said.Features.Contains("direction:same");
        }

        return figure.Kind == FigureKind.Points && found.Low is { } low && Math.Abs(low) >= 0.5 && (said is ["down"] && low > 0 || said is ["up"] && low < 0);
    }

    // "worse bladder function" and not "worse news"
    private static bool IsBeside(Comparison clause, Match worse, EvidenceFigure found) =>
        MeasureFamily
            .In(clause.Sentence, Math.Max(clause.First, worse.First - Near), Math.Min(clause.End, worse.End + Near))
            .Any(family => family.Id != MeasureFamily.General && family.To(found.Measure) != SlotRelation.Contradicted);

    // "91% gained a grade", where 91% had any gain at all
    private static RatedFigure? Lesser(ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> candidates)
    {
        var special =
            outcome is { IsOwn: true, Families: [{ Id: "ais-grade" or "walking" or "standing" }] } && figure.Kind is FigureKind.Fraction or FigureKind.Share;
        return !special || candidates.Exists(one => one.Number == SlotRelation.Match && one.Outcome == SlotRelation.Match)
            ? null
            : candidates.Find(one =>
                one is { Number: SlotRelation.Match, Outcome: SlotRelation.Broader, Arm: true, Figure.Total: not null } && one.Figure.Said.Features.Count > 0
            );
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

    private static void Cover(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, RatedFigure rated)
    {
        ClaimOutcome.Cover(clause);
        var own = rated.Figure.Said.Features;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (clause.Features[i] is { } feature && own.Contains(feature))
            {
                clause.Cover(i, i + 1);
            }
        }

        foreach (var time in clause.Figures.Where(one => one.Kind == FigureKind.Time && rated.Time == SlotRelation.Match))
        {
            clause.Cover(time.First, time.End);
        }

        foreach (var grade in Grades.In(clause.Sentence).Where(grade => grade.First >= clause.First && grade.End <= clause.End))
        {
            clause.Add(clause.Piece(SlotNames.Grade, grade.First, grade.End, SlotRelation.Match, rated.Figure.Grade ?? grade.Letter) with { IsCore = false });
        }
    }
}
