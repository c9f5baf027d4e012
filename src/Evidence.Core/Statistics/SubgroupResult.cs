namespace Evidence.Core.Statistics;

/// <summary>A subgroup analysis.</summary>
/// <param name="Groups">The groups, by name.</param>
/// <param name="Q">Statistic of the test between groups; null when fewer than two could be pooled.</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="P">Its p.</param>
public sealed record SubgroupResult(IReadOnlyList<Subgroup> Groups, double? Q, int? Df, double? P);
