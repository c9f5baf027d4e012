namespace Evidence.Core.Statistics;

/// <summary>Why a number is missing.</summary>
/// <param name="Code">Stable, kebab-case, one of <see cref="Reasons"/>.</param>
/// <param name="Sentence">One English sentence for a reader.</param>
public sealed record Reason(string Code, string Sentence);
