using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>
/// Words of records as plain text on one line. Entities become their characters; markup that says how words look is dropped, and anything else in angle
/// brackets stays. Raised figures behind a figure stay raised: 10⁶ is not 106.
/// </summary>
internal static partial class PlainText
{
    // an answer that was escaped twice on its way
    private const int MostEscapes = 2;
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>");
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private const string Level = "0123456789+-";

    // what JATS, HTML and citation processors set within a title, a name or an abstract; the second list begins a new piece of text
    private static readonly HashSet<string> Looks = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "b", "u", "em", "strong", "sub", "sup", "sc", "scp", "span", "italic", "bold", "underline", "small", "font", "a", "monospace", "roman",
        "styled-content", "ext-link", "xref", "named-content",
        "inline-formula", "math", "mi", "mn", "mo", "mrow", "msup", "msub", "msubsup", "mtext", "mspace", "mstyle", "mover", "munder", "mfrac", "msqrt",
        "semantics", "inf", "tt", "ce",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase) { "p", "br", "div", "sec", "title", "li", "ul", "ol", "list",
        "list-item", "label", "abstract", "h1", "h2", "h3", "h4" };

    /// <summary>The text without markup; one that has none comes back as it is, on one line.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < MostEscapes && text.Contains('&', StringComparison.Ordinal) && Entity().IsMatch(text); i++)
        {
            text = WebUtility.HtmlDecode(text);
        }

        return NoteLines.Line(text.Contains('<', StringComparison.Ordinal) ? WithoutTags(text) : text);
    }

    /// <summary>Adds words that the source raises above the line.</summary>
    public static void AppendRaised(StringBuilder text, string words)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1]) || !words.Any(char.IsAsciiDigit))
        {
            text.Append(words);
            return;
        }

        var figures = words.Replace('−', '-').Replace('–', '-');
        text.Append(figures.All(static c => Level.Contains(c, StringComparison.Ordinal))
            ? string.Concat(figures.Select(static c => Raised[Level.IndexOf(c, StringComparison.Ordinal)])) : "^" + words);
    }

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var (at, raisedFrom) = (0, -1);
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var match = text.AsSpan(tag.Index, tag.Length);
            var isEnd = match[1] == '/';
            var name = Name(match[(isEnd ? 2 : 1)..]);
            var isBlock = Blocks.Contains(name);
            if (!isBlock && !Looks.Contains(name))
            {
                continue;
            }

            plain.Append(text, at, tag.Index - at).Append(isBlock ? " " : "");
            at = tag.Index + tag.Length;
            if (name.Equals("sup", StringComparison.OrdinalIgnoreCase) && !isEnd)
            {
                raisedFrom = plain.Length;
            }
            else if (raisedFrom >= 0 && isEnd && name.Equals("sup", StringComparison.OrdinalIgnoreCase))
            {
                var words = plain.ToString(raisedFrom, plain.Length - raisedFrom);
                plain.Length = raisedFrom;
                AppendRaised(plain, words);
                raisedFrom = -1;
            }
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    // without the prefix of its vocabulary: jats:italic, mml:mi
    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(EndsName);
        var name = tag[..end];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]*(?:\\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")]
    private static partial Regex Entity();
}
