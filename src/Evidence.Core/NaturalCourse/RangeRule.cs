namespace Evidence.Core.NaturalCourse;

/// <summary>Why a row that was asked for does not set the range.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Sentence">One sentence.</param>
public sealed record RangeRule(string Code, string Sentence);
