using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>From rows to a block: effects, weights, pooled answer, what it depends on.</summary>
internal static class BlockBuilder
{
    private static readonly (string By, Func<SynthesisStudy, string> Group)[] Groupings =
    [
        ("level", study => study.Level is { } level ? $"level {level.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "level unknown"),
        ("independence", study => study.Independence),
        ("design", study => study.Design ?? "unknown"),
        ("tissue", study => Several(study.Arms.Where(arm => arm.Role == "treated").SelectMany(arm => arm.Intervention?.Tissue ?? []))),
        ("route", study => Several(study.Arms.Where(arm => arm.Role == "treated").SelectMany(arm => arm.Intervention?.Routes ?? []))),
        ("chronicity", study => study.Chronicity ?? "unknown"),
        ("grade", study => Several(study.Grades)),
    ];

    private static string Several(IEnumerable<string> values) => string.Join(" + ", values.Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : "unknown";

    /// <summary>Makes the block.</summary>
    /// <param name="plan">How.</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="direct">What a row with its effect says of the treatment; null where rows say nothing of one.</param>
    /// <param name="funnel">What was left out.</param>
    /// <param name="rate">The rate without treatment that is known from elsewhere, for the information size; null when none is.</param>
    /// <param name="refused">Why rows that could be pooled are not; null when they are.</param>
    public static Block<TRow> Build<TRow>(BlockPlan plan, IReadOnlyList<TRow> rows, Func<TRow, Direction>? direct, Funnel funnel, double? rate = null,
        Reason? refused = null)
        where TRow : SynthesisRow
    {
        var measured = rows.Select(row => Measured(plan, row)).ToList();
        var used = measured.Where(row => row.NotPooled is null).ToList();
        StudyNumbers[] numbers = [.. used.Select(row => row.Numbers!)];
        var pooled = refused is null ? MetaAnalysis.Pool(plan.Pooling, numbers) : Outcome.Refused<MetaAnalysisResult>(refused);
        var weights = new Queue<double>(pooled.Value?.Weights ?? []);
        List<TRow> done = [.. measured.Select(row => row with { Weight = row.NotPooled is null && weights.TryDequeue(out var weight) ? weight : null,
            Direction = direct?.Invoke(row) ?? Direction.Uncompared, Certainty = OfRow(plan, row, rate) })];
        var small = SmallStudies(plan, numbers);
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
            SmallStudies = small,
            Crude = plan.Kind == BlockKinds.SingleArm && plan.Form == FigureForm.Counts ? CrudeShare.Of(used) : [],
            Certainty = CertaintyRules.Judge(CertaintyFacts.Of(used, plan, pooled.Value, small, rate)),
        };
    }

    private static TRow Measured<TRow>(BlockPlan plan, TRow row)
        where TRow : SynthesisRow =>
        row.Numbers is { } numbers && MetaAnalysis.Effects(plan.Pooling.Measure, [numbers], plan.Pooling.Level).Value is [var effect]
            ? row with { Effect = effect }
            : row with { NotPooled = row.NotPooled ?? LeftOutReasons.NoSpread };

    private static List<(SynthesisRow Row, Outcome<MetaAnalysisResult> Pooled)> ByYear<TRow>(BlockPlan plan, List<TRow> rows)
        where TRow : SynthesisRow
    {
        var ordered = rows.OrderBy(row => row.Study.Year).ThenBy(row => row.Study.Id, StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(2, ordered.Count - 1).Select(count => ((SynthesisRow)ordered[count - 1],
            MetaAnalysis.Pool(plan.Pooling, [.. ordered.Take(count).Select(row => row.Numbers!)])))];
    }

    private static Certainty? OfRow(BlockPlan plan, SynthesisRow row, double? rate) => row.Effect is null ? null
        : CertaintyRules.Judge(CertaintyFacts.Of([row], plan, null, null, rate));

    // Egger's test for comparisons; for shares Peters', since the error of a logit hangs on the share
    private static SmallStudyResult? SmallStudies(BlockPlan plan, StudyNumbers[] numbers) =>
        numbers.Length < SmallStudyTests.Enough ? null
        : plan.NoDifference is not null ? SmallStudyTests.Egger(plan.Pooling.Measure, numbers).Value
        : plan.Form == FigureForm.Counts ? SmallStudyTests.Peters(plan.Pooling.Measure, numbers).Value
        : null;

    private static List<Alternative> Alternatives(BlockPlan plan, StudyNumbers[] numbers) => plan.Form == FigureForm.Means || plan.NoDifference is null
        || numbers.Length < 2 ? [] :
    [
        .. plan.Kind.CountEffects.Where(name => name != plan.Effect.WireName).Select(name => EffectMeasures.Find(name).Value!)
            .Select(effect => new Alternative(effect, MetaAnalysis.Pool(PoolingPlan.Of(effect, Fitting(plan.Pooling, effect), null,
                plan.Pooling.Level).Value!.Guarded(isTestOpen: true), numbers))),
    ];

    // Peto's method exists for odds ratios only
    private static PoolingMethod? Fitting(PoolingPlan plan, EffectMeasure effect) => plan.Method.Fits(effect) ? plan.Method : null;

    private static SynthesisSensitivity Sensitive<TRow>(BlockPlan plan, List<TRow> rows, StudyNumbers[] numbers)
        where TRow : SynthesisRow => new()
        {
            LeaveOneOut = numbers.Length is < 3 or > SynthesisSensitivity.MostLeftOut ? []
                : [.. rows.Zip(Sensitivity.LeaveOneOut(plan.Pooling, numbers), (row, left) => ((SynthesisRow)row, left))],
            Cumulative = numbers.Length is < 3 or > SynthesisSensitivity.MostLeftOut || rows.Any(row => row.Study.Year is null) ? [] : ByYear(plan, rows),
            Subgroups = numbers.Length > SynthesisSensitivity.MostGrouped ? []
                : [.. Groupings.Select(one => (one.By, Sensitivity.Subgroups(plan.Pooling, numbers, [.. rows.Select(row => one.Group(row.Study))])))],
        };
}
