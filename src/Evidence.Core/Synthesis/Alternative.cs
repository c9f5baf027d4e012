using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>The same studies by another effect measure.</summary>
/// <param name="Effect">The effect measure.</param>
/// <param name="Pooled">The pooled answer, or why there is none.</param>
public sealed record Alternative(EffectMeasure Effect, Outcome<MetaAnalysisResult> Pooled);
