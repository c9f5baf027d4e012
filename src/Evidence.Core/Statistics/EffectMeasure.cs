namespace Evidence.Core.Statistics;

/// <summary>The scale on which studies are compared and pooled.</summary>
public sealed record EffectMeasure
{
    /// <summary>Name in requests and answers: PLO, OR, SMD, …</summary>
    public required string WireName { get; init; }

    /// <summary>Name for a reader.</summary>
    public required string Label { get; init; }

    /// <summary>The formula in words, with the sampling variance.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper.</summary>
    public required string Citation { get; init; }

    /// <summary>How the pooled number returns to the scale of the data, in words.</summary>
    public required string BackFormula { get; init; }

    /// <summary>True for the one that is used when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The shape of the numbers it needs: <see cref="SingleArm"/>, <see cref="TwoByTwo"/>, <see cref="TwoMeans"/> or
    /// <see cref="GenericEstimate"/>.</summary>
    public required Type Numbers { get; init; }

    /// <summary>One study, whose numbers are possible and of the right shape, to its effect.</summary>
    internal Func<StudyNumbers, EffectSize> Effect { get; init; } = static _ => default;

    /// <summary>From the pooling scale to the scale of the data.</summary>
    internal Func<double, double> Back { get; init; } = static x => x;
}
