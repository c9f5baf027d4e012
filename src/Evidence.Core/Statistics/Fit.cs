namespace Evidence.Core.Statistics;

/// <summary>What a model found, before intervals are made of it.</summary>
internal sealed record Fit
{
    public required double Estimate { get; init; }

    public required double StandardError { get; init; }

    /// <summary>Degrees of freedom of t; null for z.</summary>
    public int? Df { get; init; }

    public double Tau2 { get; init; }

    public Interval? Tau2Interval { get; init; }

    public bool IsRandom { get; init; }

    public Heterogeneity? Heterogeneity { get; init; }

    /// <summary>In any unit, in the order of the studies.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
