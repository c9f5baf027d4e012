using System.Globalization;

namespace Evidence.Core.Search;

/// <summary>A range of numbers; each end may belong to it or not.</summary>
/// <param name="Low">The lower end; may be infinite.</param>
/// <param name="High">The upper end; may be infinite.</param>
/// <param name="AboveLow">Whether the lower end is outside.</param>
/// <param name="BelowHigh">Whether the upper end is outside.</param>
public readonly record struct NumberRange(double Low, double High, bool AboveLow = false, bool BelowHigh = false)
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
