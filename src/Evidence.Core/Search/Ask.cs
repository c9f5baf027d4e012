using System.Globalization;

namespace Evidence.Core.Search;

/// <summary>What is asked of a field.</summary>
public enum AskKind
{
    /// <summary>To have a value.</summary>
    Value,

    /// <summary>To lie between two.</summary>
    Range,

    /// <summary>To have none.</summary>
    Missing,

    /// <summary>To have any.</summary>
    Any,
}

/// <summary>One thing asked of a field: a value, a range, none or any; or not that.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">The value, or the range in words.</param>
public sealed record Ask(AskKind Kind, string Value)
{
    /// <summary>What stands in a query string for what is no value: as it was written there.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether records that have it are left out instead.</summary>
    public bool Not { get; init; }

    /// <summary>Whether the value is meant to the letter; otherwise what it is called is looked up, too.</summary>
    public bool Exact { get; init; }

    /// <summary>The id by which the index knows what the value names, where that is another.</summary>
    public string? IndexId { get; init; }

    /// <summary>The range.</summary>
    public Interval Range { get; init; }

    /// <summary>A value, to the letter.</summary>
    public static Ask Of(string value) => new(AskKind.Value, value) { Exact = true };

    /// <summary>A range.</summary>
    public static Ask Between(Interval range) => new(AskKind.Range, range.Words) { Range = range };
}

/// <summary>A range of numbers; each end may belong to it or not.</summary>
/// <param name="Low">The lower end; may be infinite.</param>
/// <param name="High">The upper end; may be infinite.</param>
/// <param name="AboveLow">Whether the lower end is outside.</param>
/// <param name="BelowHigh">Whether the upper end is outside.</param>
public readonly record struct Interval(double Low, double High, bool AboveLow = false, bool BelowHigh = false)
{
    /// <summary>The range in words, its ends as numbers.</summary>
    public string Words => (double.IsFinite(Low), double.IsFinite(High)) switch
    {
        (true, true) when Low == High => Text(Low),
        (true, true) => $"{Text(Low)} to {Text(High)}",
        (true, false) => $"{(AboveLow ? "over" : "at least")} {Text(Low)}",
        _ => $"{(BelowHigh ? "below" : "at most")} {Text(High)}",
    };

    /// <summary>Whether a number lies in it; NaN never does.</summary>
    public bool Contains(double number) => (AboveLow ? number > Low : number >= Low) && (BelowHigh ? number < High : number <= High);

    /// <summary>The same range with ends that belong to it.</summary>
    public (double Low, double High) Closed => (AboveLow ? Math.BitIncrement(Low) : Low, BelowHigh ? Math.BitDecrement(High) : High);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
