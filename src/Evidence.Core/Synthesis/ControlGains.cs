using System.Globalization;

namespace Evidence.Core.Synthesis;

/// <summary>What people who were not given cells gained in the trials beside: for growing children the nearest thing to what would have come anyway that is on
/// record.</summary>
internal static class ControlGains
{
    /// <summary>A block of treated people with the gains of controls beside the warning that growth is not known.</summary>
    public static Block<SingleArmRow>? Beside(Block<SingleArmRow>? treated, Block<ComparativeRow>? comparison) => treated is null
        || Words(comparison) is not { } words ? treated : treated with
    {
        Warnings = [.. treated.Warnings.Select(warning => warning.Code is SynthesisWarnings.GrowthCode or SynthesisWarnings.GrowthBesideCode
            ? warning with { Text = $"{warning.Text} {words}" } : warning)],
    };

    /// <summary>The gains in words; null where no trial states any. A change that expected growth was taken from already is none.</summary>
    private static string? Words(Block<ComparativeRow>? comparison)
    {
        var gains = (comparison?.Rows ?? []).Where(row => row.Control?.Mean is not null
            && !GrowthGuard.IsTakenOff(row.Definition))
            .Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{row.Study.Label} {row.Control!.Mean:0.##} points{(row.Months is { } months ? $" in {months:0.#} months" : "")}")).ToList();
        return gains.Count == 0 ? null : $"Children without cells in the trials on record gained: {string.Join("; ", gains)}.";
    }
}
