using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How many people a study that is only registered means to take in: "220 people are to be treated", "has two hundred places".</summary>
internal static class PlannedFacts
{
    private const int Near = 4;
    private static readonly HashSet<string> Planned = WordLists.Of("planned");
    private static readonly HashSet<string> Places = WordLists.Of("place-in-a-study");
    private static readonly HashSet<string> Being = new(StringComparer.Ordinal) { "is", "are", "was", "were" };

    /// <summary>The number beside those that the register gives; null where it is of something else or the register does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Kind: FigureKind.Count, Unit: null, Denied: false, Bound: null or "exact", Events: { } said }
            || clause.Study is not { Study.Design: "registration-only", Figures.Count: 0, Numbers: { Whole.Count: > 0 } numbers }
            || clause.IsNegated(figure.First)
            || clause.Has("arm", "control")
            || clause.Has("arm", "placebo")
            || !IsPlan(clause)
            || !CountsPlaces(clause, figure)
        )
        {
            return null;
        }

        clause.Cover(Planned, clause.First, clause.End);
        clause.Cover(Places, figure.End, Math.Min(clause.End, figure.End + Near));
        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            numbers.Groups.Contains(said) ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Join(", ", numbers.Whole.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n:0} people")))
        ) with
        {
            IsSize = true,
            Rule = "wrong-number",
        };
    }

    // "plans", "are to be treated", "has ten places"
    private static bool IsPlan(Comparison clause)
    {
        var words = clause.Sentence.Words;
        return clause.HasWord(Planned, clause.First, clause.End)
            || clause.HasWord(Places, clause.First, clause.End)
            || Enumerable
                .Range(clause.First + 1, Math.Max(0, clause.End - clause.First - 1))
                .Any(i => words[i].Text == "to" && Being.Contains(words[i - 1].Text));
    }

    // "220 people", "two hundred places", "target enrolment 130"
    private static bool CountsPlaces(Comparison clause, ClaimFigure figure) =>
        clause.Sentence.Has("people", null, figure.End, figure.End + Near)
        || clause.HasWord(Places, figure.End, Math.Min(clause.End, figure.End + 2))
        || clause.Figures.Count == 1 && clause.HasWord(Planned, Math.Max(clause.First, figure.First - 2), figure.First);
}
