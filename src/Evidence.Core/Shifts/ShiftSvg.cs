using System.Globalization;
using System.Text;

namespace Evidence.Core.Shifts;

/// <summary>
/// Draws shift matrices, one panel per group that has people, 600 px wide. Better lies to the right of the marked diagonal, worse to the left; every cell holds its
/// number, so nothing is said by colour alone, and the description says it all in words.
/// </summary>
public static class ShiftSvg
{
    private const int Width = 600, Head = 56, PanelHeight = 336, LineHeight = 19;

    /// <summary>The drawing, as a text of SVG.</summary>
    /// <param name="tables">What is drawn.</param>
    /// <param name="of">What was asked, in words.</param>
    public static string Write(ShiftTables tables, string of)
    {
        List<ShiftPanel> panels = [.. new[] { Panel(tables.Treated), Panel(tables.Control) }.OfType<ShiftPanel>()];
        var course = Head + (PanelHeight * panels.Count) + (panels.Count == 0 ? 60 : 0);
        var height = course + (tables.NaturalCourse.Count == 0 ? 0 : 48 + (LineHeight * tables.NaturalCourse.Count)) + 59;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif" style="max-width:100%;height:auto"><style>{Plots.Svg.Dark}</style>""");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">AIS grade at the start and at follow-up: {Escaped(of)}</title>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<desc id=\"d\">{Escaped(string.Join(" ", [.. panels.Count == 0 ? [Nothing] : panels.Select(panel => panel.Words), .. tables.NaturalCourse.Select(one => Line(one) + ".")]))}</desc>"
        );
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

        DrawCourse(svg, tables.NaturalCourse, course);
        string[] lines =
        [
            $"Groups and grades are never added together. One matrix per arm; {tables.Partial.Count} partial {(tables.Partial.Count == 1 ? "matrix is" : "matrices are")} left out.",
            "A complete · B sensory incomplete · C, D motor incomplete · E normal.",
            "Pooled with a random effect of the study, 95 %.",
        ];
        for (var at = 0; at < lines.Length; at++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="24" y="{height - 41 + (15 * at)}" font-size="11" fill="#52606d">{lines[at]}</text>""");
        }

        svg.Append("</svg>");
        return svg.ToString();
    }

    private const string Nothing = "No whole grade shift matrix is in this selection.";

    private static ShiftPanel? Panel<TGroup>(ShiftTable<TGroup> table)
        where TGroup : IArmGroup =>
        table.ByGrade.Count > 0
            ? new ShiftPanel(
                TGroup.Label,
                (from, to) => table.Matrix[from, to],
                table.ByGrade,
                table.Results.Count,
                table.Results.Select(one => one.Source.Study).Distinct().Count()
            )
            : null;

    private static void DrawCourse(StringBuilder svg, IReadOnlyList<ShiftCourse> course, int y)
    {
        if (course.Count == 0)
        {
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0 {y})"><line x1="24" y1="8" x2="576" y2="8" stroke="#d5dce3"/><text x="24" y="34" font-size="15" font-weight="600" fill="#1b2733">Without cells: what cohorts lead one to expect</text>""");
        for (var at = 0; at < course.Count; at++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="24" y="{54 + (LineHeight * at)}" font-size="12" fill="#1b2733">{Escaped(Line(course[at]))}</text>""");
        }

        svg.Append("</g>");
    }

    private static string Line(ShiftCourse course)
    {
        var expected = course.Rates.Expected;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{course.Rates.Grade}, {course.Window.Name}: {Span(expected)} % improve by a grade or more (mean {100 * expected.Mean:0.#} %; {(expected.People is { } people ? $"{people} people, " : "")}{expected.Studies.Count} {(expected.Studies.Count == 1 ? "cohort" : "cohorts")})"
        );
    }

    private static string Span(NaturalCourse.CohortRate of) =>
        of.Low.Equals(of.High)
            ? (100 * of.Low).ToString("0.#", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{100 * of.Low:0.#} to {100 * of.High:0.#}");

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
