using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>
/// The rate without treatment at which nothing is left of what a single group shows: the lower exact limit of its own share. A natural rate at or above it is
/// compatible
/// with what was counted.
/// </summary>
/// <param name="Rate">The rate, 0 to 1.</param>
/// <param name="Level">Level of the two-sided interval it is the lower end of.</param>
public sealed record TippingRate(double Rate, double Level)
{
    /// <summary>The formula.</summary>
    public const string Method = "The lower limit of the exact (Clopper-Pearson) interval of the share; a natural rate of that size leaves nothing of the "
        + "effect.";

    /// <summary>Of events of so many.</summary>
    public static TippingRate Of(SingleArm arm, double level = 0.95) => new(ExactIntervals.ClopperPearson(arm.Events, arm.Total, level).Low, level);

    /// <summary>What it says.</summary>
    /// <param name="outcome">What people had, as the end of "had 24 % …".</param>
    public string Words(string outcome) => string.Create(CultureInfo.InvariantCulture, $"Had {100 * Rate:0} % {outcome}, nothing is left of the effect.");
}
