using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>In which stretch of time most of a change falls: "in the first six to nine months", "after the second year".</summary>
internal static class WindowFacts
{
    private const double Near = 0.03;
    private const int Reach = 6;

    /// <summary>How such a stretch stands to the one of the record; null where the clause or the record tells of none.</summary>
    internal static SlotRelation? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            !HasMost(clause.Sentence, clause.First, figure.First)
            || clause.IsNegated(figure.First)
            || Stretch(clause.Sentence, figure) is not var (from, to)
            || clause
                .Study.Texts.SelectMany(text =>
                    text.Figures.Where(one => one.Kind == FigureKind.Time && HasMost(text.Sentence, one.First - Reach, one.First))
                        .Select(one => Stretch(text.Sentence, one))
                )
                .OfType<(double From, double To)>()
                .Distinct()
                .ToList()
                is not [var known]
        )
        {
            return null;
        }

        return from >= known.To * (1 - Near) && known.From < from ? SlotRelation.Contradicted
            : Math.Abs(to - known.To) <= Near * known.To && from.Equals(known.From) ? SlotRelation.Match
            : null;
    }

    private static bool HasMost(Sentence sentence, int first, int end) =>
        Enumerable.Range(Math.Max(0, first), Math.Max(0, end - Math.Max(0, first))).Any(i => sentence.Words[i].Text is "most" or "bulk" or "majority");

    // in months
    private static (double From, double To)? Stretch(Sentence sentence, ClaimFigure figure) =>
        figure is not { Kind: FigureKind.Time, Low: { } low, High: { } high } || figure.First == 0 ? null
        : sentence.Words[figure.First - 1].Text == "first" ? (0, high)
        : figure.IsNth ? (low - TimeFacts.Unit(figure), high)
        : figure is { Bound: "min" } && IsAfter(sentence, figure.First) ? (low, double.PositiveInfinity)
        : null;

    private static bool IsAfter(Sentence sentence, int at) => sentence.Words.Take(at).Skip(Math.Max(0, at - 2)).Any(word => word.Text is "after" or "beyond");
}
