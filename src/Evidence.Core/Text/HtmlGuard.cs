using System.Text;

namespace Evidence.Core.Text;

/// <summary>
/// Bounds what a parser of HTML has to carry: the standard's tree builder looks through all open elements at each tag, so that a page of
/// unclosed tags costs the square of its length. Tags opened deeper than any honest page goes, and tags of absurd length, are left out; text stays.
/// </summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 120;
    private const int LongestTag = 8192;
    private const int MostStrays = 1000;

    /// <summary>Elements that close by themselves and so do not nest.</summary>
    private static readonly HashSet<string> SelfClosing = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "source",
        "area",
        "base",
        "col",
        "embed",
        "wbr",
        "track",
        "param",
    };

    /// <summary>The page without the tags that exceed the bounds; the same string when none does.</summary>
    internal static string Bound(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        var depth = 0;
        var strays = 0;
        var i = html.IndexOf('<', StringComparison.Ordinal);
        while (i >= 0 && i + 1 < html.Length)
        {
            var isStray = !char.IsAsciiLetter(html[i + 1]) && html[i + 1] is not ('/' or '!' or '?') && ++strays > MostStrays;
            var isTag = char.IsAsciiLetter(html[i + 1]) || html[i + 1] == '/';
            var end = isTag ? html.IndexOf('>', i + 1, Math.Min(LongestTag, html.Length - i - 1)) : -1;
            var drop = isStray || isTag && (end < 0 || Exceeds(html.AsSpan(i, end - i + 1), ref depth));
            if (drop)
            {
                kept = (kept ?? new StringBuilder(html.Length)).Append(html, copied, i - copied);
                copied = end < 0 ? i + 1 : end + 1;
            }

            var from = end < 0 || !isTag ? i + 1 : end + 1;
            i = from < html.Length ? html.IndexOf('<', from) : -1;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool Exceeds(ReadOnlySpan<char> tag, ref int depth)
    {
        var closing = tag.Length > 1 && tag[1] == '/';
        var name = tag[(closing ? 2 : 1)..];
        var length = name.IndexOfAnyExcept(Letters);
        name = length < 0 ? name : name[..length];
        if (SelfClosing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || tag[^2] == '/')
        {
            return false;
        }

        if (!closing)
        {
            depth++;
            return depth > DeepestNesting;
        }

        var dropped = depth > DeepestNesting;
        depth = Math.Max(0, depth - 1);
        return dropped;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
