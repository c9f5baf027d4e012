namespace Evidence.Core.Statistics;

/// <summary>A way to make one number of many studies.</summary>
public sealed record PoolingMethod
{
    /// <summary>Name in requests and answers: EE DL REML PM HE ML SJ MH PETO GLMM.</summary>
    public required string WireName { get; init; }

    /// <summary>Name for a reader.</summary>
    public required string Label { get; init; }

    /// <summary>The formula in words; y estimates, v sampling variances, w = 1/(v + τ²), k studies.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper.</summary>
    public required string Citation { get; init; }

    /// <summary>True for the one that is used when none is named, except for PLO, where GLMM is (see <see cref="PoolingMethods.DefaultFor"/>).</summary>
    public bool IsDefault { get; init; }

    /// <summary>The model.</summary>
    public PoolingKind Kind { get; init; }

    /// <summary>Wire names of the measures it exists for; empty means all.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>True when it lets the studies differ (τ² is estimated).</summary>
    public bool IsRandom { get; init; }

    /// <summary>Estimator of τ² for inverse-variance methods; null when the likelihood does not converge.</summary>
    internal Func<Effects, double?> BetweenVariance { get; init; } = static _ => 0;

    /// <summary>True when this method exists for the measure.</summary>
    public bool Fits(EffectMeasure measure) => Measures.Count == 0 || Measures.Contains(measure.WireName);
}
