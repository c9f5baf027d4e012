using System.Globalization;
using Evidence.Core.Synthesis;
using static Evidence.Core.Plots.Svg;

namespace Evidence.Core.Plots;

/// <summary>An evidence map as a picture: a disc for each pair, its area by the number of studies, which stands in it; a dot where there is none.</summary>
public static class EvidenceMapPlot
{
    /// <summary>Most rows drawn.</summary>
    public const int MostRows = 40;

    /// <summary>Most columns drawn.</summary>
    public const int MostColumns = 14;

    private const double WideLabel = 176;
    private const double ColumnLabel = 128;
    private const double Cell = 34;
    private const double RowLabel = 18;

    /// <summary>The picture. Narrow, a row's label stands above its discs.</summary>
    /// <param name="map">What was counted.</param>
    /// <param name="title">The headline.</param>
    /// <param name="rowLabel">A row's value as a person reads it.</param>
    /// <param name="columnLabel">A column's value as a person reads it.</param>
    /// <param name="footer">One line below.</param>
    /// <param name="page">How wide; wide when not given.</param>
    public static string Draw(
        EvidenceMap map,
        string title,
        Func<string, string> rowLabel,
        Func<string, string> columnLabel,
        string footer,
        PlotPage? page = null
    )
    {
        page ??= PlotPage.Wide;
        var svg = new Svg();
        int rows = Math.Min(map.Rows.Count, MostRows), columns = Math.Min(map.Columns.Count, MostColumns);
        var labels = map.Columns.Take(columns).Select(column => columnLabel(column.Value)).ToList();
        // the labels stand at 45°, so they need their width over √2; the last one leans out to the right
        var leaning = 0.71 * labels.Select(label => Math.Min(Width(label, 11), ColumnLabel)).DefaultIfEmpty(0).Max();
        var left = page.Left + (page.IsNarrow ? 0 : WideLabel);
        var cell = page.IsNarrow ? Math.Min(Cell, (page.Right - left - leaning) / Math.Max(columns, 1)) : Cell;
        var width = page.IsNarrow ? page.Width : Math.Max(page.Width, left + (columns * Cell) + 96);
        var top = page.Paragraph(svg, title, 16, 26, " font-weight=\"700\"") + 5 + leaning;
        for (var column = 0; column < columns; column++)
        {
            svg.Line($"<text transform=\"translate({N(left + ((column + 0.5) * cell) + 3)} {N(top - 8)}) rotate(-45)\" "
                + $"font-size=\"11\">{Escape(Fit(labels[column], ColumnLabel, 11))}</text>");
        }

        var largest = map.Cells.SelectMany(row => row).Select(one => one.Studies).DefaultIfEmpty(1).Max();
        var pitch = Cell + (page.IsNarrow ? RowLabel : 0);
        for (var row = 0; row < rows; row++)
        {
            var y = top + (row * pitch);
            svg.Rule(page.Left, y, width - page.Margin, y, " stroke=\"#ddd\"");
            svg.Text(
                page.Left,
                y + (page.IsNarrow ? RowLabel - 3 : (Cell / 2) + 4),
                Fit(rowLabel(map.Rows[row].Value), page.IsNarrow ? page.Right - page.Left : WideLabel - 12, 12)
            );
            Discs(svg, map.Cells[row].Take(columns), left + (cell / 2), cell, y + pitch - (Cell / 2), largest);
        }

        var end = top + (rows * pitch) + 18;
        foreach (var note in Notes(map, rows, columns).Append(footer))
        {
            end = page.Paragraph(svg, note, 10.8, end, " fill=\"#444\"");
        }

        return Document(width, end, title, Description(map, title, rowLabel, columnLabel, footer), svg);
    }

    private static void Discs(Svg svg, IEnumerable<EvidenceCell> cells, double x, double cell, double middle, int largest)
    {
        foreach (var one in cells)
        {
            if (one.Studies == 0)
            {
                svg.Text(x, middle + 4, "·", " text-anchor=\"middle\" fill=\"#777\"");
            }
            else
            {
                // a strong level is a full ring; the number says it too
                var radius = Math.Min(6 + (9 * Math.Sqrt((double)one.Studies / largest)), (cell / 2) - 1);
                svg.Line($"<circle cx=\"{N(x)}\" cy=\"{N(middle)}\" r=\"{N(radius)}\" fill=\"#e4e4e4\" stroke=\"#111\" "
                    + $"stroke-width=\"{(one.BestLevel <= 2 ? "2.4" : "0.8")}\"/>");
                svg.Text(x, middle + 4, one.Studies.ToString(CultureInfo.InvariantCulture), " text-anchor=\"middle\" font-size=\"11\"");
            }

            x += cell;
        }
    }

    private static IEnumerable<string> Notes(EvidenceMap map, int rows, int columns)
    {
        yield return "Number of studies; a dot: none found. A thick ring: at least one randomised trial or better (level 1 or 2). A study can stand in "
            + "several cells.";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{map.Studies} studies; {map.WithoutRow} without a row, {map.WithoutColumn} without a column; not drawn: "
                + $"{map.Rows.Count + map.RowsLeftOut - rows} rows, {map.Columns.Count + map.ColumnsLeftOut - columns} columns.");
    }

    private static string Description(EvidenceMap map, string title, Func<string, string> rowLabel, Func<string, string> columnLabel, string footer)
    {
        var lines = map.Rows.Take(MostRows).Select((row, at) => $"{rowLabel(row.Value)}: "
            + string.Join(", ", map.Columns.Take(MostColumns).Select((column, to) => string.Create(CultureInfo.InvariantCulture,
            $"{columnLabel(column.Value)} {map.Cells[at][to].Studies}"))) + ".");
        return string.Join("\n", [title + ", number of studies.", .. lines, footer]);
    }
}
