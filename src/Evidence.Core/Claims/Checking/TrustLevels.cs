using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A row of data/rules/trust.json: how much of the fitted trust a verdict asks for.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Least">Probability, 0 to 1.</param>
/// <param name="Meaning">Which verdicts ask for it.</param>
internal sealed record TrustLevelRow(string Name, double Least, string Meaning);

/// <summary>The shape of the file of trust levels.</summary>
internal sealed record TrustLevelFile(IReadOnlyList<TrustLevelRow> Rows);

/// <summary>The trust levels by name.</summary>
internal static class TrustLevels
{
    private static readonly Lazy<IReadOnlyDictionary<string, double>> Loaded = new(() =>
        RuleFiles.Read("rules/trust.json", RuleJson.Default.TrustLevelFile).Rows.ToDictionary(row => row.Name, row => row.Least, StringComparer.Ordinal)
    );

    /// <summary>The least probability of a level.</summary>
    internal static double Of(string name) => Loaded.Value[name];
}
