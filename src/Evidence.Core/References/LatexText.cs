using System.Text;

namespace Evidence.Core.References;

/// <summary>Text with LaTeX's own characters escaped. Letters of other scripts stay UTF-8, which every current BibTeX engine reads.</summary>
internal static class LatexText
{
    private static readonly Dictionary<char, string> Escapes = new()
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\{",
        ['}'] = @"\}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['%'] = @"\%",
        ['_'] = @"\_",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
    };

    /// <summary>The text as LaTeX prints it letter by letter: hyphens and quotes that LaTeX would join are kept apart.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            escaped.Append(Escapes.TryGetValue(c, out var escape) ? escape : c.ToString());
            if (c is '-' or '`' or '\'' && i + 1 < text.Length && text[i + 1] == c)
            {
                escaped.Append("{}");
            }
        }

        return escaped.ToString();
    }

    /// <summary>An address or number that BibTeX reads letter by letter; only what would end the field is written as in addresses.</summary>
    public static string Verbatim(string text) =>
        text.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
