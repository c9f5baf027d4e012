using System.Globalization;

namespace Evidence.Core.Plots;

/// <summary>Numbers as a reader of a picture wants them.</summary>
internal static class PlotNumber
{
    /// <summary>A value of an axis: "47 %", "0.46", "−3.5".</summary>
    public static string Text(double value, ForestAxis axis) => axis switch
    {
        ForestAxis.Share => Digits(100 * value, value is > 0.0005 and < 0.01 or > 0.99 and < 0.9995 ? "0.0" : "0"),
        ForestAxis.Ratio => value switch { > 0 and < 0.005 => "<0.01", >= 1000 => ">1000", >= 100 => Digits(value, "0"), >= 10 => Digits(value, "0.0"),
            _ => Digits(value, "0.00") },
        _ => Digits(value, Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00"),
    };

    /// <summary>A tick: no more digits than it needs.</summary>
    public static string Tick(double value, ForestAxis axis) => axis == ForestAxis.Share ? Digits(100 * value, "0") + " %"
        : Digits(Math.Round(value, 6), "0.####");

    /// <summary>"0.46 (0.22 to 0.97)".</summary>
    public static string Interval(double estimate, double low, double high, ForestAxis axis) =>
        $"{Text(estimate, axis)}{(axis == ForestAxis.Share ? " %" : "")} ({Text(low, axis)} to {Text(high, axis)})";

    /// <summary>"2 to 8 %".</summary>
    public static string Range(double low, double high, ForestAxis axis) => $"{Text(low, axis)} to {Text(high, axis)}{(axis == ForestAxis.Share ? " %" : "")}";

    // a minus, not a hyphen; and no negative zero
    private static string Digits(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? (text.AsSpan(1).ContainsAnyInRange('1', '9') ? "−" + text[1..] : text[1..]) : text;
    }
}
