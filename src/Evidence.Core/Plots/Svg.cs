using System.Globalization;
using System.Text;

namespace Evidence.Core.Plots;

/// <summary>Writes SVG by hand: few elements, numbers with at most two decimals, text escaped.</summary>
internal sealed class Svg
{
    /// <summary>Sans-serif faces that are on every machine, widest known first in what is measured.</summary>
    public const string Font = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private readonly StringBuilder _text = new();

    /// <summary>The picture.</summary>
    /// <param name="width">Width of the drawing, units.</param>
    /// <param name="height">Height, units.</param>
    /// <param name="title">Read out first.</param>
    /// <param name="description">The text alternative: everything that the picture shows.</param>
    /// <param name="body">What was drawn.</param>
    public static string Document(double width, double height, string title, string description, Svg body) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(width)} {N(height)}" width="{N(width)}" height="{N(height)}" role="img"
         aria-labelledby="title desc" font-family="{Font}" font-size="12" fill="#111" style="max-width:100%;height:auto">
        <style>{Dark}</style>
        <title id="title">{Escape(title)}</title>
        <desc id="desc">{Escape(description)}</desc>
        <rect width="{N(width)}" height="{N(height)}" fill="#fff"/>
        {body._text}</svg>

        """;

    /// <summary>In a dark setting the drawing is turned to light on dark, its hues kept; nothing in it is told by colour alone.</summary>
    public const string Dark = "@media(prefers-color-scheme:dark){svg{filter:invert(1) hue-rotate(180deg)}}";

    /// <summary>A number as SVG wants it.</summary>
    public static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text made safe; characters that XML cannot hold are dropped.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '"' => safe.Append("&quot;"),
                < 0x20 and not '\n' and not '\t' or 0xFFFE or 0xFFFF => safe,
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    /// <summary>Text that is cut to a width, with an ellipsis, by the widths of a common sans-serif.</summary>
    public static string Fit(string text, double width, double size)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var kept = text;
        while (kept.Length > 1 && Width(kept + "…", size) > width)
        {
            kept = kept[..(char.IsLowSurrogate(kept[^1]) ? ^2 : ^1)];
        }

        return kept.TrimEnd() + "…";
    }

    /// <summary>About how wide a text is drawn.</summary>
    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        'i' or 'l' or 'j' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.3,
        'f' or 't' or 'r' or ' ' or '-' or '(' or ')' or '[' or ']' or '/' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.9,
        >= 'A' and <= 'Z' => 0.69,
        > 0x2E80 => 1,
        _ => 0.58,
    });

    public void Text(double x, double y, string text, string more = "") => Line($"<text x=\"{N(x)}\" y=\"{N(y)}\"{more}>{Escape(text)}</text>");

    public void Rule(double x1, double y1, double x2, double y2, string more = " stroke=\"#111\"") =>
        Line($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"{more}/>");

    public void Box(double x, double y, double width, double height, string more) =>
        Line($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{more}/>");

    public void Shape(string points, string more) => Line($"<polygon points=\"{points}\"{more}/>");

    public void Line(string element) => _text.Append(element).Append('\n');
}
