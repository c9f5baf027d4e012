namespace Evidence.Core.Statistics;

/// <summary>What the pooled number depends on.</summary>
public static class Sensitivity
{
    /// <summary>The pooled answer without each study in turn, in the order given; an entry is refused as <see cref="MetaAnalysis.Pool"/> would be.</summary>
    public static IReadOnlyList<Outcome<MetaAnalysisResult>> LeaveOneOut(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies) =>
        [.. Enumerable.Range(0, studies.Count).Select(left => MetaAnalysis.Pool(plan, [.. studies.Where((_, i) => i != left)]))];

    /// <summary>
    /// The pooled answer of each group, with its own τ², and the test that the groups agree: Σw(b − b̄)² with w = 1/se², chi-square with groups − 1 degrees of
    /// freedom (Borenstein and Higgins 2013). A group that cannot be pooled carries its reason and stays out of the test; the test needs two groups.
    /// </summary>
    /// <param name="plan">What is pooled, and how; the same for every group.</param>
    /// <param name="studies">All studies.</param>
    /// <param name="groups">The group of each study, in the same order.</param>
    /// <exception cref="ArgumentException">There is not one group for each study.</exception>
    public static SubgroupResult Subgroups(PoolingPlan plan, IReadOnlyList<StudyNumbers> studies, IReadOnlyList<string> groups)
    {
        if (studies.Count != groups.Count)
        {
            throw new ArgumentException("There must be one group for each study.", nameof(groups));
        }

        Subgroup[] pooled =
        [
            .. studies.Zip(groups).GroupBy(p => p.Second, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Subgroup(g.Key, MetaAnalysis.Pool(plan, [.. g.Select(p => p.First)]))),
        ];
        var tested = pooled.Where(g => g.Pooled.Value is { StandardError: > 0 }).Select(g => g.Pooled.Value!)
            .Select(v => new EffectSize(v.Estimate, v.StandardError * v.StandardError)).ToArray();
        if (tested.Length < 2 || Finite.OrNull(new Effects(tested).Q(0)) is not { } q)
        {
            return new(pooled, null, null, null);
        }

        return new(pooled, q, tested.Length - 1, Quantiles.ChiSquaredP(q, tested.Length - 1));
    }
}
