using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A row of data/rules/trust.json: how much of the fitted trust a verdict asks for.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Least">Probability, 0 to 1.</param>
/// <param name="Meaning">Which verdicts ask for it.</param>
/// <param name="Of">The rows of <see cref="DecisionTable"/> that it is for; null where the table says so itself.</param>
internal sealed record TrustLevelRow(string Name, double Least, string Meaning, IReadOnlyList<string>? Of = null);

/// <summary>The shape of the file of trust levels.</summary>
internal sealed record TrustLevelFile(IReadOnlyList<TrustLevelRow> Rows);

/// <summary>The trust levels by name.</summary>
internal static class TrustLevels
{
    /// <summary>The level of what is told by a word of its own.</summary>
    internal const string Slot = "slot";

    /// <summary>The level of what counts people or points.</summary>
    internal const string Counted = "counted";

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
