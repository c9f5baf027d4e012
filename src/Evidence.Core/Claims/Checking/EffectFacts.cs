using Evidence.Core.Language;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// More, less or alike without a number, where the record holds no figures of both groups: beside the estimate that it prints, or beside the sentence in
/// which it calls the groups alike.
/// </summary>
internal static class EffectFacts
{
    private const double Sure = 0.05;
    private static readonly HashSet<string> Turning = WordLists.Of("better-or-worse");

    /// <summary>What the record says of the direction that a clause tells; null where it says nothing of the outcome.</summary>
    internal static Piece? Of(Comparison clause, Match match)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        if (families.Count == 0 || clause.IsNegated(match.First) && match.Value != "same" || clause.Figures.Any(figure => figure.CountsPeople))
        {
            return null;
        }

        if (RatioFacts.Alike(clause, families) is { } alike)
        {
            return Piece(clause, match, match.Value == "same" ? SlotRelation.Match : SlotRelation.Contradicted, alike);
        }

        var effects = clause
            .Study.Study.Results.OfType<EffectResult>()
            .Where(effect => effect.Subgroup is null && families.Any(family => family.To(effect.Measure) == SlotRelation.Match))
            .ToList();
        var ways = effects.Select(Way).Distinct().ToList();
        return
            ways is not [{ } way]
            || Turned(clause) is not { } isTurned
            || clause.Of("direction").Count(one => one.Value != "same") > 1
            || IsOfBetter(clause, match, families)
            ? null
            : Piece(
                clause,
                match,
                match.Value == (isTurned ? Opposite(way) : way) ? SlotRelation.Match : SlotRelation.Contradicted,
                FormattableString.Invariant($"{effects[0].Measure}: {effects[0].Effect} {effects[0].Value}")
            );
    }

    private static Piece Piece(Comparison clause, Match match, SlotRelation relation, string evidence) =>
        clause.Piece(SlotNames.Comparator, match.First, match.End, relation, evidence) with
        {
            Rule = "wrong-comparison",
        };

    // the way of an estimate that is not to be had by chance; null for one that may be
    private static string? Way(EffectResult effect)
    {
        var none = effect.IsRatio ? 1 : 0;
        var isSure = effect is { CiLow: { } low, CiHigh: { } high } ? low > none || high < none : effect.P < Sure;
        return !isSure ? null
            : effect.Value > none ? "up"
            : "down";
    }

    private static string Opposite(string way) => way == "up" ? "down" : "up";

    // "more with cells than with sham", "fewer in the controls than in the treated"; null where nothing tells which is set against which
    private static bool? Turned(Comparison clause)
    {
        var words = clause.Sentence.Words;
        var pivot = Enumerable.Range(clause.First, clause.End - clause.First).FirstOrDefault(i => words[i].Text == "than", -1);
        if (pivot < 0)
        {
            return null;
        }

        var (before, behind) = (IsControl(clause, clause.First, pivot), IsControl(clause, pivot, clause.End));
        return before == behind ? null : before;
    }

    private static bool IsControl(Comparison clause, int first, int end) =>
        clause.Sentence.Of("arm", first, end).Any(match => match.Value is "control" or "placebo" or "other")
        || clause.Sentence.Words.Take(end).Skip(first).Any(word => word.Text == "without");

    // of spasms and harms less is better: what "better" means there is not read
    private static bool IsOfBetter(Comparison clause, Match match, IReadOnlyList<MeasureFamily> families) =>
        Turning.Contains(clause.Sentence.Words[match.End - 1].Text) && families.Any(family => family.Group == MeasureFamily.Harm || family.Id == "spasticity");
}
