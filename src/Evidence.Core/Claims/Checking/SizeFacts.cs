using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers that say how many people a study or one of its arms had, and no outcome.</summary>
internal static class SizeFacts
{
    private const int Behind = 5;
    private static readonly HashSet<string> EachGroup = WordLists.Of("each-of-these");
    private static readonly HashSet<string> Opposed = WordLists.Of("group-opposed");
    private static readonly HashSet<string> Planned = WordLists.Of("planned");

    /// <summary>The number beside the sizes that the record gives; null where it is none or the record does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm) =>
        figure.Kind == FigureKind.Count && clause.Study.IsReview && IsOfStudies(clause, figure) ? null : OfPeople(clause, figure, outcome, arm);

    private static Piece? OfPeople(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm) =>
        FollowUpFacts.Of(clause, figure, outcome)
        ?? AllotmentFacts.Of(clause, figure, outcome)
        ?? OfEach(clause, figure)
        ?? Analysed(clause, figure, outcome)
        ?? Swapped(clause, figure, outcome)
        ?? PerArm(clause, figure, outcome)
        ?? OfArm(clause, figure, outcome, arm)
        ?? Whole(clause, figure, outcome);

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

    // "reported on seven of its 28 participants"
    private static Piece? Analysed(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) =>
        clause.Study.Study is { Enrolled: { } entered, Analysed: { } counted }
        && figure is { Kind: FigureKind.Fraction, Events: { } said, Total: { } total, Denied: false }
        && (int)total == entered
        && ((int)said == counted || (clause.Sentence.Has("enrol", "analysed", figure.First, figure.End) && clause.Figures.Count(one => one.CountsPeople) == 1))
        && (!outcome.IsOwn || clause.Sentence.Has("enrol", "analysed", clause.First, clause.End))
        && !IsElliptic(clause)
            ? clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                (int)said == counted ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed")
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            }
            : null;

    // "three of ten improved in Seoul, Knoller eight of eight": the outcome is that of the clause before
    private static bool IsElliptic(Comparison clause) =>
        clause.First > 0
        && clause.Of("enrol").All(match => match.Value == "has")
        && !clause.Of(MeasureFamily.Role).Any()
        && clause.Sentence.Has(MeasureFamily.Role, null, 0, clause.First);

    // "36 of the 72 got cells", "two of the seven were controls"
    private static Piece? OfArm(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm)
    {
        var arms = clause.Study.Study.Arms;
        if (Named(clause, figure, arm) is { } part)
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

    // "43 participants (26 treatment, 17 control)": the group stands right behind its size
    private static Piece? Named(Comparison clause, ClaimFigure figure, ClaimArm arm)
    {
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Denied: false }
            || !arm.IsSure
            || !clause.Sentence.Has("arm", null, figure.End, figure.End + 2)
            || !Enumerable
                .Range(Math.Max(0, figure.First - 1), Math.Min(1, figure.First))
                .Any(i => clause.Sentence.Words[i].IsSign('(') || clause.Sentence.Words[i].IsSign(','))
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
                figure.End + 1,
                sizes.Exists(n => n == (int)said) ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Join(", ", sizes.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} people")))
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            };
    }

    // "10 patients were treated": the number is a size and no outcome
    private static Piece? Whole(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        if (
            figure.Kind is not (FigureKind.Count or FigureKind.All)
            || figure.Unit is not null
            || (figure.Events ?? figure.Total) is not { } said
            || figure.Denied
            || (clause.Study.IsReview && IsOfStudies(clause, figure))
            || IsOfHarms(clause, figure)
        )
        {
            return null;
        }

        var (numbers, study) = (clause.Study.Numbers, clause.Study.Study);
        var piece = clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            SlotRelation.Match,
            string.Create(CultureInfo.InvariantCulture, $"{said:0} people")
        ) with
        {
            IsSize = true,
        };
        var verb = Verb(clause, figure);
        // "enrolled 96 and analysed 105": each verb has its own number
        if (
            study is { Enrolled: { } entered, Analysed: { } counted }
            && entered != counted
            && verb is "enrolled" or "analysed"
            && !(clause.All.Any(one => one.Events == entered) && clause.All.Any(one => one.Events == counted) && OfWhole(clause, figure))
            && (verb == "enrolled" ? said == counted : said == entered)
        )
        {
            return piece with
            {
                Relation = SlotRelation.Contradicted,
                Evidence = string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed"),
                Rule = "wrong-number",
            };
        }

        var known = figure.Bound is null or "exact"
            ? (verb is null ? numbers.Groups : numbers.Sizes).Contains(said)
            : numbers.Whole.Any(n => FigureComparison.Order(said, n, figure.Bound, 0.05 * said) == SlotRelation.Match);
        if (known)
        {
            if (figure.Kind == FigureKind.All)
            {
                var given =
                    clause.Has("treatment")
                    && verb is "treated" or "enrolled"
                    && !clause.Has("enrol", "analysed")
                    && study.Arms.Any(arm => arm.Role == "control")
                    && said == study.Arms.Sum(arm => arm.N ?? 0);
                return given ? piece with { Relation = SlotRelation.Contradicted, Evidence = study.Control ?? "a control group", Rule = "wrong-arm" }
                    : verb is null || outcome.IsOwn ? null
                    : verb == "analysed" && study.Analysed is { } all && all != (int)said
                        ? piece with
                        {
                            Relation = SlotRelation.Contradicted,
                            Evidence = string.Create(CultureInfo.InvariantCulture, $"{all} were analysed"),
                            Rule = "wrong-number",
                        }
                    : piece;
            }

            var isPeople = clause.Sentence.Has("people", null, figure.End, figure.End + 4);
            return verb is null && !isPeople ? null : piece with { IsCore = verb is not null || !outcome.IsOwn };
        }

        verb ??= IsOfStudy(clause, figure, outcome) || (outcome.Families.Count == 0 && ClaimOutcome.IsElliptic(clause)) ? "treated" : null;
        var isPart = outcome is { Families.Count: > 0, IsOwn: true } || clause.Has("arm", "control") || clause.Has("arm", "placebo");
        return
            verb is not null
            && !isPart
            && numbers.Whole.Count > 0
            && (study.Design != "registration-only" || IsPlanned(clause))
            && (clause.Sentence.Has("people", null, figure.End, figure.End + 4) || IsElided(clause, figure, verb) || ClaimOutcome.IsElliptic(clause))
            ? piece with
            {
                Relation = SlotRelation.Contradicted,
                Evidence = string.Join(", ", numbers.Whole.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n:0} people"))),
                Rule = "wrong-number",
            }
            : null;
    }

    // "of the 11 studies seven had controls": no people
    private static bool IsOfStudies(Comparison clause, ClaimFigure figure) =>
        clause.All.Any(one => one is { Kind: FigureKind.Things, Unit: "study" } && one.End <= figure.First)
        && !clause.Sentence.Has("people", null, figure.End, figure.End + 4);

    // "the man had one serious adverse event": harms are counted, and no people
    private static bool IsOfHarms(Comparison clause, ClaimFigure figure) =>
        clause
            .Sentence.Of(MeasureFamily.Role, figure.End, figure.End + 1)
            .Any(match => MeasureFamily.OfFeature($"{match.Role}:{match.Value}") is { Group: MeasureFamily.Harm });

    // "randomised 105 children and analysed 67": of whom the second number is stands with the first
    private static bool IsElided(Comparison clause, ClaimFigure figure, string verb) =>
        verb is "enrolled" or "analysed"
        && clause.Sentence.Of("enrol", clause.First, figure.First).Any(match => match.End == figure.First)
        && clause.All.LastOrDefault(one => one.CountsPeople && one.End <= figure.First) is { } before
        && clause.Sentence.Has("people", null, before.End, before.End + 4);

    // "fifteen people are described in the paper", "the report rests on ten men": nothing else is told of them
    private static bool IsOfStudy(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) =>
        figure is { Kind: FigureKind.Count, Bound: null }
        && outcome.Families.Count == 0
        && !clause.Has("direction")
        && !clause.Has("arm")
        && clause.Figures.Count(one => one.CountsPeople) == 1
        && (clause.Has("study") || clause.Has("published") || IsOfRecord(clause, figure))
        && !clause.Study.Numbers.All.Contains(figure.Events!.Value);

    // nothing but what the record speaks of stands beside the number
    private static bool IsOfRecord(Comparison clause, ClaimFigure figure) =>
        Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => (i < figure.First || i >= figure.End) && !clause.IsCovered(i) && (clause.Sentence.Scopes[i] & Scope.Frame) == 0)
            .Select(i => clause.Features[i])
            .OfType<string>()
            .All(clause.Study.Bag.Contains);

    // "of the 33 in the trial 14 reached six months": the verb is that of the other number
    private static bool OfWhole(Comparison clause, ClaimFigure figure) =>
        figure.First > 0 && (clause.Sentence.Words[figure.First - 1].Text == "of" || clause.Sentence.Words[Math.Max(0, figure.First - 2)].Text == "of");

    private static bool IsPlanned(Comparison clause) => clause.HasWord(Planned, clause.First, clause.End);

    // the verb that makes a number the size of the study
    private static string? Verb(Comparison clause, ClaimFigure figure)
    {
        var before = clause
            .Sentence.Of("enrol", Math.Max(clause.First, figure.First - 3), figure.First)
            .Where(match => match.Value != "has" || match.End >= figure.First - 1)
            .Select(match => match.Value == "has" ? "treated" : match.Value)
            .LastOrDefault();
        var after = clause
            .Sentence.Of("enrol", figure.End, Math.Min(clause.End, figure.End + 4))
            .Where(match => match.Value != "has")
            .Select(match => match.Value)
            .FirstOrDefault();
        var inside = clause
            .Sentence.Of("enrol", figure.First, figure.End)
            .Where(match => match.Value == "analysed")
            .Select(match => match.Value)
            .FirstOrDefault();
        return inside
            ?? before
            ?? after
            ?? TookPart(clause, figure)
            ?? (figure.Kind == FigureKind.All && figure.Total is not null ? OfAll(clause, figure) : null)
            ?? (
                clause.Sentence.Has("study", null, figure.End, figure.End + 3)
                || clause.Sentence.Has("study", null, Math.Max(0, figure.First - 3), figure.First)
                    ? "treated"
                    : null
            );
    }

    // "ninety people with long-standing complete injuries took part": nothing else is counted or told
    private static string? TookPart(Comparison clause, ClaimFigure figure) =>
        figure.Kind == FigureKind.Count
        && clause.Sentence.Has("people", null, figure.End, figure.End + 3)
        && clause.Figures.Count(one => one.CountsPeople) == 1
        && !clause.Of(MeasureFamily.Role).Any()
        && !clause.Has("arm")
            ? clause
                .Sentence.Of("enrol", figure.End, clause.End)
                .Where(match => match.End - match.First > 1)
                .Select(match => match.Value)
                .FirstOrDefault(value => value == "enrolled")
            : null;

    // "all 28 people in the double-blind trial of olfactory cells were analysed": of all the verb may stand far behind
    private static string? OfAll(Comparison clause, ClaimFigure figure) =>
        clause.Figures.Any(other => other.CountsPeople && other != figure)
            ? null
            : clause.Sentence.Of("enrol", figure.End, clause.End).Select(match => match.Value).LastOrDefault(value => value == "analysed");
}
