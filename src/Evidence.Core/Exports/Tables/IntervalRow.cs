using Evidence.Core.Results;

namespace Evidence.Core.Exports;

/// <summary>An interval of a result.</summary>
/// <param name="Result">The result.</param>
/// <param name="Of">What it is of: <c>share</c>, one of the four parts of a shift matrix, or <c>estimate</c>.</param>
/// <param name="Estimate">The value it is of; a share of people is 0 to 1; null when the source prints none.</param>
/// <param name="Low">Lower end; null when it is not printed.</param>
/// <param name="High">Upper end; null when it is not printed.</param>
/// <param name="Level">Confidence level in percent.</param>
/// <param name="Method"><c>wilson</c> or <c>as-printed</c>.</param>
public sealed record IntervalRow(ResultRow Result, string Of, double? Estimate, double? Low, double? High, double Level, string Method)
{
    private const double Percent = 100 * WilsonInterval.Level;

    /// <summary>Result, slash, what it is of.</summary>
    public string Id => $"{Result.Id}/{Of}";

    /// <summary>The rows of a study: for each result those computed here, then the one printed.</summary>
    public static IEnumerable<IntervalRow> All(StudyRow study) => ResultRow.Of(study).SelectMany(row => Computed(row).Concat(Printed(row)));

    private static IEnumerable<IntervalRow> Computed(ResultRow row) => row.Result switch
    {
        RespondersResult one => Wilson(row, "share", WilsonInterval.OfCount(one.Events, one.Total)),
        ProportionResult { N: { } people } one => Wilson(row, "share", WilsonInterval.Of(one.Value, people)),
        TransitionsResult one => Shift(row, ShiftSummary.Of(one, row.Arm)),
        _ => [],
    };

    // shares are made of whole matrices only: a partial one often holds only those who changed
    private static IEnumerable<IntervalRow> Shift(ResultRow row, ShiftSummary shift) =>
        !shift.IsWhole
            ? []
            : new[]
            {
                ("improvedAtLeastOne", shift.ImprovedAtLeastOne),
                ("improvedAtLeastTwo", shift.ImprovedAtLeastTwo),
                ("unchanged", shift.Unchanged),
                ("worsened", shift.Worsened),
            }.SelectMany(part => Wilson(row, part.Item1, WilsonInterval.OfCount(part.Item2, shift.Covered)));

    private static IEnumerable<IntervalRow> Wilson(ResultRow row, string of, WilsonInterval? interval) =>
        interval is { } known ? [new(row, of, known.Estimate, known.Low, known.High, Percent, "wilson")] : [];

    private static IEnumerable<IntervalRow> Printed(ResultRow row) => row.Result switch
    {
        EffectResult { CiLow: null, CiHigh: null } => [],
        EffectResult one => [new(row, "estimate", one.Value, one.CiLow, one.CiHigh, Printed(one.Level), "as-printed")],
        MeanChangeResult { CiLow: null, CiHigh: null } => [],
        MeanChangeResult one => [new(row, "estimate", one.Mean, one.CiLow, one.CiHigh, Percent, "as-printed")],
        _ => [],
    };

    // sources give a level as 95 or as 0.95
    private static double Printed(double? level) => level is not { } given ? Percent : given > 1 ? given : 100 * given;
}
