using Evidence.Core.Results;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>The test that decides what a comparison of counts or of means says, and what the record says itself.</summary>
/// <param name="Name">"fisher-exact" for counts; "z" for differences of means.</param>
/// <param name="P">Its two-sided p.</param>
/// <param name="MidP">The mid-P of counts; null for means.</param>
/// <param name="Fragility">How many people carry the answer; null for means and for tables of thousands.</param>
/// <param name="Stated">The p values of the record.</param>
public sealed record RowTest(string Name, double P, double? MidP, Fragility? Fragility, IReadOnlyList<StatedP> Stated)
{
    /// <summary>The rule, in words.</summary>
    public const string Rule = "Of counts Fisher's exact test decides, two-sided, at the level of the intervals: a Wald interval of few events can lie on one "
        + "side of none by the half that was added to a zero, "
        + "or by a rounding that one person turns. Of means the interval does. P values of the record stand beside ours.";

    internal static RowTest? Of(ComparativeRow row, string measure, double level)
    {
        var stated = Said(row, measure).ToList();
        return row.Numbers switch
        {
            TwoByTwo table => new("fisher-exact", ExactP.Fisher(table), ExactP.Mid(table), Fragility.Of(table, 1 - level), stated),
            GenericEstimate means => new("z", Quantiles.NormalP(means.Estimate / means.StandardError), null, null, stated),
            _ => null,
        };
    }

    private static IEnumerable<StatedP> Said(ComparativeRow row, string measure)
    {
        foreach (var result in row.Study.Results.Where(one => one.Measure == measure && (one.Months is null || row.Months is null || one.Months == row.Months)))
        {
            var stated = result switch
            {
                EffectResult { P: { } p } effect => new StatedP($"{row.Study.Id}/{effect.Id}", p, effect.PRelation ?? "="),
                MeasurementResult { Unit: "p value", Value: { } value } measured =>
                    new StatedP($"{row.Study.Id}/{result.Id}", value, measured.PRelation ?? "="),
                MeasurementResult { Unit: "p value", High: { } high } => new StatedP($"{row.Study.Id}/{result.Id}", high, "<"),
                _ => null,
            };
            if (stated is not null)
            {
                yield return stated;
            }
        }
    }
}
