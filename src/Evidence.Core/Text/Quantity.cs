namespace Evidence.Core.Text;

/// <summary>
/// A number that counts or measures something, with its kind: fraction (events of total, or value 0 to 1), percent (in points), count, money,
/// duration, dose (cells, exosomes, mg, ml), age, year, incidence (cases per so many people). Either value, or low and high, or events and total.
/// </summary>
public sealed record Quantity
{
    /// <summary>fraction, percent, count, money, duration, dose, age, year or incidence.</summary>
    public required string Kind { get; init; }

    /// <summary>The number; null for a range or a fraction of people.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of a range.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? High { get; init; }

    /// <summary>Those of whom it was true.</summary>
    public double? Events { get; init; }

    /// <summary>Those who were counted.</summary>
    public double? Total { get; init; }

    /// <summary>Singular unit: of time for durations and ages, "cell" or "exosome" for doses, the noun counted for counts; null when none.</summary>
    public string? Unit { get; init; }

    /// <summary>ISO 4217 code of a sum; null otherwise.</summary>
    public string? Currency { get; init; }

    /// <summary>min, max or approx; null when the number stands alone. For an open range min.</summary>
    public string? Bound { get; init; }

    /// <summary>First UTF-16 unit of the number in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Past the last UTF-16 unit.</summary>
    public required int End { get; init; }
}
