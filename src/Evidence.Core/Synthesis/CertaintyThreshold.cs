namespace Evidence.Core.Synthesis;

/// <summary>A number that a rule of certainty turns on.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Value">The number.</param>
/// <param name="Sentence">What it decides, and on which side of it.</param>
public sealed record CertaintyThreshold(string Name, double Value, string Sentence);
