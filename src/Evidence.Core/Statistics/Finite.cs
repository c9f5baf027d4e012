namespace Evidence.Core.Statistics;

/// <summary>Numbers that leave this room are finite or absent.</summary>
internal static class Finite
{
    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;

    public static double? OrNull(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
