namespace Evidence.Core.Statistics;

/// <summary>A number is given, and this should be known with it.</summary>
/// <param name="Code">Stable, kebab-case, one of <see cref="Warnings"/>.</param>
/// <param name="Text">One English sentence for a reader.</param>
public sealed record Warning(string Code, string Text);
