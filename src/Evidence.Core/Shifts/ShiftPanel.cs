using System.Globalization;
using Evidence.Core.Plots;

namespace Evidence.Core.Shifts;

/// <summary>One matrix of a drawing.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="People">People who went from one grade to another.</param>
/// <param name="ByGrade">What became of them, by grade at the start.</param>
/// <param name="Arms">How many arms are summed.</param>
/// <param name="Studies">Of how many studies.</param>
/// <param name="Page">How wide it is drawn.</param>
internal sealed record ShiftPanel(string Label, Func<int, int, long> People, IReadOnlyList<ShiftGrade> ByGrade, int Arms, int Studies, ShiftPage Page)
{
    /// <summary>The hatching of cells that are worse: seen without colour.</summary>
    public const string Definitions = "<defs><pattern id=\"w\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#c2571a\" stroke-width=\"2.2\" "
        + "stroke-opacity=\".55\"/></pattern></defs>";

    private const string Grey = " fill=\"#52606d\"", Ink = " fill=\"#1b2733\"", Middle = " text-anchor=\"middle\"";
    private const string Strong = " font-size=\"14\" font-weight=\"600\"";

    private const int Cell = 48, Top = 78, RowsBelow = 40;

    private int Left => Page.Left + 60 - (Page.IsNarrow ? 16 : 0);

    private static int Bottom => Top + (Cell * AisGrades.Count);

    /// <summary>Its height; where there is no room beside the matrix, what became of each grade is said below it.</summary>
    public int Height => Bottom + 18 + (Page.IsNarrow ? RowsBelow * ByGrade.Count : 0);

    /// <summary>The panel in words; no number adds grades.</summary>
    public string Words =>
        $"{Label}, {Counted(Arms, "arm")} in {Counted(Studies, "study", "studies")}. "
        + string.Join(" ", ByGrade.Select(grade => $"Of {grade.People} in grade {grade.Grade}: {Destinations(grade)}. {Said(grade)}"));

    /// <summary>Draws the panel at a height.</summary>
    public void Draw(Svg svg, int y)
    {
        var summed = $"{Counted(Arms, "arm")} · {Counted(Studies, "study", "studies")}";
        svg.Line($"<g transform=\"translate(0 {y})\">");
        svg.Rule(Page.Left, 8, Page.Right, 8, " stroke=\"#d5dce3\"");
        svg.Text(Page.Left, 34, Label, " font-size=\"15\" font-weight=\"600\"" + Ink);
        svg.Text(Page.Right, 34, summed, $" font-size=\"{(Page.IsNarrow ? 11 : 12)}\" text-anchor=\"end\"" + Grey);
        svg.Text(Left + (Cell * 5 / 2), 56, "Grade at follow-up", " font-size=\"12\"" + Middle + Grey);
        svg.Line($"<text transform=\"translate({Page.Left + 10} {Top + (Cell * 5 / 2)}) rotate(-90)\" font-size=\"12\"{Middle}{Grey}>"
            + "Grade at the start</text>");
        for (var from = 0; from < AisGrades.Count; from++)
        {
            DrawRow(svg, from);
        }

        Stairs(svg, $" h{Cell} v{Cell}");
        Stairs(svg, $" v{Cell} h{Cell}");
        svg.Line("</g>");
    }

    // the diagonal of those who stayed, from above and from below
    private void Stairs(Svg svg, string step) =>
        svg.Line($"<path d=\"M{Left} {Top}{string.Concat(Enumerable.Repeat(step, AisGrades.Count))}\" fill=\"none\" stroke=\"#1b2733\" "
            + "stroke-width=\"2\"/>");

    private void DrawRow(Svg svg, int from)
    {
        var y = Top + (from * Cell);
        svg.Text(Left + (from * Cell) + (Cell / 2), Top - 7, AisGrades.All[from], Strong + Middle + Ink);
        svg.Text(Left - 14, y + 29, AisGrades.All[from], Strong + Middle + Ink);
        for (var to = 0; to < AisGrades.Count; to++)
        {
            DrawCell(svg, from, to, Left + (to * Cell), y);
        }

        if (ByGrade.FirstOrDefault(grade => grade.Grade == AisGrades.All[from]) is { } row)
        {
            var (x, said) = Page.IsNarrow ? (Page.Left, Bottom + 24 + (RowsBelow * PlaceOf(row))) : (Left + (Cell * AisGrades.Count) + 16, y + 22);
            svg.Text(x, said, (Page.IsNarrow ? row.Grade + ": " : "") + Headline(row), Strong + Ink);
            svg.Text(x, said + 16, Detail(row), " font-size=\"11\"" + Grey);
        }
    }

