namespace Evidence.Core.Synthesis;

/// <summary>What a review is set against: rows, what was left out, and the pooled number by effect.</summary>
/// <param name="Rows">The rows of the block.</param>
/// <param name="Funnel">What was left out of it.</param>
/// <param name="Pooled">The pooled number on the scale of the data, by the wire name of the effect; null where there is none.</param>
internal sealed record BlockView(IReadOnlyList<SynthesisRow> Rows, IReadOnlyList<LeftOut> Funnel, Func<string, double?> Pooled)
{
    private readonly Lazy<Dictionary<string, SynthesisStudy>> _pooled =
        new(() => Rows.Where(row => row.NotPooled is null).Select(row => row.Study).DistinctBy(study => study.Id)
            .ToDictionary(study => study.Id, StringComparer.Ordinal));

    // a study stands in the funnel by itself or by one of its results
    private readonly Lazy<Dictionary<string, LeftOutReason>> _why = new(() => Rows.Where(row => row.NotPooled is not null)
        .Select(row => (row.Study.Id, Reason: row.NotPooled!))
        .Concat(Funnel.SelectMany(left => left.Items.Select(item => (Id: item.Split('/')[0], left.Reason))))
        .DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Reason, StringComparer.Ordinal));

    /// <summary>The studies pooled.</summary>
    public IReadOnlyCollection<SynthesisStudy> Studies => _pooled.Value.Values;

    /// <summary>Whether a study is among them.</summary>
    public bool Pools(string study) => _pooled.Value.ContainsKey(study);

    /// <summary>The grade at the start that cohorts are pooled of; null for other blocks.</summary>
    public string? Grade => Rows.OfType<CohortStudyRow>().FirstOrDefault(row => row.NotPooled is null)?.Grade;

    public static BlockView Nothing { get; } = new([], [], static _ => null);

    public static BlockView Of<TRow>(Block<TRow>? block)
        where TRow : SynthesisRow => block is null ? Nothing : new(
            block.Rows,
            block.Funnel,
            effect => block.Plan.Effect.WireName == effect ? block.Pooled.Value?.Back.Estimate
                : block.Alternatives.FirstOrDefault(one => one.Effect.WireName == effect)?.Pooled.Value?.Back.Estimate);

    /// <summary>Why nothing of a study is pooled; null when the study was not looked at.</summary>
    public LeftOutReason? WhyNot(string study) => _why.Value.GetValueOrDefault(study);
}
