using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>"120 gained a grade; the other 157 stayed put": those who are left when the number before is taken from its whole.</summary>
internal static class RestFacts
{
    private static readonly HashSet<string> Left = WordLists.Of("those-left");
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    // "in the other four none was seen": nobody of those who are left
    private static Piece? Nobody(Comparison clause, ClaimFigure figure) =>
        figure is { Kind: FigureKind.None, Total: null }
        && clause.Pieces.LastOrDefault(piece => piece is { Slot: SlotNames.Number, Figure: not null } && piece.End <= figure.First) is { } rest
        && rest.First > 0
        && Left.Contains(clause.Sentence.Words[rest.First - 1].Text)
        && clause.Figures.Count(one => one.CountsPeople) == 2
            ? clause.Piece(SlotNames.Number, figure.First, figure.End, rest.Relation, rest.Evidence) with
            {
                Figure = rest.Figure,
                Rule = rest.Rule,
            }
            : null;

    /// <summary>The number beside the rest of the figure that stands before it; null where it counts no rest, or the rest fared as the others did.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (Nobody(clause, figure) is { } nobody)
        {
            return nobody;
        }

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
        || clause.Figures.Any(other => other.Kind == FigureKind.None && other.First >= figure.End)
        || clause.HasWord(Stayed, figure.End, clause.End)
        || Enumerable.Range(figure.End, Math.Max(0, clause.End - figure.End)).Any(clause.IsNegated)
        // "the other two could not"
        || clause.Sentence.Cues.Any(cue => cue.Row.Category == "negated" && cue.First >= figure.End && cue.End <= clause.End);
}
