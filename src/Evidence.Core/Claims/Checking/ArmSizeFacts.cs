using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers that say how many people an arm of a study had, and no outcome.</summary>
internal static class ArmSizeFacts
{
    private const int Behind = 5;
    private static readonly HashSet<string> EachGroup = WordLists.Of("each-of-these");
    private static readonly HashSet<string> Opposed = WordLists.Of("group-opposed");
    private static readonly HashSet<string> GroupWords = WordLists.Of("group-word");

    /// <summary>The number beside the sizes of the arms; null where it is none or the record does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm) =>
        OfEach(clause, figure) ?? Swapped(clause, figure, outcome) ?? PerArm(clause, figure, outcome) ?? OfArm(clause, figure, outcome, arm);

    // "27 children to each arm"
    private static Piece? OfEach(Comparison clause, ClaimFigure figure)
    {
        var sizes = clause.Study.Study.Arms.Select(arm => arm.N).ToList();
        var at = Enumerable
            .Range(figure.End, Math.Max(0, Math.Min(Behind, clause.End - 1 - figure.End)))
            .FirstOrDefault(i => clause.Sentence.Words[i].Text is "each" or "per" or "either" && EachGroup.Contains(clause.Sentence.Words[i + 1].Text), -1);
        return
            at < 0 || figure is not { Kind: FigureKind.Count, Events: { } said, Bound: null, Denied: false } || sizes.Count < 2 || sizes.Exists(n => n is null)
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                at + 2,
                sizes.TrueForAll(n => n == (int)said) ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Join(", ", clause.Study.Study.Arms.Select(arm => string.Create(CultureInfo.InvariantCulture, $"{arm.Label}: {arm.N} people")))
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            };
    }

    // "20 were injected and 44 served as controls", where 44 were and 20 did
    private static Piece? Swapped(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var arms = clause.Study.Study.Arms;
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Unit: null, Denied: false }
            || outcome.IsOwn
            || clause.Figures.Count(one => one.CountsPeople) != 1
            || arms.Count != 2
            || arms.Any(arm => arm.N is null)
            || arms.SingleOrDefault(arm => arm.Role == "control") is not { } control
            || arms[0].N == arms[1].N
        )
        {
            return null;
        }

        var treated = arms.First(arm => arm.Id != control.Id);
        var isControl = clause.Has("arm", "control") || clause.Has("arm", "placebo");
        var isTreated =
            clause.Has("arm", "treated")
            || (clause.Sentence.Has("enrol", "enrolled", figure.End, clause.End) && (clause.Has("treatment") || Injected(clause, figure)));
        return isControl == isTreated ? null
            : (int)said == (isControl ? treated.N : control.N)
                ? clause.Piece(
                    SlotNames.Number,
                    figure.First,
                    figure.End,
                    SlotRelation.Contradicted,
                    string.Create(CultureInfo.InvariantCulture, $"{treated.Label}: {treated.N} people, {control.Label}: {control.N} people")
                ) with
                {
                    IsSize = true,
                    Rule = "wrong-number",
                }
            : null;
    }

    // "39 children: 19 with cells, 20 with placebo"
    private static Piece? PerArm(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var arms = clause.Study.Study.Arms;
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Unit: null, Denied: false, Bound: null }
            || outcome.IsOwn
            || clause.Has("direction")
            || arms is not [{ N: { } one }, { N: { } two }]
            || arms.SingleOrDefault(arm => arm.Role == "control") is not { } control
        )
        {
            return null;
        }

        var end = Math.Min(clause.End, figure.End + 5);
        // "thirty-five had the cells and 29 did not"
        var none = HadNone(clause, figure);
        var isRest = none > 0 && clause.All.Any(before => before.End <= figure.First && before.Events is { } had && had == one + two - control.N);
        var isControl = isRest || clause.Sentence.Of("arm", figure.End, end).Any(match => match.Value is "control" or "placebo");
        var isTreated =
            !isRest
            && (
                clause.Sentence.Has("cells", null, figure.End, end)
                || clause.Sentence.Has("tissue", null, figure.End, end)
                || clause.Sentence.Words.Take(end).Skip(figure.End).Any(word => word.Text == "cells")
            );
        if (isControl == isTreated)
        {
            return null;
        }

        var (own, other) = (isControl ? control.N!.Value : one + two - control.N!.Value, isControl ? one + two - control.N!.Value : control.N!.Value);
        var isSum = clause.All.Any(whole => whole != figure && whole.Kind == FigureKind.Count && whole.Events == one + two);
        var relation =
            (int)said == own ? SlotRelation.Match
            : (int)said == other || isSum || isRest || IsWhole(clause, figure) ? SlotRelation.Contradicted
            : SlotRelation.Absent;
        return relation == SlotRelation.Absent
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End + (isRest ? none : 0),
                relation,
                string.Join(", ", arms.Select(arm => string.Create(CultureInfo.InvariantCulture, $"{arm.Label}: {arm.N} people")))
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            };
    }

    // how many words behind a number say that its people had none of it; zero where they do not
    private static int HadNone(Comparison clause, ClaimFigure figure)
    {
        var words = clause.Sentence.Words;
        return figure.End >= clause.End ? 0
            : words[figure.End].Text == "without" && figure.End + 2 >= clause.End ? 1
            : figure.End + 1 < clause.End
            && (words[figure.End].Text, words[figure.End + 1].Text) is ("did", "not") or ("had" or "got" or "received" or "were", "none" or "without")
                ? 2
            : 0;
    }

    // "against thirty paraplegic controls": nothing is told of them but how many there were
    private static bool IsWhole(Comparison clause, ClaimFigure figure) =>
        clause.First > 0
        && clause.HasWord(Opposed, clause.First, figure.First)
        && clause.Sentence.Of("arm", figure.End, Math.Min(clause.End, figure.End + 3)).Any(match => match.Value == "control")
        && !clause.Of(MeasureFamily.Role).Any();

    private static bool Injected(Comparison clause, ClaimFigure figure) =>
        clause
            .Sentence.Words.Skip(figure.End)
            .Take(clause.End - figure.End)
            .Any(word => word.Text is "injected" or "infused" or "transplanted" or "implanted" or "grafted");

    // "36 of the 72 got cells", "two of the seven were controls"
    private static Piece? OfArm(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm)
    {
        var arms = clause.Study.Study.Arms;
        if (Named(clause, figure, outcome, arm) is { } part)
        {
            return part;
        }

        if (
            !arm.IsSure
            || outcome.IsOwn
            || figure.Denied
            || clause.Has("direction")
            || figure is not { Kind: FigureKind.Fraction, Events: { } said, Total: { } total }
            || arms.Count < 2
            || !arms.All(one => one.N is not null)
            || Math.Abs(arms.Sum(one => one.N!.Value) - total) > 0.5
        )
        {
            return null;
        }

        var named = arms.Where(one => arm.Arms!.Contains(one.Id)).Sum(one => one.N!.Value);
        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            Math.Abs(named - said) < 0.5 ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Join(", ", arms.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Label}: {one.N} people")))
        ) with
        {
            Rule = "wrong-number",
        };
    }

    // "43 participants (26 treatment, 17 control)", "the placebo group had 20 children": nothing is told of the group but its size
    private static Piece? Named(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm)
    {
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Denied: false }
            || !arm.IsSure
            || !(IsBeside(clause, figure) || IsHeld(clause, figure, outcome))
        )
        {
            return null;
        }

        var sizes = clause
            .Study.Study.Arms.Where(one => arm.Arms!.Contains(one.Id))
            .SelectMany(one => new[] { one.N, one.Allocated, one.Analysed })
            .OfType<int>()
            .ToList();
        return sizes.Count == 0
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                IsBeside(clause, figure) ? figure.End + 1 : figure.End,
                sizes.Exists(n => n == (int)said) ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Join(", ", sizes.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} people")))
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            };
    }

    // the group stands right behind its size
    private static bool IsBeside(Comparison clause, ClaimFigure figure) =>
        clause.Sentence.Has("arm", null, figure.End, figure.End + 2)
        && figure.First > 0
        && (clause.Sentence.Words[figure.First - 1].IsSign('(') || clause.Sentence.Words[figure.First - 1].IsSign(','));

    // "a control group of 15", "20 people were in the rehabilitation group"
    private static bool IsHeld(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        if (
            figure.Bound is not null
            || figure.Unit is not null
            || outcome.Families.Count > 0
            || clause.Has("direction")
            || clause.Figures.Count(one => one.CountsPeople) != 1
            || figure.First == 0
        )
        {
            return false;
        }

        var words = clause.Sentence.Words;
        var isHad = clause.Sentence.Of("enrol", clause.First, figure.First).Any(match => match.Value == "has" && match.End == figure.First);
        var isBefore = isHad || (words[figure.First - 1].Text == "of" && GroupWords.Contains(words[Math.Max(0, figure.First - 2)].Text));
        return clause.HasWord(GroupWords, isBefore ? clause.First : figure.End, isBefore ? figure.First : Math.Min(clause.End, figure.End + Behind + 1));
    }
}
