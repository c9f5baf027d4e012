namespace Evidence.Core.Plots;

/// <summary>How wide a picture is drawn: its letters keep their size, so that what is drawn narrow can be read on a telephone, where a wide one would
/// shrink.</summary>
/// <param name="Width">Width of the drawing, units; a unit is a pixel where the picture is shown at that width.</param>
/// <param name="Margin">Room at each side.</param>
public sealed record PlotPage(double Width, double Margin)
{
    /// <summary>For a page of text: 640 units.</summary>
    public static PlotPage Wide { get; } = new(640, 14);

    /// <summary>For a telephone: 340 units, labels above what they belong to.</summary>
    public static PlotPage Narrow { get; } = new(340, 10);

    /// <summary>Whether labels stand above and not beside.</summary>
    public bool IsNarrow => this == Narrow;

    /// <summary>Left end of what is drawn.</summary>
    public double Left => Margin;

    /// <summary>Right end of what is drawn.</summary>
    public double Right => Width - Margin;

    /// <summary>Text in lines that fit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Height of the letters.</param>
    internal IEnumerable<string> Wrapped(string text, double size)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Svg.Width(longer, size) > Right - Left)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    /// <summary>Writes text in lines and returns where the next begins.</summary>
    internal double Paragraph(Svg svg, string text, double size, double y, string more = "")
    {
        foreach (var line in Wrapped(text, size))
        {
            svg.Text(Left, y, line, $" font-size=\"{Svg.N(size)}\"{more}");
            y += Math.Ceiling(size * 1.28);
        }

        return y;
    }
}
