namespace Evidence.Core.Synthesis;

/// <summary>A rule by which results are chosen.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Sentence">What it does.</param>
public sealed record SelectionRule(string Name, string Sentence);
