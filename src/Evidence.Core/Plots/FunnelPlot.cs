using System.Globalization;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using static Evidence.Core.Plots.Svg;

namespace Evidence.Core.Plots;

/// <summary>
/// Each pooled study as a point: its number from left to right, its size from bottom to top. Where small studies that showed little were not printed, points
/// are missing on
/// one side below. Comparisons stand by their standard error, within the lines that 95 % of studies of one true effect would keep; shares by the number of
/// people, since the
/// error of a share hangs on the share itself.
/// </summary>
internal static class FunnelPlot
{
    private const double Height = 210;
    private const double Normal = 1.959963984540054;

    public static string Draw(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer, PlotPage page)
    {
        var svg = new Svg();
        var title = $"{measure}: are small studies unlike large ones?";
        var words = new List<string>();
        var y = page.Paragraph(svg, title, 16, 26, " font-weight=\"700\"");
        foreach (var panel in new[] { Of(answer.Comparative), Of(answer.SingleArm), Of(answer.NaturalCourse) }.OfType<Funnel>())
        {
            y = panel.Draw(svg, page, y + 4);
            words.Add(panel.Words);
        }

        foreach (var line in footer)
        {
            y = page.Paragraph(svg, line, 10.5, y + 4, " fill=\"#444\"");
        }

        return Document(page.Width, y + 4, title, string.Join("\n", [.. words, .. footer]), svg);
    }

    private static Funnel? Of<TRow>(Block<TRow>? block)
        where TRow : SynthesisRow
    {
        if (block is null)
        {
            return null;
        }

        var (axis, label) = SynthesisPlot.Axes.GetValueOrDefault(block.Plan.Effect.WireName, (ForestAxis.Share, "Share with the outcome"));
        var isShare = block.Plan.NoDifference is null && block.Plan.Form == FigureForm.Counts;
        List<FunnelPoint> points =
        [
            .. block.Rows.Where(row => row.NotPooled is null && row.Effect is not null)
                .Select(row => new FunnelPoint(row.Study.Label, row.Effect!.Estimate, row.Effect.Back.Estimate!.Value, isShare ? row.People
                    : Math.Sqrt(row.Effect.Variance))),
        ];
        return new Funnel(block.Plan, axis, label, isShare, points, block.Pooled.Value, Test(block, isShare), isShare ? null : Normal);
    }

    private static string Test<TRow>(Block<TRow> block, bool isShare)
        where TRow : SynthesisRow
    {
        var name = isShare ? "Peters' test" : "Egger's test";
        return block.SmallStudies is { } test
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: t {test.Statistic:0.00}, df {test.Df}, P {test.P:0.000}: ") + (test.P < CertaintyThresholds.SmallStudyP.Value
                    ? "small studies differ from large ones." : "no sign that small studies differ.")
            : string.Create(CultureInfo.InvariantCulture, $"{name} is not made below {SmallStudyTests.Enough} studies: it would find little.");
    }

    /// <summary>A study.</summary>
    /// <param name="Label">Its name.</param>
    /// <param name="Estimate">Its number on the scale of pooling.</param>
    /// <param name="Shown">Its number on the scale of the data.</param>
    /// <param name="Size">Its standard error, or its people.</param>
    private sealed record FunnelPoint(string Label, double Estimate, double Shown, double Size);

    private sealed record Funnel(BlockPlan Plan, ForestAxis Axis, string Label, bool IsShare, IReadOnlyList<FunnelPoint> Points, MetaAnalysisResult? Pooled,
        string Test, double? Limits)
    {
        private AxisScale Scale => Axis switch
        {
            ForestAxis.Share => AxisScale.Shares,
            ForestAxis.Ratio => AxisScale.Ratios(Points.Select(point => point.Shown)),
            _ => AxisScale.Differences(Points.Select(point => point.Shown)),
        };

        private double Largest => Points.Max(point => point.Size) * 1.05;

        private string Sizes => IsShare ? "people, more above" : "standard error, smaller above";

        public string Words => $"{Plan.Kind.Label}. {(Points.Count == 0 ? "No study is pooled." : Test)} "
            + string.Join("; ", Points.Select(point => string.Create(CultureInfo.InvariantCulture,
            $"{point.Label} {PlotNumber.Text(point.Shown, Axis)}{(Axis == ForestAxis.Share ? " %" : "")}, "
                + $"{(IsShare ? $"{point.Size:0} people" : $"standard error {point.Size:0.00}")}")));

        public double Draw(Svg svg, PlotPage page, double top)
        {
            svg.Rule(page.Left, top - 2, page.Right, top - 2, " stroke=\"#111\" stroke-width=\"1.5\"");
            svg.Text(page.Left, top + 15, Plan.Kind.Label, " font-size=\"13.5\" font-weight=\"700\"");
            if (Points.Count == 0)
            {
                return page.Paragraph(svg, "No study is pooled.", 10.8, top + 32, " fill=\"#444\"");
            }

            var (scale, left, upper) = (Scale, page.Left + 34, top + 28);
            var lower = upper + Height;
            Frame(svg, page, scale, left, upper, lower);
            foreach (var point in Points)
            {
                svg.Line($"<circle cx=\"{N(X(scale, point.Shown, left, page))}\" cy=\"{N(Y(point.Size, upper, lower))}\" r=\"4\" fill=\"#111\" "
                    + $"fill-opacity=\"0.65\"><title>{Escape(point.Label)}</title></circle>");
            }

            return page.Paragraph(svg, Test, 10.8, lower + 48, " fill=\"#444\"") + 6;
        }

        private void Frame(Svg svg, PlotPage page, AxisScale scale, double left, double upper, double lower)
        {
            svg.Rule(left, lower, page.Right, lower);
            svg.Rule(left, upper, left, lower);
            foreach (var tick in scale.Ticks)
            {
                var x = X(scale, tick, left, page);
                svg.Rule(x, lower, x, lower + 4);
                svg.Text(x, lower + 16, PlotNumber.Tick(tick, Axis), " font-size=\"10.5\" text-anchor=\"middle\"");
            }

            svg.Text((left + page.Right) / 2, lower + 31, $"{Label}; {Sizes}", " font-size=\"10.5\" fill=\"#444\" text-anchor=\"middle\"");
            foreach (var share in new[] { 0, 0.5, 1 })
            {
                svg.Text(left - 5, Y(share * Largest, upper, lower) + 4, (share * Largest)
                    .ToString(IsShare || Largest >= 20 ? "0" : "0.0", CultureInfo.InvariantCulture), " font-size=\"10.5\" text-anchor=\"end\"");
            }

            if (Pooled?.Back.Estimate is not { } pooled)
            {
                return;
            }

            svg.Rule(X(scale, pooled, left, page), upper, X(scale, pooled, left, page), lower, " stroke=\"#111\" stroke-dasharray=\"3 2\"");
            foreach (var side in Limits is { } limit ? [-limit, limit] : Array.Empty<double>())
            {
                var far = Plan.Effect.Back(Pooled.Estimate + (side * Largest));
                svg.Rule(X(scale, pooled, left, page), upper, X(scale, far, left, page), lower, " stroke=\"#777\" stroke-dasharray=\"5 4\"");
            }
        }

        private static double X(AxisScale scale, double value, double left, PlotPage page) => left
            + (Math.Clamp(scale.Place(value), 0, 1) * (page.Right - 8 - left));

        // large studies stand above: of people the more, of errors the smaller
        private double Y(double size, double upper, double lower) => IsShare ? lower - (size / Largest * (lower - upper)) : upper
            + (size / Largest * (lower - upper));
    }
}
