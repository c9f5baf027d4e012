using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>How a block is pooled.</summary>
/// <param name="Kind">Which block.</param>
/// <param name="Form">Counts or means.</param>
/// <param name="Effect">The effect measure of the rows.</param>
/// <param name="Pooling">Scale, model, test and level; differences of means are pooled as GEN, which gives the same numbers.</param>
public sealed record BlockPlan(BlockKind Kind, FigureForm Form, EffectMeasure Effect, PoolingPlan Pooling)
{
    /// <summary>What is no difference, on the scale of the data; null for shares and mean changes, which compare nothing.</summary>
    public double? NoDifference => Effect.WireName switch { "RR" or "OR" => 1, "RD" or "MD" or "SMD" => 0, _ => null };

    /// <summary>Whether the interval of a comparison, on the scale of the data, leaves too much open (see the rule <c>imprecision</c>).</summary>
    internal bool IsWide(double low, double high) => Effect.WireName switch
    {
        "RR" or "OR" => low <= 1 && high >= 1 && (low <= 1 / CertaintyThresholds.Ratio.Value || high >= CertaintyThresholds.Ratio.Value),
        "RD" => low <= 0 && high >= 0 && (low <= -CertaintyThresholds.Difference.Value || high >= CertaintyThresholds.Difference.Value),
        _ => low <= 0 && high >= 0,
    };
}
