using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>"120 gained a grade; the other 157 stayed put": those who are left when the number before is taken from its whole.</summary>
internal static class RestFacts
{
    private static readonly HashSet<string> Left = WordLists.Of("those-left");
    private static readonly HashSet<string> Others = WordLists.Of("those-left-over");
    private static readonly HashSet<string> Changed = WordLists.Of("changed-at-all");
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

    /// <summary>"120 gained a grade and the rest stayed where they were": what is told of those who are left, without their number.</summary>
    internal static void Read(Comparison clause)
    {
        var at = Enumerable
            .Range(clause.First + 1, Math.Max(0, clause.End - clause.First - 2))
            .LastOrDefault(i => Others.Contains(clause.Sentence.Words[i].Text) && clause.Sentence.Words[i - 1].Text == "the" && !clause.IsCovered(i), -1);
        if (
            at < 0
            || Fared(clause, at) is not { } said
            || clause.All.Any(one => one.CountsPeople && one.First > at && one.First < clause.End)
            || clause.All.LastOrDefault(one => one.CountsPeople && one.End <= at && one.Events is not null) is not { } part
        )
        {
            return;
        }

        var study = clause.Study.Figures.Where(one => one is { Events: not null, Measure: "ais-grade" or "neurological-improvement" }).ToList();
        var told = (
            from one in study.Where(one => one.Events == (int)part.Events!)
            let whole = (int?)part.Total ?? one.Total
            from rest in study.Where(other => other.Events == whole - one.Events && other.Arm == one.Arm)
            where (one.Total ?? whole) == whole && (rest.Total ?? whole) == whole && (one.Total ?? rest.Total) is not null
            let way = (Way(one), Way(rest))
            where way is ("up", "same") or ("same", "up")
            select (Left: rest, Fared: way.Item2)
        ).ToList();
        if (told is [var (found, fared), ..] && told.TrueForAll(one => one.Fared == fared))
        {
            clause.Add(
                clause.Piece(SlotNames.Number, at, at + 1, said == fared ? SlotRelation.Match : SlotRelation.Contradicted, found.Words) with
                {
                    Figure = found,
                    Rule = "wrong-number",
                }
            );
            clause.Cover(at, clause.End);
        }
    }

    // what became of the people whom a figure counts: some grades up, or none
    private static string Way(EvidenceFigure figure) =>
        figure.Grades is { } step
            ? step.From == step.To
                ? "same"
                : string.CompareOrdinal(step.To, step.From) > 0
                    ? "up"
                    : "down"
            : "up";

    // "improved", "did not", "stayed where they were", "got worse"
    private static string? Fared(Comparison clause, int at)
    {
        var ways = clause.Sentence.Of("direction", at, clause.End).Select(match => match.Value).Distinct().ToList();
        var isUp = ways.Contains("up") || clause.Sentence.Of(MeasureFamily.Role, at, clause.End).Any(match => match.Value == MeasureFamily.General);
        var isDenied =
            Enumerable.Range(at, clause.End - at).Any(clause.IsNegated)
            || clause.Sentence.Cues.Any(cue => cue.Row.Category == "negated" && cue.First >= at && cue.End <= clause.End);
        if (ways.Contains("same") || clause.HasWord(Stayed, at, clause.End))
        {
            return isDenied ? null : "same";
        }

        if (ways.Contains("down") || clause.Sentence.Has(MeasureFamily.Role, "deterioration", at, clause.End))
        {
            return isDenied ? null : "down";
        }

        // who did not improve, and who did not change, stayed as they were
        return isDenied && (isUp || clause.HasWord(Changed, at, clause.End)) ? "same"
            : isUp ? "up"
            : null;
    }

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
