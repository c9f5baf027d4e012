namespace Evidence.Core.Claims.Checking;

/// <summary>How well a number of a claim is tied to the numbers of a record that stand among the same words.</summary>
/// <param name="Equal">Weight of the words shared with the best number that says the same; null when no number does.</param>
/// <param name="Other">Weight of the words shared with the best number of this kind that says something else; null when there is none.</param>
/// <param name="Says">The words of the record around the better of the two.</param>
internal readonly record struct FigureTie(double? Equal, double? Other, string? Says)
{
    private const double Least = 0.3;
    private const double Turned = 1.5;

    /// <summary>From -1, where the record says something else among these words, to 1, where it says the same.</summary>
    internal double Balance =>
        (Equal, Other) switch
        {
            (null, null) => 0,
            (null, { } other) => -other / (other + Least),
            ({ } equal, null) => equal / (equal + Least),
            ({ } equal, { } other) => (equal - other) / (equal + other + Least),
        };

    /// <summary>Ties a number to a record.</summary>
    internal static FigureTie Of(Comparison clause, ClaimFigure figure)
    {
        var near = NumberWords.Of(clause.Sentence, clause.Features, clause.All, figure, (clause.First, clause.End));
        var exclusives = NumberWords.Exclusives(near);
        var (equal, other, says) = ((double?)null, (double?)null, default((double, string)?));
        foreach (var number in clause.Study.Tied)
        {
            if (number.To(figure) is var relation && relation == SlotRelation.Absent)
            {
                continue;
            }

            var weight = Shared(clause, near, exclusives, number) + (relation == SlotRelation.Match ? number.Own : 0);
            if (relation == SlotRelation.Match)
            {
                equal = Math.Max(equal ?? 0, weight);
            }
            else
            {
                other = Math.Max(other ?? 0, weight);
            }

            says = says is { Item1: var known } && known >= weight ? says : (weight, number.Says);
        }

        return new FigureTie(equal, other, says?.Item2);
    }

    /// <summary>
    /// Whether in one sentence of a record the number that says the same stands among other words than the claim's, and another number among these.
    /// </summary>
    internal static bool IsExchanged(Comparison clause, ClaimFigure figure, string sentence)
    {
        var near = NumberWords.Of(clause.Sentence, clause.Features, clause.All, figure, (clause.First, clause.End));
        var exclusives = NumberWords.Exclusives(near);
        var (equal, other) = (0.0, 0.0);
        foreach (var number in clause.Study.Tied.Where(number => number.Figure is not null && number.Says == sentence))
        {
            switch (number.To(figure))
            {
                case SlotRelation.Match:
                    equal = Math.Max(equal, Shared(clause, near, exclusives, number));
                    break;
                case SlotRelation.Contradicted:
                    other = Math.Max(other, Shared(clause, near, exclusives, number));
                    break;
            }
        }

        return other > (Turned * equal) + Least;
    }

    private static double Shared(Comparison clause, Dictionary<string, double> own, string[] exclusives, TiedNumber number)
    {
        var sum = 0.0;
        foreach (var (feature, weight) in own)
        {
            if (number.Near.TryGetValue(feature, out var near))
            {
                sum += near * weight * clause.Study.Telling(feature);
            }
        }

        return sum * NumberWords.Agreement(exclusives, number.Exclusives);
    }
}
