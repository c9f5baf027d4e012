namespace Evidence.Api.Pages;

/// <summary>A line of a page that was read, in its parts.</summary>
/// <param name="Parts">Its parts in order.</param>
public sealed record ScanLine(IReadOnlyList<ScanPart> Parts)
{
    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Parts.Any(static part => part.Unit["form"].Text == "heading");

    /// <summary>Whether it is an entry of a list or a cell of a table.</summary>
    public bool IsItem => Parts.Any(static part => part.Unit["form"].Text is "item" or "cell");

    /// <summary>The lines of a text with what was read of each; a part that was read is never cut.</summary>
    /// <param name="text">The text that the units point into.</param>
    /// <param name="units">The units of the scan.</param>
    public static IReadOnlyList<ScanLine> Of(string text, Node units)
    {
        var (lines, line, at, found) = (new List<ScanLine>(), new List<ScanPart>(), 0, 0);
        foreach (var unit in units.Items)
        {
            var (start, end) = ((int)(unit["start"].Whole ?? 0), (int)(unit["end"].Whole ?? 0));
            if (start < at || end > text.Length || end <= start)
            {
                continue;
            }

            Between(text[at..start], lines, ref line);
            line.Add(new ScanPart(text[start..end], unit, unit["check"].Has || unit["redFlags"].Has ? ++found : 0));
            at = end;
        }

        Between(text[at..], lines, ref line);
        lines.Add(new ScanLine(line));
        return [.. lines.Where(static one => one.Parts.Any(static part => !string.IsNullOrWhiteSpace(part.Text)))];
    }

    private static void Between(string text, List<ScanLine> lines, ref List<ScanPart> line)
    {
        var pieces = text.Split('\n');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                lines.Add(new ScanLine(line));
                line = [];
            }

            if (pieces[i].Length > 0)
            {
                line.Add(new ScanPart(pieces[i], default, 0));
            }
        }
    }
}
