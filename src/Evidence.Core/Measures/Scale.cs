namespace Evidence.Core.Measures;

/// <summary>The values that a measure can take for one person.</summary>
public sealed record Scale
{
    /// <summary>Lowest score; null for categories.</summary>
    public double? Min { get; init; }

    /// <summary>Highest score; null for categories.</summary>
    public double? Max { get; init; }

    /// <summary>Distance between neighbouring scores of one person, so that a mean can be checked for possibility; null if not fixed.</summary>
    public double? Step { get; init; }

    /// <summary>Ordered categories, worst or lowest first; empty for scores.</summary>
    public IReadOnlyList<string> Categories { get; init => field = value ?? []; } = [];
}
