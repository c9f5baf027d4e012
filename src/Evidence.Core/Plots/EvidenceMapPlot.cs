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

    private const double Margin = 14;
    private const double LabelWidth = 176;
    private const double ColumnLabel = 128;
    private const double Cell = 34;

    /// <summary>The picture.</summary>
    /// <param name="map">What was counted.</param>
    /// <param name="title">The headline.</param>
    /// <param name="rowLabel">A row's value as a person reads it.</param>
    /// <param name="columnLabel">A column's value as a person reads it.</param>
    /// <param name="footer">One line below.</param>
    public static string Draw(EvidenceMap map, string title, Func<string, string> rowLabel, Func<string, string> columnLabel, string footer)
    {
        var svg = new Svg();
        int rows = Math.Min(map.Rows.Count, MostRows), columns = Math.Min(map.Columns.Count, MostColumns);
        var width = Math.Max(640, Margin + LabelWidth + (columns * Cell) + 96);
        svg.Text(Margin, 26, Fit(title, width - (2 * Margin), 16), " font-size=\"16\" font-weight=\"700\"");
        // the labels stand at 45°, so they need their width over √2
        var top = 52 + (0.71 * map.Columns.Take(columns).Select(column => Math.Min(Width(columnLabel(column.Value), 11), ColumnLabel)).DefaultIfEmpty(0).Max());
        for (var column = 0; column < columns; column++)
        {
            var x = Margin + LabelWidth + (column * Cell) + (Cell / 2);
            svg.Line($"<text transform=\"translate({N(x + 3)} {N(top - 8)}) rotate(-45)\" "
                + $"font-size=\"11\">{Escape(Fit(columnLabel(map.Columns[column].Value), ColumnLabel, 11))}</text>");
        }

        var largest = map.Cells.SelectMany(row => row).Select(cell => cell.Studies).DefaultIfEmpty(1).Max();
        for (var row = 0; row < rows; row++)
        {
            Row(svg, map, row, columns, top + (row * Cell), rowLabel(map.Rows[row].Value), largest, width);
        }

        var y = top + (rows * Cell) + 18;
        foreach (var line in Notes(map, rows, columns).Append(footer).SelectMany(note => PlotPage.Wide.Wrapped(note, 10.8)))
        {
            svg.Text(Margin, y, line, " font-size=\"10.8\" fill=\"#444\"");
            y += 15;
        }

        return Document(width, y, title, Description(map, title, rowLabel, columnLabel, footer), svg);
    }

    private static void Row(Svg svg, EvidenceMap map, int row, int columns, double y, string label, int largest, double width)
    {
        var middle = y + (Cell / 2);
        svg.Rule(Margin, y, width - Margin, y, " stroke=\"#ddd\"");
        svg.Text(Margin, middle + 4, Fit(label, LabelWidth - 12, 12));
        for (var column = 0; column < columns; column++)
        {
            var (cell, x) = (map.Cells[row][column], Margin + LabelWidth + (column * Cell) + (Cell / 2));
            if (cell.Studies == 0)
            {
                svg.Text(x, middle + 4, "·", " text-anchor=\"middle\" fill=\"#777\"");
                continue;
            }

            // a strong level is a full ring; the number says it too
            var radius = 6 + (9 * Math.Sqrt((double)cell.Studies / largest));
            svg.Line($"<circle cx=\"{N(x)}\" cy=\"{N(middle)}\" r=\"{N(radius)}\" fill=\"#e4e4e4\" stroke=\"#111\" "
                + $"stroke-width=\"{(cell.BestLevel <= 2 ? "2.4" : "0.8")}\"/>");
            svg.Text(x, middle + 4, cell.Studies.ToString(CultureInfo.InvariantCulture), " text-anchor=\"middle\" font-size=\"11\"");
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
