using System.Buffers;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.MetaforRow>;

namespace Evidence.Core.Exports;

/// <summary>A result as metafor's <c>rma</c> takes it.</summary>
/// <param name="Of">The result.</param>
/// <param name="Measure">metafor's name of the effect: <c>PLO</c> (logit of a proportion) or <c>MN</c> (raw mean).</param>
/// <param name="Xi">Events; null for means.</param>
/// <param name="Ni">People; null if unknown.</param>
/// <param name="Yi">Estimate on the scale of pooling.</param>
/// <param name="Vi">Sampling variance; above 0.</param>
/// <param name="Corrected">True when ½ was added to events and non-events because one of them is 0.</param>
public sealed record MetaforRow(ResultRow Of, string Measure, int? Xi, int? Ni, double Yi, double Vi, bool Corrected)
{
    /// <summary>Label of the row in a forest plot: study, arm and subgroup.</summary>
    public string Slab => string.Join(", ", new[] { Of.Study.Study.Id, Of.Result.Arm, Of.Result.Subgroup, Of.Result.Timepoint }.OfType<string>());
}

/// <summary>
/// Results for metafor: <c>rma(yi, vi, data = d, slab = slab)</c>. Rows of different measures, effects or designs are not to be pooled together;
/// the columns say which they are.
/// </summary>
public static class MetaforRows
{
    /// <summary>The columns.</summary>
    public static CsvTable<MetaforRow> Table { get; } = new(
        "metafor",
        "Results for metafor",
        "One row is one result with estimate and sampling variance. yi is the logit of xi/ni (PLO) or a mean change (MN); where xi is 0 or ni, ½ was added to events and non-events.",
        [
            C.Text("slab", r => r.Slab, "Label of the row.") with { Required = true },
            C.Count("xi", r => r.Xi, "Events; empty for means."),
            C.Count("ni", r => r.Ni, "People."),
            C.Number("yi", r => r.Yi, "Estimate: logit of the proportion, or mean change in points of the measure.") with { Required = true },
            C.Number("vi", r => r.Vi, "Sampling variance of yi.") with { Required = true },
            C.Text("effect", r => r.Measure, "PLO: logit of a proportion; MN: mean.") with { Required = true },
            C.Flag("corrected", r => r.Corrected, "True when ½ was added because nobody or everybody responded.") with { Required = true },
            C.Id("study", r => r.Of.Study.Study.Id, "Id of the study.", "studies") with { Required = true },
            C.Id("result", r => r.Of.Result.Id, "Id of the result within the study.") with { Required = true },
            C.Id("measure", r => r.Of.Result.Measure, "Id of the outcome measure.", "measures") with { Required = true },
            C.Term("design", Vocabularies.Vocabularies.Design, r => r.Of.Study.Study.Design, "How the study was made."),
            C.Id("arm", r => r.Of.Result.Arm, "Id of the arm within the study."),
            C.Term("armRole", Vocabularies.Vocabularies.ArmRole, r => r.Of.Arm?.Role, "Treated, control or comparator."),
            C.Text("subgroup", r => r.Of.Result.Subgroup, "The part of the arm it is about."),
            C.Number("months", r => r.Of.Result.Months, "Months of follow-up."),
            C.List("notices", r => r.Of.Study.Study.Notices.Select(n => n.Kind), "Retractions and the like of the study.", Vocabularies.Vocabularies.NoticeKind),
        ]);

    /// <summary>The row of a result; null when it has no estimate with a sampling variance.</summary>
    public static MetaforRow? Of(ResultRow row) => row.Result switch
    {
        RespondersResult { Total: > 0 } r when r.Events >= 0 && r.Events <= r.Total => Logit(row, r),
        MeanChangeResult r => Variance(r) is { } variance and > 0 ? new(row, "MN", null, r.N, r.Mean, variance, false) : null,
        _ => null,
    };

    /// <summary>Writes header and rows of the results that have one; the number of rows.</summary>
    public static long Write(IBufferWriter<byte> output, CsvOptions options, IEnumerable<ResultRow> results) =>
        Table.Write(output, options, results.Select(Of).OfType<MetaforRow>());

    private static MetaforRow Logit(ResultRow row, RespondersResult result)
    {
        var arm = new SingleArm(result.Events, result.Total);
        var effect = SingleArmEffects.Logit(arm);
        return new(row, "PLO", result.Events, result.Total, effect.Estimate, effect.Variance, SingleArmEffects.HasZero(arm));
    }

    // the standard error as printed, or of the standard deviation; an interval is not turned back into one, it may be any kind of interval
    private static double? Variance(MeanChangeResult result) =>
        result.Se is { } se ? se * se
        : result is { Sd: { } sd, N: > 1 and var n } ? sd * sd / n
        : null;
}
