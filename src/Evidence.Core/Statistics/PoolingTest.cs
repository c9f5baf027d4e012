namespace Evidence.Core.Statistics;

/// <summary>How the uncertainty of the pooled number is turned into a test and an interval.</summary>
public sealed record PoolingTest
{
    /// <summary>Name in requests and answers: z, knha, adhoc.</summary>
    public required string WireName { get; init; }

    /// <summary>Name for a reader.</summary>
    public required string Label { get; init; }

    /// <summary>The formula in words.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper.</summary>
    public required string Citation { get; init; }

    /// <summary>True for the one that is used when none is named, for random effects by inverse variance (see <see cref="PoolingTests.DefaultFor"/>).</summary>
    public bool IsDefault { get; init; }
}
