using static Evidence.Core.Plots.Svg;

namespace Evidence.Core.Plots;

/// <summary>Draws one panel: label, figures, picture, numbers; below them the pooled number and the axis.</summary>
internal sealed class ForestPanelRenderer(Svg svg, PlotPage page)
{
    private const double RowHeight = 19;
    private const double FiguresRight = 276;

    // wide, the picture stands between figures and numbers; narrow, below both, and a row is two lines high
    private double Left => page.IsNarrow ? page.Left + 6 : 292;

    private double Right => page.IsNarrow ? page.Right - 6 : 492;

    private double Label => page.IsNarrow ? 15 : 0;

    private double Pitch => RowHeight + Label;

    // hatched, so that it is seen without colour
    private const string Hatching = "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#ececec\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"#c4c4c4\" "
        + "stroke-width=\"1.4\"/></pattern></defs>";
    private const string Halo = " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\"";
    private const string Small = " font-size=\"11\"";
    private const string Grey = " font-size=\"11\" fill=\"#444\"";

    /// <summary>Draws it from a height on and returns where it ended.</summary>
    public double Draw(ForestPanel panel, double top)
    {
        var y = Head(panel, top);
        var rows = ForestPlotRenderer.Shown(panel);
        var (scale, largest) = (ScaleOf(panel), panel.Rows.Max(row => row.Weight) ?? 1);
        var end = y + (rows.Count * Pitch) + (panel.Summary is null ? 0 : (RowHeight * (panel.Summary.PredictionLow is null ? 1.4 : 2.3))
            + (Label * (panel.Summary.PredictionLow is null ? 1 : 2))) + 4;
        if (panel.Rows.Count > 0)
        {
            Background(panel, scale, y, end);
            foreach (var row in rows)
            {
                Row(row, panel.Axis, scale, largest, y);
                y += Pitch;
            }

            Summary(panel, scale, y);
            y = Axis(panel, scale, end);
        }

        foreach (var line in panel.Notes.SelectMany(note => page.Wrapped(note, 10.8)))
        {
            svg.Text(page.Left, y + 12, line, Grey);
            y += 14;
        }

        return y + 14;
    }

    private static AxisScale ScaleOf(ForestPanel panel)
    {
        var estimates = panel.Rows.Select(row => row.Estimate).OfType<double>();
        double[] pooled = panel.Summary is { } one ? [one.Low, one.High] : [];
        return panel.Axis switch
        {
            ForestAxis.Share => AxisScale.Shares,
            ForestAxis.Ratio => AxisScale.Ratios(estimates.Concat(pooled.Where(value => value is > 0.02 and < 50))),
            _ => AxisScale.Differences([.. estimates, .. pooled, .. panel.Rows.SelectMany(row => row.Band is { } band ? new[] { band.Low, band.High } : [])]),
        };
    }

    private double X(AxisScale scale, double value) => Left + (Math.Clamp(scale.Place(value), 0, 1) * (Right - Left));

    private double Head(ForestPanel panel, double y)
    {
        svg.Rule(page.Left, y - 2, page.Right, y - 2, " stroke=\"#111\" stroke-width=\"1.5\"");
        y = page.Paragraph(svg, panel.Heading, 13.5, y + 15, " font-weight=\"700\"") - 13;
        foreach (var line in page.Wrapped(panel.Explanation, 10.8))
        {
            svg.Text(page.Left, y + 11, line, Grey);
            y += 14;
        }

        if (panel.Rows.Count == 0)
        {
            return y + 6;
        }

        svg.Text(page.Left, y + 15, page.IsNarrow ? Fit("Study: " + panel.FiguresHeading, page.Right - page.Left - Width(panel.IntervalHeading, 11) - 12, 11)
            : "Study", " font-size=\"11\" font-weight=\"700\"");
        if (!page.IsNarrow)
        {
            svg.Text(FiguresRight, y + 15, panel.FiguresHeading, " font-size=\"11\" font-weight=\"700\" text-anchor=\"end\"");
        }

        svg.Text(page.Right, y + 15, panel.IntervalHeading, " font-size=\"11\" font-weight=\"700\" text-anchor=\"end\"");
        return y + 24;
    }

    private void Background(ForestPanel panel, AxisScale scale, double top, double bottom)
    {
        if (panel.BandLabel is not null)
        {
            svg.Line(Hatching);
        }

        if (panel.NoDifference is { } none)
        {
            svg.Rule(X(scale, none), top - 4, X(scale, none), bottom, " stroke=\"#111\" stroke-dasharray=\"3 2\"");
        }
    }

    private void Row(ForestRow row, ForestAxis axis, AxisScale scale, double largest, double y)
    {
        var middle = y + Label + (RowHeight / 2) - 1;
        svg.Line($"<g><title>{Escape(row.Label + row.Part)}</title>");
        if (row.Band is { } band)
        {
            svg.Box(X(scale, band.Low), middle - (RowHeight / 2) + 1, Math.Max(X(scale, band.High) - X(scale, band.Low), 3), RowHeight - 2,
                " fill=\"url(#hatch)\" stroke=\"#999\" stroke-width=\"0.6\"");
        }

        var numbers = row is { Estimate: { } drawn, Low: { } from, High: { } to } ? PlotNumber.Interval(drawn, from, to, axis) : null;
        Text(row, numbers, y, middle);
        if (row is { Estimate: { } estimate, Low: { } low, High: { } high })
        {
            Whisker(scale, low, high, middle);
            Mark(scale, estimate, row.Weight, largest, middle);
        }
        else
        {
            svg.Text((Left + Right) / 2, middle + 4, row.Missing, Grey + " text-anchor=\"middle\" font-style=\"italic\"");
        }

        svg.Line("</g>");
    }

