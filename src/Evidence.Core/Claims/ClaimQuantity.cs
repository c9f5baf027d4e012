namespace Evidence.Core.Claims;

/// <summary>A number in a claim. <see cref="Kind"/> says which of the others are filled.</summary>
public sealed record ClaimQuantity
{
    /// <summary>A term of the vocabulary <c>quantity-kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Fraction: people who met it.</summary>
    public int? Events { get; init; }

    /// <summary>Fraction: people counted.</summary>
    public int? Total { get; init; }

    /// <summary>The value; null when a range or a fraction is given.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of a range.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? High { get; init; }

    /// <summary>Unit in words; for counts, durations, doses and ages.</summary>
    public string? Unit { get; init; }

    /// <summary>Money: ISO 4217 code as printed.</summary>
    public string? Currency { get; init; }

    /// <summary>Money: what it buys, in words; null if the page does not say.</summary>
    public string? Per { get; init; }
}
