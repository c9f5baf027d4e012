namespace Evidence.Core.Text;

/// <summary>Units of time that have a whole ratio, and years.</summary>
internal static class TimeUnits
{
    /// <summary>Unit, its class (units of one class convert), and how many of the class's smallest it holds.</summary>
    private static readonly (string Unit, char Class, double Ratio)[] Ratios =
    [
        ("second", 'm', 1.0 / 60),
        ("minute", 'm', 1),
        ("hour", 'm', 60),
        ("day", 'd', 1),
        ("night", 'n', 1),
        ("week", 'd', 7),
        ("month", 'y', 1),
        ("year", 'y', 12),
        ("decade", 'y', 120),
    ];

    /// <summary>The value in the other unit; null when the two have no whole ratio (weeks and months).</summary>
    internal static double? Convert(double value, string from, string to)
    {
        var a = Array.Find(Ratios, row => row.Unit == from);
        var b = Array.Find(Ratios, row => row.Unit == to);
        return a.Class == b.Class && b.Ratio > 0 ? value * a.Ratio / b.Ratio : null;
    }

    /// <summary>A year, or the years between two.</summary>
    internal static Quantity Year(Measured measured, double? low, TokenisedText text) =>
        new()
        {
            Kind = "year",
            Value = low is null ? measured.Value : null,
            Low = low,
            High = low is null ? null : measured.Value,
            Start = text.SourceStart(measured.First),
            End = text.SourceEnd(measured.End - 1),
        };
}
