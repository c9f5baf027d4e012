using System.Globalization;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Plots;

/// <summary>The plots, one line each.</summary>
public static class BlockPlots
{
    /// <summary>Every row with its interval and the pooled number.</summary>
    public static BlockPlot Forest { get; } = new("forest", "Every row with its interval, and the pooled number: a panel for each block.")
    {
        Drawn = static (answer, measure, footer, page) => ForestPlotRenderer.Draw(SynthesisPlot.Of(answer, measure, footer), page),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BlockPlot> All { get; } =
    [
        Forest,
        new("funnel", "Each study's number beside its size, with the test for small-study effects: Egger's for comparisons, Peters' for "
            + "shares.") { Drawn = static (answer, measure, footer, page) => FunnelPlot.Draw(answer, measure, footer, page) },
        new("leave-one-out", "The pooled number without each study in turn.") { Drawn = static (answer, measure, footer, page) => Sensitivities(answer,
            $"{measure}: without each study in turn", footer, page, LeftOut) },
        new("cumulative", "The pooled number as it stood after each study, in the order of the years.") { Drawn = static (answer, measure, footer,
            page) => Sensitivities(answer, $"{measure}: as it stood after each study", footer, page, Added) },
        new("missing", "Registered people whose outcome nobody knows, and what they could do to the pooled number.") { Drawn = static (answer, measure, footer,
            page) => MissingPlot.Draw(answer, measure, footer, page) },
    ];

    /// <summary>The panels of the blocks that are pooled, as one picture.</summary>
    private static string Sensitivities(SynthesisAnswer answer, string title, IReadOnlyList<string> footer, PlotPage page, Func<SynthesisSensitivity?,
        IEnumerable<ForestRow>> rows)
    {
        var panels = new[] { Panel(answer.Comparative, rows), Panel(answer.SingleArm, rows), Panel(answer.NaturalCourse, rows) }.OfType<ForestPanel>().ToList();
        return ForestPlotRenderer.Draw(new ForestPlot(title, panels, footer), page);
    }

    private static IEnumerable<ForestRow> LeftOut(SynthesisSensitivity? of) =>
        of?.LeaveOneOut.Select(one => Row($"without {one.Row.Study.Label}", one.Pooled)) ?? [];

    private static IEnumerable<ForestRow> Added(SynthesisSensitivity? of) =>
        of?.Cumulative.Select(one => Row($"with {one.Row.Study.Label}", one.Pooled)) ?? [];

    /// <summary>A pooled number as a row.</summary>
    internal static ForestRow Row(string label, Outcome<MetaAnalysisResult> pooled) => pooled.Value is { Back: var back } value
        ? new ForestRow(label, string.Create(CultureInfo.InvariantCulture, $"k {value.K}"), back.Estimate, back.CiLow, back.CiHigh, 1)
        : new ForestRow(label, "", null, null, null, null) { Missing = "not pooled" };

    private static ForestPanel? Panel<TRow>(Block<TRow>? block, Func<SynthesisSensitivity?, IEnumerable<ForestRow>> rows)
        where TRow : SynthesisRow
    {
        if (block is null)
        {
            return null;
        }

        List<ForestRow> drawn = [.. rows(block.Sensitivity)];
        var (axis, label) = SynthesisPlot.Axes.GetValueOrDefault(block.Plan.Effect.WireName, (ForestAxis.Share, "Share with the outcome"));
        return new ForestPanel
        {
            Heading = block.Plan.Kind.Label,
            Explanation = drawn.Count > 0 ? "Every line is a pooled number of its own."
                : string.Create(CultureInfo.InvariantCulture,
                    $"Not drawn: it takes three to {SynthesisSensitivity.MostLeftOut} pooled studies, in the order of the years each with a year."),
            FiguresHeading = "studies",
            IntervalHeading = string.Create(CultureInfo.InvariantCulture, $"with {100 * block.Plan.Pooling.Level:0.##} % interval"),
            AxisLabel = label,
            Axis = axis,
            NoDifference = block.Plan.NoDifference,
            Rows = drawn,
            Summary = drawn.Count > 0 && block.Pooled.Value is { Back: { Estimate: { } estimate, CiLow: { } low, CiHigh: { } high } } pooled
                ? new ForestSummary(string.Create(CultureInfo.InvariantCulture, $"All {pooled.K}"), estimate, low, high, null, null)
                : null,
            Notes = [],
        };
    }
}