    private void Text(ForestRow row, string? numbers, double y, double middle)
    {
        if (page.IsNarrow)
        {
            // the name may be cut, the figures never; a halo keeps lines behind from the letters
            var figures = row.Part + (row.Figures.Length > 0 ? ": " + row.Figures : "");
            var free = page.Right - page.Left - Width(numbers ?? "", 11) - 12 - Width(figures, 11.5);
            svg.Text(page.Left, y + 12, Fit(row.Label, free, 11.5) + figures, " font-size=\"11.5\"" + Halo);
            svg.Text(page.Right, y + 12, numbers ?? "", Small + Halo + " text-anchor=\"end\"");
            return;
        }

        var room = FiguresRight - Width(row.Figures, 11.5) - page.Left - 10;
        svg.Text(page.Left, middle + 4, Fit(row.Label, room - Width(row.Part, 12), 12) + row.Part);
        svg.Text(FiguresRight, middle + 4, row.Figures, " font-size=\"11.5\" text-anchor=\"end\"");
        svg.Text(page.Right, middle + 4, numbers ?? "", Small + " text-anchor=\"end\"");
    }

    private void Whisker(AxisScale scale, double low, double high, double y)
    {
        svg.Rule(X(scale, low), y, X(scale, high), y);
        if (scale.Place(low) < 0)
        {
            svg.Shape($"{N(Left - 4)},{N(y)} {N(Left + 4)},{N(y - 4)} {N(Left + 4)},{N(y + 4)}", "");
        }

        if (scale.Place(high) > 1)
        {
            svg.Shape($"{N(Right + 4)},{N(y)} {N(Right - 4)},{N(y - 4)} {N(Right - 4)},{N(y + 4)}", "");
        }
    }

    // the area is proportional to the weight; a row that is not pooled is an open circle
    private void Mark(AxisScale scale, double estimate, double? weight, double largest, double y)
    {
        if (scale.Place(estimate) is < 0 or > 1)
        {
            return;
        }

        var x = X(scale, estimate);
        if (weight is not { } share)
        {
            svg.Line($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"3\" fill=\"#fff\" stroke=\"#111\"/>");
            return;
        }

        var side = Math.Max(12 * Math.Sqrt(share / largest), 2.5);
        svg.Box(x - (side / 2), y - (side / 2), side, side, "");
    }

    private void Summary(ForestPanel panel, AxisScale scale, double y)
    {
        if (panel.Summary is not { } pooled)
        {
            return;
        }

        svg.Rule(page.Left, y + 1, page.Right, y + 1, " stroke=\"#999\"");
        var middle = y + Label + (RowHeight * 0.75);
        var baseline = page.IsNarrow ? y + 14 : middle + 4;
        svg.Text(page.Left, baseline, Fit(pooled.Label, page.IsNarrow ? page.Right - page.Left - 130 : FiguresRight - page.Left, 12), " font-weight=\"700\"");
        svg.Text(page.Right, baseline, PlotNumber.Interval(pooled.Estimate, pooled.Low, pooled.High, panel.Axis),
            " font-size=\"11\" font-weight=\"700\" text-anchor=\"end\"");
        Whisker(scale, pooled.Low, pooled.High, middle);
        svg.Shape($"{N(X(scale, pooled.Low))},{N(middle)} {N(X(scale, pooled.Estimate))},{N(middle - 6)} {N(X(scale, pooled.High))},{N(middle)} "
            + $"{N(X(scale, pooled.Estimate))},{N(middle + 6)}", "");
        if (pooled is { PredictionLow: { } low, PredictionHigh: { } high })
        {
            middle += (RowHeight * 0.9) + Label;
            baseline = page.IsNarrow ? middle - 8 : middle + 4;
            svg.Text(page.Left, baseline, "Expected range of a new study", Small);
            Whisker(scale, low, high, middle);
            foreach (var end in new[] { low, high }.Where(end => scale.Place(end) is >= 0 and <= 1))
            {
                svg.Rule(X(scale, end), middle - 4, X(scale, end), middle + 4);
            }

            svg.Text(page.Right, baseline, $"{PlotNumber.Text(low, panel.Axis)} to "
                + $"{PlotNumber.Text(high, panel.Axis)}{(panel.Axis == ForestAxis.Share ? " %" : "")}", Small + " text-anchor=\"end\"");
        }
    }

    private double Axis(ForestPanel panel, AxisScale scale, double y)
    {
        svg.Rule(Left, y, Right, y);
        foreach (var tick in scale.Ticks)
        {
            svg.Rule(X(scale, tick), y, X(scale, tick), y + 4);
            var words = PlotNumber.Tick(tick, panel.Axis);
            var half = Width(words, 10.5) / 2;
            svg.Text(Math.Clamp(X(scale, tick), half + 1, page.Width - half - 1), y + 16, words, " font-size=\"10.5\" text-anchor=\"middle\"");
        }

        if (panel.Ends is { } ends)
        {
            svg.Text(Left, y + 30, "← " + ends.Left, " font-size=\"10.5\" text-anchor=\"start\"");
            svg.Text(Right, y + 30, ends.Right + " →", " font-size=\"10.5\" text-anchor=\"end\"");
            y += 14;
        }

        svg.Text((Left + Right) / 2, y + 30, panel.AxisLabel, " font-size=\"10.5\" fill=\"#444\" text-anchor=\"middle\"");
        y += 34;
        if (panel.BandLabel is { } label)
        {
            svg.Box(page.Left, y + 1, 16, 10, " fill=\"url(#hatch)\" stroke=\"#999\"");
            foreach (var line in (page with { Margin = page.Margin + 11 }).Wrapped(label, 11))
            {
                svg.Text(page.Left + 22, y + 10, line, Small);
                y += 14;
            }

            y += 2;
        }

        return y;
    }
}
