using Evidence.Core.Statistics;

namespace Evidence.Core.Integrity;

/// <summary>A pooled answer of one block.</summary>
/// <param name="Effect">Wire name of the effect measure.</param>
/// <param name="Rows">Rows of the block.</param>
/// <param name="Pooled">The pooled answer, or why there is none.</param>
public sealed record PooledAnswer(string Effect, int Rows, Outcome<MetaAnalysisResult> Pooled);
