using System.Globalization;
using Evidence.Core.Plots;

namespace Evidence.Core.Shifts;

/// <summary>
/// Draws shift matrices, one panel per group that has people. Better lies to the right of the marked diagonal, worse to the left; every cell holds its
/// number, so nothing is said by colour alone, and the description says it all in words.
/// </summary>
public static class ShiftSvg
{
    private const int LineHeight = 19, SmallHeight = 15;

    /// <summary>The drawing, as a text of SVG.</summary>
    /// <param name="tables">What is drawn.</param>
    /// <param name="of">What was asked, in words.</param>
    /// <param name="width">How wide; wide when not given. Narrow, what does not fit beside stands below.</param>
    public static string Write(ShiftTables tables, string of, PlotPage? width = null)
    {
        var page = new ShiftPage(width ?? PlotPage.Wide);
        List<ShiftPanel> panels = [.. new[] { Panel(tables.Treated, page), Panel(tables.Control, page) }.OfType<ShiftPanel>()];
        var asked = page.Lines(page.IsNarrow ? of : Cut(of), 12);
        var course = tables.NaturalCourse.SelectMany(one => page.Lines(Line(one), 12)).ToList();
        var partial = $"{tables.Partial.Count} partial {(tables.Partial.Count == 1 ? "matrix is" : "matrices are")} left out.";
        var notes = new[]
        {
            "Groups and grades are never added together. One matrix per arm; " + partial,
            "A complete · B sensory incomplete · C, D motor incomplete · E normal.",
            "Pooled with a random effect of the study, 95 %.",
        }.SelectMany(note => page.Lines(note, 11)).ToList();
        var svg = new Svg();
        svg.Line(ShiftPanel.Definitions);
        var title = page.Lines("Grade at the start and at follow-up", 19);
        Texts(svg, page, title, 30, 17, "#1b2733", LineHeight, " font-weight=\"600\"");
        var y = 49 + (LineHeight * (title.Count - 1));
        Texts(svg, page, asked, y, 12, "#52606d", SmallHeight);
        y += (SmallHeight * (asked.Count - 1)) + 7;
        foreach (var panel in panels)
        {
            panel.Draw(svg, y);
            y += panel.Height;
        }

        if (panels.Count == 0)
        {
            Texts(svg, page, page.Lines(Nothing, 14), y + 34, 14, "#1b2733", LineHeight);
            y += 60;
        }

        if (course.Count > 0)
        {
            svg.Rule(page.Left, y + 8, page.Right, y + 8, " stroke=\"#d5dce3\"");
            var heading = page.Lines("Without cells: what cohorts lead one to expect", 17);
            Texts(svg, page, heading, y + 34, 15, "#1b2733", LineHeight, " font-weight=\"600\"");
            y += 54 + (LineHeight * (heading.Count - 1));
            Texts(svg, page, course, y, 12, "#1b2733", LineHeight);
            y += (LineHeight * course.Count) - 6;
        }

        Texts(svg, page, notes, y + 18, 11, "#52606d", SmallHeight);
        string[] said = [.. panels.Count == 0 ? [Nothing] : panels.Select(panel => panel.Words), .. tables.NaturalCourse.Select(one => Line(one) + ".")];
        return Svg.Document(page.Width, y + 18 + (SmallHeight * notes.Count), $"AIS grade at the start and at follow-up: {of}", string.Join(" ", said), svg);
    }

    private const string Nothing = "No whole grade shift matrix is in this selection.";

    private static ShiftPanel? Panel<TGroup>(ShiftTable<TGroup> table, ShiftPage page)
        where TGroup : IArmGroup =>
        table.ByGrade.Count > 0
            ? new ShiftPanel(
                TGroup.Label,
                (from, to) => table.Matrix[from, to],
                table.ByGrade,
                table.Results.Count,
                table.Results.Select(one => one.Source.Study).Distinct().Count(),
                page
            )
            : null;

    private static void Texts(Svg svg, ShiftPage page, IReadOnlyList<string> lines, int y, int size, string ink, int pitch, string more = "")
    {
        for (var at = 0; at < lines.Count; at++)
        {
            svg.Text(page.Left, y + (pitch * at), lines[at], $" font-size=\"{size}\"{more} fill=\"{ink}\"");
        }
    }

    private static string Line(ShiftCourse course)
    {
        var expected = course.Rates.Expected;
        var people = expected.People is { } some ? $"{some} people, " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{course.Rates.Grade}, {course.Window.Name}: {Span(expected)} % improve by a grade or more ")
            + string.Create(CultureInfo.InvariantCulture, $"(mean {100 * expected.Mean:0.#} %; {people}{expected.Studies.Count} ")
            + (expected.Studies.Count == 1 ? "cohort)" : "cohorts)");
    }

    private static string Span(NaturalCourse.CohortRate of) =>
        of.Low.Equals(of.High)
            ? (100 * of.Low).ToString("0.#", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{100 * of.Low:0.#} to {100 * of.High:0.#}");

    private static string Cut(string text) => text.Length <= 92 ? text : text[..91] + "…";
}
