using System.Globalization;
using System.Text;

namespace Evidence.Core.Shifts;

/// <summary>
/// Draws shift matrices, one panel per group that has people, 600 px wide. Better lies to the right of the marked diagonal, worse to the left; every cell holds its
/// number, so nothing is said by colour alone, and the description says it all in words.
/// </summary>
public static class ShiftSvg
{
    private const int Width = 600, Head = 56, PanelHeight = 356;

    /// <summary>The drawing, as a text of SVG.</summary>
    /// <param name="tables">What is drawn.</param>
    /// <param name="of">What was asked, in words.</param>
    public static string Write(ShiftTables tables, string of)
    {
        List<ShiftPanel> panels = [.. new[] { Panel(tables.Treated), Panel(tables.Control), Panel(tables.NaturalCourse) }.OfType<ShiftPanel>()];
        var height = Head + (PanelHeight * Math.Max(panels.Count, 1)) - (panels.Count == 0 ? PanelHeight - 60 : 0) + 44;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif">""");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">AIS grade at the start and at follow-up: {Escaped(of)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"d\">{Escaped(panels.Count == 0 ? Nothing : string.Join(" ", panels.Select(panel => panel.Words)))}</desc>");
        svg.Append(ShiftPanel.Definitions);
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{height}" fill="#ffffff"/><text x="24" y="30" font-size="17" font-weight="600" fill="#1b2733">Grade at the start and at follow-up</text><text x="24" y="49" font-size="12" fill="#52606d">{Escaped(Cut(of))}</text>""");
        for (var at = 0; at < panels.Count; at++)
        {
            panels[at].Draw(svg, Head + (at * PanelHeight));
        }

        if (panels.Count == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="24" y="{Head + 34}" font-size="14" fill="#1b2733">{Nothing}</text>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<text x="24" y="{height - 26}" font-size="11" fill="#52606d">Groups are never added together. One matrix per arm; {tables.Partial.Count} partial {(tables.Partial.Count == 1 ? "matrix is" : "matrices are")} left out.</text>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="24" y="{height - 11}" font-size="11" fill="#52606d">A complete · B sensory incomplete · C, D motor incomplete · E normal. Intervals: Wilson, 95 %.</text></svg>""");
        return svg.ToString();
    }

    private const string Nothing = "No whole grade shift matrix is in this selection.";

    private static ShiftPanel? Panel<TGroup>(ShiftTable<TGroup> table)
        where TGroup : IArmGroup =>
        table.Totals is { } totals ? new ShiftPanel(TGroup.Label, (from, to) => table.Matrix[from, to], totals, table.Results.Count, table.Results.Select(one => one.Source.Study).Distinct().Count()) : null;

    private static string Cut(string text) => text.Length <= 92 ? text : text[..91] + "…";

    internal static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                // XML has no place for control characters
                < 0x20 or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }

        return safe.ToString();
    }
}
