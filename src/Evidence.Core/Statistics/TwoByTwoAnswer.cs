namespace Evidence.Core.Statistics;

/// <summary>What one method says about one 2×2 table. Numbers that the method does not give are null.</summary>
public sealed record TwoByTwoAnswer
{
    /// <summary>Wire name from <see cref="TwoByTwoMethods"/>.</summary>
    public required string Method { get; init; }

    /// <summary>The ratio or difference, first group against second; null for tests.</summary>
    public double? Estimate { get; init; }

    /// <summary>Standard error: of the logarithm for ratios, of the difference otherwise; null for tests and Newcombe.</summary>
    public double? StandardError { get; init; }

    /// <summary>Lower bound on the scale of the estimate.</summary>
    public double? CiLow { get; init; }

    /// <summary>Upper bound on the scale of the estimate.</summary>
    public double? CiHigh { get; init; }

    /// <summary>z for Wald rows, chi-square for chi-square rows.</summary>
    public double? Statistic { get; init; }

    /// <summary>Degrees of freedom of a chi-square; null otherwise.</summary>
    public int? Df { get; init; }

    /// <summary>Two-sided p, 0 to 1.</summary>
    public double? P { get; init; }

    /// <summary>True when ½ was added to every cell because one was zero.</summary>
    public bool Corrected { get; init; }

    /// <summary>Why there are no numbers; null when there are.</summary>
    public Reason? Reason { get; init; }
}