    private void DrawCell(Svg svg, int from, int to, int x, int y)
    {
        var (people, row) = (People(from, to), RowSum(from));
        var share = row == 0 ? 0 : (double)people / row;
        // the share of the row is the depth of the colour; blue is better, hatched orange worse, grey the same
        var fill =
            people == 0 ? "#f7f9fa"
            : to < from ? "url(#w)"
            : to == from ? Mix(0xe3, 0xe8, 0xec, 0x9a, 0xa7, 0xb4, share)
            : Mix(0xdd, 0xec, 0xf8, 0x1f, 0x6f, 0xb2, share);
        var ink =
            to > from && share > 0.55 ? "#ffffff"
            : people == 0 ? "#9aa7b4"
            : "#10202e";
        svg.Box(x, y, Cell, Cell, $" fill=\"{fill}\" stroke=\"#ffffff\" stroke-width=\"2\"");
        if (people > 0 && to < from)
        {
            svg.Box(x + 11, y + 13, Cell - 22, Cell - 26, " rx=\"4\" fill=\"#ffffff\"");
        }

        var size = people switch { 0 => 13, > 99_999 => 11, > 9_999 => 13, _ => 15 };
        svg.Text(x + (Cell / 2), y + 29, people > 0 ? people.ToString(CultureInfo.InvariantCulture) : row > 0 ? "0" : "·",
            $" font-size=\"{size}\" font-weight=\"{(people > 0 ? 600 : 400)}\"{Middle} fill=\"{ink}\"");
    }

    private int PlaceOf(ShiftGrade grade) => ByGrade.TakeWhile(one => one != grade).Count();

    private long RowSum(int from) => Enumerable.Range(0, AisGrades.Count).Sum(to => People(from, to));

    private static string Counted(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    private static string Headline(ShiftGrade grade) => grade.Pooled.Value is { Back: { Estimate: { } share, CiLow: { } low, CiHigh: { } high } }
        ? $"{Percent(share)} ({Percent(low)} to {Percent(high)})"
        : $"{grade.AtLeastOne} of {grade.People}";

    private static string Detail(ShiftGrade grade) => grade.Pooled.IsValue
        ? $"improved; {grade.AtLeastOne} of {grade.People}, {Counted(grade.Studies, "study", "studies")}"
        : $"improved, {Counted(grade.Studies, "study", "studies")}; exact {Percent(grade.Crude.Low)} to {Percent(grade.Crude.High)}";

    private static string Said(ShiftGrade grade) =>
        $"Improved by at least one grade {grade.AtLeastOne} of {grade.People} in {Counted(grade.Studies, "study", "studies")}, "
        + (
            grade.Pooled.Value is { Back: { Estimate: { } share, CiLow: { } low, CiHigh: { } high } }
                ? $"pooled {Percent(share)} (95 % interval {Percent(low)} to {Percent(high)})."
                : $"not pooled, exact interval {Percent(grade.Crude.Low)} to {Percent(grade.Crude.High)}."
        );

    private string Destinations(ShiftGrade grade)
    {
        var from = AisGrades.Place(grade.Grade);
        var reached = Enumerable.Range(0, AisGrades.Count).Where(to => People(from, to) > 0);
        return string.Join(", ", reached.Select(to => $"{People(from, to)} to {AisGrades.All[to]}"));
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Mix(int red, int green, int blue, int deepRed, int deepGreen, int deepBlue, double share)
    {
        int Between(int light, int deep) => (int)Math.Round(light + ((deep - light) * share));
        return string.Create(CultureInfo.InvariantCulture, $"#{Between(red, deepRed):x2}{Between(green, deepGreen):x2}{Between(blue, deepBlue):x2}");
    }
}
