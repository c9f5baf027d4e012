using System.Buffers;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.MetaforRow>;

namespace Evidence.Core.Exports;

/// <summary>
/// Results for metafor: <c>rma(yi, vi, data = d, slab = slab)</c>. Rows of different measures, effects or designs are not to be pooled together;
/// the columns say which they are.
/// </summary>
public static class MetaforRows
{
    /// <summary>metafor's name of the effect of a mean by itself.</summary>
    internal const string MeanEffect = "MN";

    /// <summary>What the names of effects mean.</summary>
    internal const string EffectMeaning = "PLO: logit of a proportion; MN: mean; RR: log risk ratio; MD: mean difference; SMD: standardised mean difference "
        + "(Hedges), over every version of a scale, at twelve months or what is nearest.";

    /// <summary>The columns.</summary>
    public static CsvTable<MetaforRow> Table { get; } =
        new(
            "metafor",
            "Results for metafor",
            "One row is one result with estimate and sampling variance, or one comparison within a study. yi is the logit of xi/ni (PLO), a mean change (MN), "
                + "the logarithm of a risk ratio (RR) or a difference of mean changes (MD); where a count is 0 or all, ½ was added. Grade shifts count those "
                + "who are better than at the start. chosen rows of one effect are what a synthesis pools.",
            [
                C.Text("slab", r => r.Slab, "Label of the row.") with
                {
                    Required = true,
                },
                C.Count("xi", r => r.Xi, "Events; of a comparison, of those treated; empty for means."),
                C.Count("ni", r => r.Ni, "People; of a comparison, those treated."),
                C.Count("ci", r => r.Compared?.Control?.Events, "Of a comparison of counts: events of those not treated."),
                C.Count("n2i", r => r.Compared?.Control?.N, "Of a comparison: people not treated; of controls that several studies share, this study's part."),
                C.Number(
                    "yi",
                    r => r.Yi,
                    "Estimate: logit of the proportion, mean change in points of the measure, log risk ratio, difference of means or standardised difference."
                ) with
                {
                    Required = true,
                },
                C.Number("vi", r => r.Vi, "Sampling variance of yi.") with
                {
                    Required = true,
                },
                C.Text(
                    "effect",
                    r => r.Measure,
                    EffectMeaning
                ) with
                {
                    Required = true,
                },
                C.Flag("corrected", r => r.Corrected, "True when ½ was added because nobody or everybody responded.") with
                {
                    Required = true,
                },
                C.Flag(
                    "sizesAssumed",
                    r => r.Compared is { } row && row.SizesAssumed,
                    "True when how many people each arm had is not on record and half of the whole was assumed."
                ) with
                {
                    Required = true,
                },
                C.Text(
                    "key",
                    r => r.Key,
                    "Study, slash, result: the key of a row of synthesis.csv and of results.csv; with effect it is unique."
                ) with
                {
                    Required = true,
                },
                C.Id("study", r => r.Of.Study.Study.Id, "Id of the study.", "studies") with
                {
                    Required = true,
                },
                C.Id("result", r => r.Of.Result.Id, "Id of the result within the study.") with
                {
                    Required = true,
                },
                C.Id("measure", r => r.Of.Result.Measure, "Id of the outcome measure.", "measures") with
                {
                    Required = true,
                },
                C.Term("design", Vocabularies.Vocabularies.Design, r => r.Of.Study.Study.Design, "How the study was made."),
                C.Id("arm", r => r.Of.Result.Arm, "Id of the arm within the study."),
                C.Term("armRole", Vocabularies.Vocabularies.ArmRole, r => r.Of.Arm?.Role, "Treated, control or comparator."),
                C.Flag("chosen", r => r.IsChosen, "True when a synthesis takes the row, with all defaults.") with
                {
                    Required = true,
                },
                C.Text(
                    "notChosen",
                    r => r.IsChosen ? null : r.Of.WhyNotAlone,
                    "Why not; empty when it does."
                ),
                C.Text(
                    "overlapGroup",
                    r => r.Of.Study.Chosen.OverlapGroup,
                    "Group of studies that may count the same people; a synthesis keeps the one with most people."
                ),
                C.Text("definition", r => r.Of.Result.Definition, "What was counted or measured."),
                C.Text("subgroup", r => r.Of.Result.Subgroup, "The part of the arm it is about."),
                C.Number("months", r => r.Of.Result.Months, "Months of follow-up."),
                C.List(
                    "notices",
                    r => r.Of.Study.Study.Notices.Select(n => n.Kind),
                    "Retractions and the like of the study.",
                    Vocabularies.Vocabularies.NoticeKind
                ),
            ]
        );

    /// <summary>The row of a result; null when it has no estimate with a sampling variance.</summary>
    public static MetaforRow? Of(ResultRow row) => row.Result switch
    {
        RespondersResult { Total: > 0 } r when r.Events >= 0 && r.Events <= r.Total => Logit(row, new SingleArm(r.Events, r.Total)),
        TransitionsResult { Partial: not true } shifts when shifts.Transitions.Sum(cell => cell.N) is > 0 and var people =>
            Logit(row, new SingleArm(shifts.Transitions.Where(cell => string.CompareOrdinal(cell.To, cell.From) > 0).Sum(cell => cell.N), people)),
        MeanChangeResult r => Variance(r) is { } variance and > 0 ? new(row, MeanEffect, null, r.N, r.Mean, variance, false) : null,
        _ => null,
    };

    /// <summary>Writes header and rows of the results that have one; the number of rows.</summary>
    public static long Write(IBufferWriter<byte> output, CsvOptions options, IEnumerable<ResultRow> results) =>
        Table.Write(output, options, results.SelectMany(Rows));

    /// <summary>The rows of a result: itself, and the comparison that begins with it.</summary>
    internal static IEnumerable<MetaforRow> Rows(ResultRow row)
    {
        if (Of(row) is { } own)
        {
            yield return own;
        }

        if (row.Study.Chosen.Comparison(row.Result.Id) is { Numbers: { } numbers } compared)
        {
            yield return Comparison(row, numbers is TwoByTwo ? "RR" : "MD", compared, numbers);
        }

        if (row.Study.Chosen.Standardised(row.Result.Id) is { Numbers: { } standardised } beside)
        {
            yield return Comparison(row, "SMD", beside, standardised);
        }
    }

    private static MetaforRow Comparison(ResultRow row, string measure, Synthesis.ComparativeRow compared, StudyNumbers numbers)
    {
        var effect = EffectMeasures.Find(numbers is TwoByTwo ? "RR" : "GEN").Value!.Effect(numbers);
        return new(
            row,
            measure,
            compared.Treated.Events,
            compared.Treated.N,
            effect.Estimate,
            effect.Variance,
            numbers is TwoByTwo table && Cells.Of(table).HasZero
        )
        {
            Compared = compared,
        };
    }

    private static MetaforRow Logit(ResultRow row, SingleArm arm)
    {
        var effect = SingleArmEffects.Logit(arm);
        return new(row, "PLO", arm.Events, arm.Total, effect.Estimate, effect.Variance, SingleArmEffects.HasZero(arm));
    }

    // the standard error as printed, or of the standard deviation; an interval is not turned back into one, it may be any kind of interval
    private static double? Variance(MeanChangeResult result) =>
        result.Se is { } se ? se * se
        : result is { Sd: { } sd, N: > 1 and var n } ? sd * sd / n
        : null;
}
