using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How many were given what, and how many were not there in the end: "half of the sixty had rehabilitation only", "19 of the 33 were lost".</summary>
internal static class AllotmentFacts
{
    private const double Even = 0.03;
    private const int Behind = 7;
    private const int Near = 5;
    private static readonly HashSet<string> Gone = WordLists.Of("lost-to-follow-up");
    private static readonly HashSet<string> Themselves = WordLists.Of("themselves");
    private static readonly HashSet<string> Among = WordLists.Of("among-group");
    private static readonly HashSet<string> Given = WordLists.Of("was-given");

    /// <summary>The number beside the arms of the record; null where it counts something else or the record does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) =>
        Lost(clause, figure) ?? Untreated(clause, figure) ?? Allotted(clause, figure, outcome);

    // "70% improved within a year, all without cells"
    private static Piece? Untreated(Comparison clause, ClaimFigure figure)
    {
        var arms = clause.Study.Study.Arms;
        if (
            figure is not { Kind: FigureKind.All, Denied: false, Total: null }
            || arms.Count == 0
            || !clause.Sentence.Of("untreated", figure.End, clause.End).Any(match => match.First == figure.End)
        )
        {
            return null;
        }

        var given = arms.Where(arm => arm.Intervention is not null).ToList();
        return given.Count > 0 && given.Count < arms.Count
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                given.Count == 0 ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Join(", ", arms.Select(arm => arm.Label))
            ) with
            {
                IsCore = given.Count > 0,
                Rule = "wrong-number",
            };
    }

    // "19 of the 33 were lost": those who entered without those who were analysed
    private static Piece? Lost(Comparison clause, ClaimFigure figure) =>
        clause.Study.Study is { Enrolled: { } entered, Analysed: { } counted }
        && entered > counted
        && figure is { Kind: FigureKind.Fraction or FigureKind.Count, Events: { } said, Denied: false, Bound: null }
        && clause.HasWord(Gone, figure.First, clause.Figures.FirstOrDefault(other => other.CountsPeople && other.First >= figure.End)?.First ?? clause.End)
            ? clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                (int)said == entered - counted && (figure.Total is null || (int)figure.Total == entered) ? SlotRelation.Match
                    : (figure.Total is null || (int)figure.Total == entered) && !IsOfArm(clause) ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
                string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed")
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            }
            : null;

    // "of the 18 who had cells twelve were lost": those of one arm
    private static bool IsOfArm(Comparison clause) =>
        clause.All.Any(one =>
            one.Kind == FigureKind.Count && clause.Study.Study.Arms.Any(arm => arm.N == (int)one.Events!.Value && arm.N != clause.Study.Study.Enrolled)
        );

    // "half of the sixty had rehabilitation only", "every participant received the cells", "two in three were allotted the cells"
    private static Piece? Allotted(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var (study, arms) = (clause.Study.Study, clause.Study.Study.Arms);
        if (
            figure.Denied
            || (outcome.IsOwn && outcome.Families.Count > 0)
            || clause.Has("direction")
            || figure.Kind is not (FigureKind.Fraction or FigureKind.Share or FigureKind.All or FigureKind.None or FigureKind.Most)
            || (figure.Total is { } of && !figure.IsRate && !clause.Study.Numbers.Whole.Contains(of))
            || !clause.Study.IsTreatment
            || clause.Study.IsReview
            || arms.Any(arm => arm.Role == "comparator")
            || arms.Count == 0
            || GivenAt(clause, figure) is not { } verb
        )
        {
            return null;
        }

        var end = Math.Min(clause.End, verb + Behind);
        var isControl = clause.Sentence.Of("arm", verb, end).Any(match => match.Value is "control" or "placebo");
        var isTreated =
            clause.Sentence.Has("cells", null, verb, end)
            || clause.Sentence.Has("tissue", null, verb, end)
            || clause.Sentence.Words.Take(end).Skip(verb).Any(word => word.Text is "cells" or "treatment" or "transplant" or "infusion" or "infusions");
        if (!isControl && !isTreated)
        {
            return null;
        }

        // of a study of one group everybody is in it, however many they were
        var hasBoth = arms.Any(arm => arm.Role == "control") && arms.Any(arm => arm.Role != "control");
        if (arms.Any(arm => arm.N is null) && arms.Count > 1)
        {
            return hasBoth && figure.Kind == FigureKind.All
                ? clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Contradicted, string.Join(", ", arms.Select(arm => arm.Label))) with
                {
                    IsSize = true,
                    Rule = "wrong-number",
                }
                : null;
        }

        var (all, part) = (arms.Sum(arm => arm.N ?? 1), arms.Where(arm => arm.Role == "control" == isControl).Sum(arm => arm.N ?? 1));
        if (all == 0 || (arms.Count > 1 && study.Enrolled is { } enrolled && enrolled != all))
        {
            return null;
        }

        var share = (double)part / all;
        var isSame = figure.Kind switch
        {
            FigureKind.All => part == all,
            FigureKind.None => part == 0,
            FigureKind.Most => share > 0.5,
            FigureKind.Fraction => Math.Abs(share - (figure.Events!.Value / figure.Total!.Value)) <= Even,
            _ => share >= figure.Low - Even && share <= figure.High + Even,
        };
        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            isSame ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Join(
                ", ",
                arms.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Label}: {one.N?.ToString(CultureInfo.InvariantCulture) ?? "all"} people"))
            )
        ) with
        {
            IsSize = true,
            Rule = "wrong-number",
        };
    }

    // not in "half of those who received cells had neck injuries"
    private static int? GivenAt(Comparison clause, ClaimFigure figure) =>
        Enumerable
            .Range(figure.End, Math.Max(0, clause.End - figure.End))
            .Where(i => Given.Contains(clause.Sentence.Words[i].Text) && clause.Sentence.Words[i - 1].Text is not ("who" or "knew"))
            .Select(i => (int?)i)
            .FirstOrDefault()
        ?? GaveAt(clause, figure)
        ?? IsInAt(clause, figure);

    // "72 children took part, half of them in the sham arm"
    private static int? IsInAt(Comparison clause, ClaimFigure figure)
    {
        var words = clause.Sentence.Words;
        var at = Enumerable
            .Range(figure.End, Math.Max(0, clause.End - figure.End))
            .FirstOrDefault(i => words[i].Text != "of" && !Themselves.Contains(words[i].Text), clause.End);
        return at < clause.End && Among.Contains(words[at].Text) && clause.Sentence.Has("arm", null, at, Math.Min(clause.End, at + Near)) ? at : null;
    }

    // "gave the cells to 30 of the 60", "gave half of them four infusions"
    private static int? GaveAt(Comparison clause, ClaimFigure figure) =>
        figure.First > clause.First && clause.Sentence.Words[figure.First - 1].Text is "gave" or "gives" ? figure.First - 1
        : figure.First > clause.First && clause.Sentence.Words[figure.First - 1].Text == "to"
            ? Enumerable
                .Range(clause.First, figure.First - clause.First)
                .Where(i => clause.Sentence.Words[i].Text is "gave" or "gives" or "give")
                .Select(i => (int?)i)
                .LastOrDefault()
        : null;
}
