namespace Evidence.Core.Statistics;

/// <summary>Why a number is missing.</summary>
/// <param name="Code">Stable, kebab-case, one of <see cref="Reasons"/>.</param>
/// <param name="Sentence">One English sentence for a reader.</param>
public sealed record Reason(string Code, string Sentence);

/// <summary>A number is given, and this should be known with it.</summary>
/// <param name="Code">Stable, kebab-case, one of <see cref="Warnings"/>.</param>
/// <param name="Text">One English sentence for a reader.</param>
public sealed record Warning(string Code, string Text);
