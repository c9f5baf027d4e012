namespace Evidence.Core.Statistics;

/// <summary>One group of a subgroup analysis.</summary>
/// <param name="Name">The group.</param>
/// <param name="Pooled">Its pooled answer, or why there is none.</param>
public sealed record Subgroup(string Name, Outcome<MetaAnalysisResult> Pooled);
