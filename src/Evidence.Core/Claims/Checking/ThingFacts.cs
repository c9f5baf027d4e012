using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>Counts of things that are no people: "1,940 measurements", "seven articles", "three hospitals".</summary>
internal static class ThingFacts
{
    // behind a number, with the scale between: "3,612 GMFM-66 tests"
    private const int Near = 5;

    /// <summary>The number beside what the words of the record count by the same noun; null where they count no such things.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Kind: FigureKind.Count, Events: { } said, Unit: { } noun, Bound: null or "exact", Denied: false }
            || Enumerable.Range(figure.End, Math.Max(0, Math.Min(Near, clause.End - figure.End))).FirstOrDefault(i => clause.Sentence.Words[i].Text == noun, -1)
                is not (>= 0 and var at)
        )
        {
            return null;
        }

        var stem = Features.Stem(noun);
        var known = clause
            .Study.Texts.SelectMany(text => text.Figures)
            .Where(one => one is { Kind: FigureKind.Count, Events: not null, Unit: not null } && Features.Stem(one.Unit) == stem)
            .Select(one => one.Events!.Value)
            .Distinct()
            .ToList();
        return known.Count == 0
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                at + 1,
                known.Contains(said) ? SlotRelation.Match
                    : known.Count == 1 ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
                string.Create(CultureInfo.InvariantCulture, $"{known[0]} {noun}")
            ) with
            {
                Rule = "wrong-number",
            };
    }
}
