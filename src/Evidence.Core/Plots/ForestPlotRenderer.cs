using System.Globalization;

namespace Evidence.Core.Plots;

/// <summary>Draws forest plots. Wide, the smallest letters are still 10 px high at 600 px; narrow, at 320 px. Black and grey, shapes carry the
/// meaning.</summary>
public static class ForestPlotRenderer
{
    /// <summary>Most rows drawn of one panel: those of the largest weight. The panel says how many are not.</summary>
    public const int MostRows = 80;

    /// <summary>The picture as SVG with a title, a description that says everything in words, and <c>role="img"</c>.</summary>
    /// <param name="plot">What is drawn.</param>
    /// <param name="page">How wide; wide when not given.</param>
    public static string Draw(ForestPlot plot, PlotPage? page = null)
    {
        page ??= PlotPage.Wide;
        var svg = new Svg();
        var y = page.Paragraph(svg, plot.Title, 16, 26, " font-weight=\"700\"") - 1;
        foreach (var panel in plot.Panels)
        {
            y = new ForestPanelRenderer(svg, page).Draw(panel, y + 8);
        }

        y += 6;
        foreach (var line in plot.Footer)
        {
            y = page.Paragraph(svg, line, 10.5, y, " fill=\"#444\"");
        }

        return Svg.Document(page.Width, y + 4, plot.Title, Description(plot), svg);
    }

    /// <summary>The rows drawn: all, or those of the largest weight in the order given.</summary>
    internal static IReadOnlyList<ForestRow> Shown(ForestPanel panel) => panel.Rows.Count <= MostRows
        ? panel.Rows
        : [.. panel.Rows.Select((row, place) => (row, place)).OrderByDescending(one => one.row.Weight ?? -1).ThenBy(one => one.place).Take(MostRows)
            .OrderBy(one => one.place).Select(one => one.row)];

    /// <summary>Everything that the picture shows, in words.</summary>
    internal static string Description(ForestPlot plot) =>
        string.Join(
            "\n",
            plot.Panels.Select(panel =>
                    string.Join(
                        "\n",
                        [
                            $"{panel.Heading}. {panel.Explanation}",
                            .. Shown(panel)
                                .Select(row =>
                                    $"{row.Label}{row.Part}: {row.Figures}{Numbers(row, panel.Axis)}"
                                    + (row.Weight is { } weight ? string.Create(CultureInfo.InvariantCulture, $", weight {weight:0.0} %") : ", not pooled")
                                    + (row.Band is { } band ? $"; {panel.BandLabel} {PlotNumber.Range(band.Low, band.High, panel.Axis)}" : "")
                                    + "."
                                ),
                            .. panel.Summary is { } pooled
                                ? new[]
                                {
                                    $"{pooled.Label}: "
                                        + $"{PlotNumber.Interval(pooled.Estimate, pooled.Low, pooled.High, panel.Axis)}{Prediction(pooled, panel.Axis)}.",
                                }
                                : [],
                            .. panel.Notes,
                        ]
                    )
                )
                .Concat(plot.Footer)
        );

    private static string Numbers(ForestRow row, ForestAxis axis) =>
        row is { Estimate: { } estimate, Low: { } low, High: { } high } ? ", " + PlotNumber.Interval(estimate, low, high, axis) : "";

    private static string Prediction(ForestSummary pooled, ForestAxis axis) =>
        pooled is { PredictionLow: { } low, PredictionHigh: { } high }
            ? $"; a new study is expected between {PlotNumber.Text(low, axis)} and {PlotNumber.Text(high, axis)}" : "";
}
