using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The trust levels by name.</summary>
internal static class TrustLevels
{
    /// <summary>The level of what is told by a word of its own.</summary>
    internal const string Slot = "slot";

    /// <summary>The level of what counts people or points.</summary>
    internal const string Counted = "counted";

    /// <summary>The level of what the record's own words say the opposite of.</summary>
    internal const string Opposite = "opposite";

    private static readonly Lazy<IReadOnlyDictionary<string, TrustLevelRow>> Loaded = new(() =>
        RuleFiles.Read("rules/trust.json", RuleJson.Default.TrustLevelFile).Rows.ToDictionary(row => row.Name, StringComparer.Ordinal)
    );

    /// <summary>The least probability of a level.</summary>
    internal static double Of(string name) => Loaded.Value[name].Least;

    /// <summary>The rows of the table that a level is for; none where the table says so itself.</summary>
    internal static IReadOnlyList<string> Rows(string name) => Loaded.Value[name].Of ?? [];

    /// <summary>Whether a row of the table is of a level.</summary>
    internal static bool Is(string name, string row) => Rows(name).Contains(row);
}
