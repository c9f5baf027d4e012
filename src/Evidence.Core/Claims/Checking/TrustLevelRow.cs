namespace Evidence.Core.Claims.Checking;

/// <summary>A row of data/rules/trust.json: how much of the fitted trust a verdict asks for.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Least">Probability, 0 to 1.</param>
/// <param name="Meaning">Which verdicts ask for it.</param>
/// <param name="Of">The rows of <see cref="DecisionTable"/> that it is for; null where the table says so itself.</param>
internal sealed record TrustLevelRow(string Name, double Least, string Meaning, IReadOnlyList<string>? Of = null);
