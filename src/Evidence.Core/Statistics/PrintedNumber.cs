using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>A number as a paper prints it: 3.40 says more than 3.4.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">Digits after the decimal point, 0 or more.</param>
public readonly record struct PrintedNumber(double Value, int Digits)
{
    /// <summary>Half a unit of the last printed digit: what rounding may have taken away.</summary>
    public double Half => 0.5 * Math.Pow(10, -Digits);

    /// <summary>From the text of a paper or a JSON number, decimal point, trailing zeros counted; null when it is not a number.</summary>
    public static PrintedNumber? Read(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new((double)number, number.Scale) : null;

    /// <summary>When only the value is left: the shortest text that gives this value, as Python's repr; trailing zeros are lost. Null for a number out of
    /// range.</summary>
    public static PrintedNumber? Of(double value) => Read(value.ToString("R", CultureInfo.InvariantCulture));
}
