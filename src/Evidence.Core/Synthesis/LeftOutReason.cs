namespace Evidence.Core.Synthesis;

/// <summary>Why a study or a result is not among the rows of a block.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Sentence">One sentence for a reader.</param>
public sealed record LeftOutReason(string Code, string Sentence);
