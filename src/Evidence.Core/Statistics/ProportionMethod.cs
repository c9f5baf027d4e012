namespace Evidence.Core.Statistics;

/// <summary>A way to put an interval around events/total.</summary>
public sealed record ProportionMethod
{
    /// <summary>Name in requests and answers, kebab-case.</summary>
    public required string WireName { get; init; }

    /// <summary>Name for a reader.</summary>
    public required string Label { get; init; }

    /// <summary>The formula in words; x events of n, p = x/n, z the normal quantile of the level, α = 1 − level.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper.</summary>
    public required string Citation { get; init; }

    /// <summary>True for the one that is used when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Events, total, level to bounds; not clamped.</summary>
    internal Func<int, int, double, Interval> Bounds { get; init; } = ScoreIntervals.Wilson;
}
