using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>"120 gained a grade; the other 157 stayed put": those who are left when the number before is taken from its whole.</summary>
internal static class RestFacts
{
    private static readonly HashSet<string> Left = WordLists.Of("those-left");
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    /// <summary>The number beside the rest of the figure that stands before it; null where it counts no rest, or the rest fared as the others did.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Bound: null }
            || figure.First == 0
            || !Left.Contains(clause.Sentence.Words[figure.First - 1].Text)
            || !HasStayed(clause, figure)
            || clause.All.LastOrDefault(one => one.CountsPeople && one.End <= figure.First && one.Events is not null) is not { } part
        )
        {
            return null;
        }

        var found = clause.Study.Figures.FirstOrDefault(one =>
            one is { Events: not null, Total: not null } && one.Events == (int)part.Events! && (part.Total is null || (int)part.Total == one.Total)
        );
        return found is null
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                found.Total - found.Events == (int)said ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Create(CultureInfo.InvariantCulture, $"{found.Total} without {found.Events}")
            ) with
            {
                Figure = found,
                Rule = "wrong-number",
            };
    }

    private static bool HasStayed(Comparison clause, ClaimFigure figure) =>
        figure.Denied
        || clause.Has("direction", "same")
        || clause.HasWord(Stayed, figure.End, clause.End)
        || Enumerable.Range(figure.End, Math.Max(0, clause.End - figure.End)).Any(clause.IsNegated);
}
