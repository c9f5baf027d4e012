namespace Evidence.Core.Studies;

/// <summary>A mean score at the start, 0 to 100.</summary>
public sealed record BaselineScore
{
    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation; null if not printed.</summary>
    public double? Sd { get; init; }

    /// <summary>True when computed from other published figures.</summary>
    public bool? Derived { get; init; }
}
