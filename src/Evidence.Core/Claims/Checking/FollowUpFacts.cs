using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How many of those who entered a study were seen to its end and analysed.</summary>
internal static class FollowUpFacts
{
    private static readonly HashSet<string> Covered = WordLists.Of("covered-by-paper");
    private static readonly HashSet<string> Lost = WordLists.Of("lost-to-study");

    /// <summary>The number beside what the record tells of the follow-up; null where it is none or the record does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) => Everyone(clause, figure, outcome) ?? OfEntered(clause, figure);

    // "enrolled 661 and analysed every one of them", "of the 150 all were seen", "none of the 105 is missing"
    private static Piece? Everyone(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        if (
            figure is not { Kind: FigureKind.All or FigureKind.None, Denied: false, Bound: null }
            || Followed(clause.Study.Study, figure.Total) is not var (entered, counted)
            || outcome.Families.Count > 0 && outcome.IsOwn
            || clause.Has("arm")
            || clause.IsNegated(clause.End - 1) && figure.Kind == FigureKind.All
        )
        {
            return null;
        }

        var isKept = clause.Sentence.Has("enrol", "analysed", clause.First, clause.End) || clause.HasWord(Covered, clause.First, clause.End);
        var isLost = clause.HasWord(Lost, clause.First, clause.End);
        if (isKept == isLost || isLost != (figure.Kind == FigureKind.None))
        {
            return null;
        }

        clause.Cover(Lost, clause.First, clause.End);

        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            entered == counted ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed")
        ) with
        {
            IsSize = true,
            Rule = "wrong-number",
        };
    }

    // how many of those who entered, or were to enter, the paper has; null where the record does not tell of so many
    private static (int Entered, int Counted)? Followed(Studies.Study study, double? said) =>
        study is { Enrolled: { } entered, Analysed: { } counted } && (said is null || (int)said == entered) ? (entered, counted)
        : study is { PlannedEnrolment: { } planned, Enrolled: { } came } && said is not null && (int)said == planned && came < planned ? (planned, came)
        : null;

    // "of 105 children enrolled 69 entered the analysis"
    private static Piece? OfEntered(Comparison clause, ClaimFigure figure) =>
        figure is { Kind: FigureKind.Fraction, IsRate: false, Bound: null, Denied: false }
        && clause.Study.Study is { Enrolled: { } entered, Analysed: { } counted }
        && entered != counted
        && (int)figure.Total!.Value == entered
        && clause.Sentence.Of("enrol", figure.End, clause.End).Any(match => match.Value == "analysed")
        && !clause.Of(MeasureFamily.Role).Any()
            ? clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                (int)figure.Events!.Value == counted ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed")
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            }
            : null;
}
