using Evidence.Core.Sources;

namespace Evidence.Core.Measures;

/// <summary>The smallest difference that matters to a person, with the ground on which it was stated.</summary>
public sealed record ImportantDifference
{
    /// <summary>The difference; null when a range is given.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the range; null when a value is given.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the range; null when a value is given.</summary>
    public double? High { get; init; }

    /// <summary>Unit in words.</summary>
    public required string Unit { get; init; }

    /// <summary>How it was found (anchor, distribution, consensus), in words.</summary>
    public required string Basis { get; init; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
}
