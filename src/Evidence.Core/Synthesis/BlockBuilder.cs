using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>From rows to a block: effects, weights, pooled answer, what it depends on.</summary>
internal static class BlockBuilder
{
    private static readonly (string By, Func<StudyEvidence, string> Group)[] Groupings =
    [
        ("level", study => study.Level is { } level ? $"level {level.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "level unknown"),
        ("independence", study => study.Independence),
        ("design", study => study.Design ?? "unknown"),
    ];

    /// <summary>Makes the block.</summary>
    /// <param name="plan">How.</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="isPooled">Rows that are pooled if they have numbers.</param>
    /// <param name="direct">What a row with its effect says of the treatment; null where rows say nothing of one.</param>
    /// <param name="funnel">What was left out.</param>
    public static Block<TRow> Build<TRow>(BlockPlan plan, IReadOnlyList<TRow> rows, Func<TRow, LeftOutReason?> isPooled, Func<TRow, Direction>? direct, Funnel funnel)
        where TRow : SynthesisRow
    {
        var measured = rows.Select(row => Measured(plan, row with { NotPooled = row.NotPooled ?? isPooled(row) })).ToList();
        var used = measured.Where(row => row.NotPooled is null).ToList();
        StudyNumbers[] numbers = [.. used.Select(row => row.Numbers!)];
        var pooled = MetaAnalysis.Pool(plan.Pooling, numbers);
        var weights = new Queue<double>(pooled.Value?.Weights ?? []);
        List<TRow> done = [.. measured.Select(row => row with { Weight = row.NotPooled is null && weights.TryDequeue(out var weight) ? weight : null, Direction = direct?.Invoke(row) ?? Direction.Uncompared, Certainty = CertaintyRules.OfRow(row) })];
        var egger = plan.NoDifference is not null && numbers.Length >= 10 ? EggerTest.Of(plan.Pooling.Measure, numbers).Value : null;
        return new Block<TRow>
        {
            Plan = plan,
            Rows = done,
            Pooled = pooled,
            Alternatives = Alternatives(plan, numbers),
            Warnings = [.. SynthesisWarnings.Of([.. done.Where(row => row.NotPooled is null)], pooled, plan)],
            Sensitivity = pooled.IsValue ? Sensitive(plan, used, numbers) : null,
            Funnel = funnel.ToList(),
            Directions = direct is null ? null : DirectionVector.Of(done),
            Certainty = CertaintyRules.Judge(CertaintyFacts.Of(used, plan, pooled.Value, egger)),
        };
    }

    private static TRow Measured<TRow>(BlockPlan plan, TRow row)
        where TRow : SynthesisRow =>
        row.Numbers is { } numbers && MetaAnalysis.Effects(plan.Pooling.Measure, [numbers], plan.Pooling.Level).Value is [var effect]
            ? row with { Effect = effect }
            : row with { NotPooled = row.NotPooled ?? LeftOutReasons.NoSpread };

    private static List<Alternative> Alternatives(BlockPlan plan, StudyNumbers[] numbers) => plan.Form == FigureForm.Means || plan.NoDifference is null || numbers.Length < 2 ? [] :
    [
        .. plan.Kind.CountEffects.Where(name => name != plan.Effect.WireName).Select(name => EffectMeasures.Find(name).Value!)
            .Select(effect => new Alternative(effect, MetaAnalysis.Pool(PoolingPlan.Of(effect, Fitting(plan.Pooling, effect), null, plan.Pooling.Level).Value!, numbers))),
    ];

    // Peto's method exists for odds ratios only
    private static PoolingMethod? Fitting(PoolingPlan plan, EffectMeasure effect) => plan.Method.Fits(effect) ? plan.Method : null;

    private static SynthesisSensitivity Sensitive<TRow>(BlockPlan plan, List<TRow> rows, StudyNumbers[] numbers)
        where TRow : SynthesisRow => new()
        {
            LeaveOneOut = numbers.Length is < 3 or > SynthesisSensitivity.MostLeftOut ? [] : [.. rows.Zip(Sensitivity.LeaveOneOut(plan.Pooling, numbers), (row, left) => ((SynthesisRow)row, left))],
            Subgroups = numbers.Length > SynthesisSensitivity.MostGrouped ? [] : [.. Groupings.Select(one => (one.By, Sensitivity.Subgroups(plan.Pooling, numbers, [.. rows.Select(row => one.Group(row.Study))])))],
        };
}
