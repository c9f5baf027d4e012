using System.Globalization;
using System.Text;
using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>One matrix of a drawing.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="People">People who went from one grade to another.</param>
/// <param name="Totals">What became of them.</param>
/// <param name="Arms">How many arms are summed.</param>
/// <param name="Studies">Of how many studies.</param>
internal sealed record ShiftPanel(string Label, Func<int, int, long> People, ShiftTotals Totals, int Arms, int Studies)
{
    /// <summary>The hatching of cells that are worse: seen without colour.</summary>
    public const string Definitions = """<defs><pattern id="w" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#c2571a" stroke-width="2.2" stroke-opacity=".55"/></pattern></defs>""";

    private const int Left = 84, Cell = 48, Top = 78, Side = 404;

    /// <summary>The panel in words.</summary>
    public string Words =>
        $"{Label}: {Totals.Covered} people of {Counted(Arms, "arm")} in {Counted(Studies, "study", "studies")}. Improved by at least one grade {Said(Totals.ImprovedAtLeastOne)}; by at least two {Said(Totals.ImprovedAtLeastTwo)}; unchanged {Said(Totals.Unchanged)}; worse {Said(Totals.Worsened)}. "
        + string.Join(" ", Enumerable.Range(0, Grades.Count).Where(from => RowSum(from) > 0).Select(from => $"Of {RowSum(from)} in grade {Grades.All[from]}: {string.Join(", ", Enumerable.Range(0, Grades.Count).Where(to => People(from, to) > 0).Select(to => $"{People(from, to)} to {Grades.All[to]}"))}."));

    /// <summary>Draws the panel at a height.</summary>
    public void Draw(StringBuilder svg, int y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0 {y})"><line x1="24" y1="8" x2="576" y2="8" stroke="#d5dce3"/><text x="24" y="34" font-size="15" font-weight="600" fill="#1b2733">{Label}</text>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="576" y="34" font-size="12" text-anchor="end" fill="#52606d">{Totals.Covered} people · {Counted(Arms, "arm")} · {Counted(Studies, "study", "studies")}</text>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left + (Cell * 5 / 2)}" y="56" font-size="12" text-anchor="middle" fill="#52606d">Grade at follow-up</text><text transform="translate(34 {Top + (Cell * 5 / 2)}) rotate(-90)" font-size="12" text-anchor="middle" fill="#52606d">Grade at the start</text>""");
        for (var from = 0; from < Grades.Count; from++)
        {
            DrawRow(svg, from);
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{Left} {Top}{string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $" h{Cell} v{Cell}"), 5))}" fill="none" stroke="#1b2733" stroke-width="2"/><path d="M{Left} {Top}{string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $" v{Cell} h{Cell}"), 5))}" fill="none" stroke="#1b2733" stroke-width="2"/>""");
        DrawSide(svg);
        svg.Append("</g>");
    }

    private void DrawRow(StringBuilder svg, int from)
    {
        var y = Top + (from * Cell);
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left + (from * Cell) + (Cell / 2)}" y="{Top - 7}" font-size="14" font-weight="600" text-anchor="middle" fill="#1b2733">{Grades.All[from]}</text><text x="{Left - 14}" y="{y + 29}" font-size="14" font-weight="600" text-anchor="middle" fill="#1b2733">{Grades.All[from]}</text>""");
        for (var to = 0; to < Grades.Count; to++)
        {
            DrawCell(svg, from, to, Left + (to * Cell), y);
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left + (Cell * 5) + 14}" y="{y + 29}" font-size="12" fill="#52606d">n {RowSum(from)}</text>""");
    }

    private void DrawCell(StringBuilder svg, int from, int to, int x, int y)
    {
        var (people, row) = (People(from, to), RowSum(from));
        var share = row == 0 ? 0 : (double)people / row;
        // the share of the row is the depth of the colour; blue is better, hatched orange worse, grey the same
        var fill = people == 0 ? "#f7f9fa" : to < from ? "url(#w)" : to == from ? Mix(0xe3, 0xe8, 0xec, 0x9a, 0xa7, 0xb4, share) : Mix(0xdd, 0xec, 0xf8, 0x1f, 0x6f, 0xb2, share);
        var ink = to > from && share > 0.55 ? "#ffffff" : people == 0 ? "#9aa7b4" : "#10202e";
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x}" y="{y}" width="{Cell}" height="{Cell}" fill="{fill}" stroke="#ffffff" stroke-width="2"/>""");
        if (people > 0 && to < from)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x + 11}" y="{y + 13}" width="{Cell - 22}" height="{Cell - 26}" rx="4" fill="#ffffff"/>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x + (Cell / 2)}" y="{y + 29}" font-size="{(people > 99_999 ? 11 : people > 9_999 ? 13 : people > 0 ? 15 : 13)}" font-weight="{(people > 0 ? 600 : 400)}" text-anchor="middle" fill="{ink}">{(people > 0 ? people.ToString(CultureInfo.InvariantCulture) : row > 0 ? "0" : "·")}</text>""");
    }

    private void DrawSide(StringBuilder svg)
    {
        var y = Top + 10;
        foreach (var (mark, words, share) in new[] { ("▶", "improved ≥1 grade", Totals.ImprovedAtLeastOne), ("▶▶", "of these ≥2 grades", Totals.ImprovedAtLeastTwo), ("■", "unchanged (boxed)", Totals.Unchanged), ("◀", "worse", Totals.Worsened) })
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Side}" y="{y}" font-size="12" fill="#52606d">{mark} {words}</text><text x="{Side}" y="{y + 19}" font-size="15" font-weight="600" fill="#1b2733">{share.Events} <tspan font-weight="400" font-size="13">of {share.Total} · {Percent(share.Rate)}</tspan></text><text x="{Side}" y="{y + 34}" font-size="11" fill="#52606d">95 % interval {Percent(share.Interval!.Value.Low)} to {Percent(share.Interval.Value.High)}</text>""");
            y += 57;
        }

        var rest = Totals.NotCovered is { } people ? $"{people} of these arms in no cell" : "size of an arm unknown";
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Side}" y="{y}" font-size="11" fill="#52606d">{rest}</text><text x="{Left}" y="{Top + (Cell * 5) + 20}" font-size="11" fill="#52606d">◀ worse (hatched)</text><text x="{Left + (Cell * 5)}" y="{Top + (Cell * 5) + 20}" font-size="11" text-anchor="end" fill="#52606d">better ▶</text>""");
    }

    private long RowSum(int from) => Enumerable.Range(0, Grades.Count).Sum(to => People(from, to));

    private static string Counted(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    private static string Said(Share share) => $"{share.Events} ({Percent(share.Rate)}, 95 % interval {Percent(share.Interval!.Value.Low)} to {Percent(share.Interval.Value.High)})";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Mix(int red, int green, int blue, int deepRed, int deepGreen, int deepBlue, double share)
    {
        int Between(int light, int deep) => (int)Math.Round(light + ((deep - light) * share));
        return string.Create(CultureInfo.InvariantCulture, $"#{Between(red, deepRed):x2}{Between(green, deepGreen):x2}{Between(blue, deepBlue):x2}");
    }
}
