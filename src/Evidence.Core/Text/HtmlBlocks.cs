using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Evidence.Core.Text;

/// <summary>The article of an HTML page as text, with its blocks; scripts, styles, hidden parts and navigation are left out.</summary>
internal sealed class HtmlBlocks
{
    private const double ShareOfArticle = 0.25;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "svg",
        "iframe",
        "select",
        "object",
        "canvas",
        "audio",
        "video",
        "head",
        "dialog",
        "math",
        "input",
        "textarea",
        "datalist",
        "map",
    };

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "li",
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "header",
        "aside",
        "form",
        "button",
        "br",
        "hr",
        "details",
        "summary",
        "address",
        "caption",
        "fieldset",
        "center",
        "body",
    };

    private static readonly string[] HiddenClasses =
    [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "cookie",
        "cookies",
        "sr-only",
        "visually-hidden",
        "hidden",
        "d-none",
        "screen-reader-text",
        "skip-link",
        "site-footer",
        "site-header",
        "sidebar-nav",
        "pagination",
    ];

    private readonly StringBuilder _text = new();
    private readonly List<(PageBlockKind Kind, int Level, int Start, int End)> _blocks = [];
    private (PageBlockKind Kind, int Level) _kind = (PageBlockKind.Paragraph, 0);
    private int _start;
    private bool _pendingSpace;

    /// <summary>The extracted text and its blocks, in offsets of that text.</summary>
    internal static (string Text, List<(PageBlockKind Kind, int Level, int Start, int End)> Blocks) Of(string html)
    {
        using var document = new HtmlParser().ParseDocument(HtmlGuard.Bound(html));
        var reader = new HtmlBlocks();
        if (document.Body is { } body)
        {
            reader.Walk(Root(body));
            reader.Close();
        }

        return (reader._text.ToString(), reader._blocks);
    }

    // the one article or main part, when it holds a fair share of the page
    private static IElement Root(IElement body)
    {
        var candidates = body.GetElementsByTagName("article");
        var root = body.GetElementsByTagName("main") is { Length: 1 } main ? main[0] : candidates.Length == 1 ? candidates[0] : null;
        return root is not null && root.TextContent.Length >= body.TextContent.Length * ShareOfArticle ? root : body;
    }

    // by an explicit stack: a hostile page may nest deeper than the call stack
    private void Walk(IElement root)
    {
        var open = new Stack<(INode Node, bool Leaving, (PageBlockKind, int) Outer)>();
        open.Push((root, false, _kind));
        while (open.Count > 0)
        {
            var (node, leaving, outer) = open.Pop();
            if (leaving)
            {
                Close();
                _kind = outer;
            }
            else if (node is IText text)
            {
                Append(text.Data);
            }
            else if (node is IElement element && !IsHidden(element))
            {
                Enter(element, open);
            }
        }
    }

    private void Enter(IElement element, Stack<(INode Node, bool Leaving, (PageBlockKind, int) Outer)> open)
    {
        if (BlockTags.Contains(element.LocalName))
        {
            Close();
            open.Push((element, true, _kind));
            _kind = KindOf(element, _kind);
        }

        var children = element.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            open.Push((children[i], false, _kind));
        }
    }

    private static (PageBlockKind, int) KindOf(IElement element, (PageBlockKind Kind, int Level) outer) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] heading => (PageBlockKind.Heading, heading[1] - '0'),
        "li" or "dd" => (PageBlockKind.Item, outer.Kind == PageBlockKind.Item ? Math.Min(outer.Level + 1, 9) : 1),
        "dt" or "summary" or "caption" => (PageBlockKind.Heading, 6),
        "td" => (PageBlockKind.Cell, 0),
        "th" => (PageBlockKind.HeadCell, 0),
        "button" => (PageBlockKind.Paragraph, 0),
        _ => outer,
    };

    private static bool IsHidden(IElement element)
    {
        if (Skipped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("role") is "navigation" or "menu" or "menubar" or "search" or "contentinfo" or "banner")
        {
            return true;
        }

        return IsHiddenByStyle(element.GetAttribute("style")) || IsHiddenByClass(element.GetAttribute("class"));
    }

    private static bool IsHiddenByStyle(string? style) =>
        style is not null && style.Replace(" ", string.Empty, StringComparison.Ordinal) is var plain
        && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsHiddenByClass(string? names) =>
        names is not null && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => HiddenClasses.Contains(name.ToLowerInvariant()));

    private void Append(string data)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                _pendingSpace = true;
                continue;
            }

            if (_pendingSpace && _text.Length > _start)
            {
                _text.Append(' ');
            }

            _pendingSpace = false;
            _text.Append(c);
        }
    }

    private void Close()
    {
        if (_text.Length > _start)
        {
            _blocks.Add((_kind.Kind, _kind.Level, _start, _text.Length));
            _text.Append('\n');
        }

        _start = _text.Length;
        _pendingSpace = false;
    }
}
