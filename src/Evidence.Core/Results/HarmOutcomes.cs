using Evidence.Core.Measures;

namespace Evidence.Core.Results;

/// <summary>Which outcome measures count harm.</summary>
internal static class HarmOutcomes
{
    // counts people in whom a benefit failed to appear: the other side of a benefit, not a harm
    private const string MissingBenefit = "no-improvement";

    /// <summary>True when the measure counts people to whom something bad happened: fewer is better, and the unit is people.</summary>
    public static bool Counts(Measure? measure) =>
        measure is { Direction: "lower-is-better", Unit: "patients" } && measure.Id != MissingBenefit;
}
