using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>"the interval crosses zero", "stays clear of one": whether an estimate of the record leaves room for no difference at all.</summary>
internal static class IntervalFacts
{
    private static readonly HashSet<string> Intervals = WordLists.Of("interval");
    private static readonly HashSet<string> Holding = WordLists.Of("holds-null");
    private static readonly HashSet<string> Clear = WordLists.Of("clear-of-null");

    internal static void Read(Comparison clause)
    {
        var words = clause.Sentence.Words;
        for (var at = clause.First; at < clause.End; at++)
        {
            var (isZero, isOne) = (words[at].Text is "zero" or "nought" or "0", words[at].Text is "one" or "1" or "unity");
            if ((!isZero && !isOne) || At(clause, Intervals, clause.First, at) is not { } first)
            {
                continue;
            }

            var holds = At(clause, Holding, first, at) is not null;
            var isClear = At(clause, Clear, first, Math.Min(clause.End, at + 2)) is not null;
            if (holds == isClear || Known(clause, isOne) is not { } known)
            {
                continue;
            }

            // "whose lower end lies just above zero"
            var end = Enumerable.Range(first, at - first).FirstOrDefault(i => words[i].Text is "lower" or "upper", -1);
            var side = Enumerable.Range(first, at - first).FirstOrDefault(i => words[i].Text is "above" or "below", -1);
            var none = isOne ? 1 : 0;
            var isTrue =
                end >= 0 && side >= 0
                    ? (words[end].Text == "lower" ? known.Low : known.High) > none == (words[side].Text == "above")
                    : known.Holds == (holds != clause.IsNegated(at));
            clause.Add(
                clause.Piece(
                    SlotNames.Certainty,
                    first,
                    at + 1,
                    isTrue ? SlotRelation.Match : SlotRelation.Contradicted,
                    string.Create(CultureInfo.InvariantCulture, $"{known.Low} to {known.High}")
                ) with
                {
                    Rule = "wrong-significance",
                }
            );
            return;
        }
    }

    private static int? At(Comparison clause, HashSet<string> list, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (list.Contains(clause.Sentence.Words[i].Text))
            {
                return i;
            }
        }

        return null;
    }

    // of the outcome that is named; null where there is none, or where several say different things
    private static (bool Holds, double Low, double High)? Known(Comparison clause, bool isRatio)
    {
        var families = MeasureFamily.In(clause.Sentence, 0, clause.End);
        var none = isRatio ? 1 : 0;
        var known = clause
            .Study.Study.Results.OfType<Results.EffectResult>()
            .Where(effect =>
                effect is { CiLow: not null, CiHigh: not null }
                && effect.Effect is "risk-ratio" or "odds-ratio" == isRatio
                && (families.Count == 0 || families.Any(family => family.To(effect.Measure) == SlotRelation.Match))
            )
            .Select(effect => (effect.CiLow <= none && none <= effect.CiHigh, effect.CiLow!.Value, effect.CiHigh!.Value))
            .ToList();
        return known.Select(one => one.Item1).Distinct().Count() == 1 ? known[0] : null;
    }
}
