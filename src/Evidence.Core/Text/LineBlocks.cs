using System.Buffers;

namespace Evidence.Core.Text;

/// <summary>
/// Blocks of plain text and Markdown, line by line: headings, list items, table rows, paragraphs. Markdown marks are honoured in plain text
/// too, since pages are stored as text with their bullets and bars.
/// </summary>
internal sealed class LineBlocks(FoldedText text)
{
    private const int WrappedLine = 55;
    private const int WordsOfHeading = 16;
    private const char QuoteMark = '>';
    private static readonly SearchValues<char> BarMarks = SearchValues.Create("|-: +\t=");
    private static readonly SearchValues<char> RulerMarks = SearchValues.Create("-=*_~ ");
    private readonly List<PageBlock> _blocks = [];
    private int _numbered = -1;
    private int _firstCellOfRow;
    private bool _rowBefore;
    private bool _fenced;

    /// <summary>Blocks in text order; they do not overlap.</summary>
    internal static List<PageBlock> Of(FoldedText text)
    {
        var reader = new LineBlocks(text);
        var chars = text.Chars;
        var start = 0;
        while (start < chars.Length)
        {
            var length = chars[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? chars.Length : start + length;
            reader.Line(start, end);
            start = end + 1;
        }

        return reader._blocks;
    }

    private void Line(int start, int end)
    {
        var chars = text.Chars;
        var first = start;
        while (first < end && char.IsWhiteSpace(chars[first]))
        {
            first++;
        }

        while (end > first && char.IsWhiteSpace(chars[end - 1]))
        {
            end--;
        }

        // a mark of a quotation with nothing behind it is an empty line
        if (first == end || IsRuler(chars[first..end]) || chars[first..end] is [QuoteMark])
        {
            _rowBefore = false;
            Close();
            return;
        }

        if (IsRow(chars[first..end]))
        {
            Row(first, end);
            return;
        }

        _rowBefore = false;
        Text(first, end, first - start);
    }

    private void Text(int first, int end, int indent)
    {
        var chars = text.Chars;
        if (chars[first] == '#' && MarkEnd(chars, first, end, '#') is var mark and > 0)
        {
            Add(PageBlockKind.Heading, Math.Min(mark - first, 6), mark, end);
        }
        else if (ItemStart(first, end) is var item and > 0)
        {
            if (!char.IsAsciiDigit(chars[first]) && indent == 0)
            {
                PromoteNumbered();
            }

            Add(PageBlockKind.Item, 1 + Math.Min(indent / 2, 8), item, end);
            _numbered = char.IsAsciiDigit(chars[first]) && (_numbered < 0 || _numbered != _blocks.Count - 2) ? _blocks.Count - 1 : -1;
        }
        else
        {
            Paragraph(chars[first] == QuoteMark ? first + 1 : first, end);
        }
    }

    private void Paragraph(int start, int end)
    {
        var chars = text.Chars;
        if (start > 0 && (_fenced || !char.IsLower(chars[start])))
        {
            PromoteNumbered();
        }

        if (
            !_fenced
            && _blocks.Count > 0
            && _blocks[^1] is { Kind: PageBlockKind.Paragraph or PageBlockKind.Item } last
            && Continues(chars[last.Start..last.End], chars[start])
        )
        {
            _blocks[^1] = last with { End = end, Bare = IsBare(chars[start..end]) };
            return;
        }

        Add(PageBlockKind.Paragraph, 0, start, end);
    }

    // "2. Harvesting" with text or bullets under it is a numbered heading, not a list of one
    private void PromoteNumbered()
    {
        if (_numbered >= 0 && _numbered == _blocks.Count - 1 && _blocks[^1].Bare && WordCount(text.Chars[_blocks[^1].Start.._blocks[^1].End]) <= 10)
        {
            _blocks[^1] = _blocks[^1] with { Kind = PageBlockKind.Heading, Level = 6 };
            _fenced = true;
        }

        _numbered = -1;
    }

    // a line that stops in mid-sentence goes on in the next when that begins small, or when the line is as long as wrapped lines are
    private static bool Continues(ReadOnlySpan<char> last, char next)
    {
        if (!IsBare(last) || last[^1] == ':' || last[^1] == ';' || last[^1] == '?')
        {
            return false;
        }

        var newline = last.LastIndexOf('\n');
        var width = newline < 0 ? last.Length : last.Length - newline;
        return (char.IsLower(next) && width >= WrappedLine / 2) || (width >= WrappedLine && newline >= 0)
            || (width >= WrappedLine && width <= 100 && WordCount(last) > WordsOfHeading);
    }

    private void Row(int start, int end)
    {
        var chars = text.Chars;
        if (chars[start..end].IndexOfAnyExcept(BarMarks) < 0)
        {
            for (var i = _firstCellOfRow; _rowBefore && i < _blocks.Count; i++)
            {
                _blocks[i] = _blocks[i] with { Kind = PageBlockKind.HeadCell };
            }

            return;
        }

        _firstCellOfRow = _blocks.Count;
        _rowBefore = true;
        while (start < end)
        {
            var bar = chars[start..end].IndexOf('|');
            var stop = bar < 0 ? end : start + bar;
            Add(PageBlockKind.Cell, 0, start, stop);
            start = stop + 1;
        }
    }

    private void Add(PageBlockKind kind, int level, int start, int end)
    {
        var chars = text.Chars;
        while (start < end && char.IsWhiteSpace(chars[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(chars[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            _blocks.Add(new PageBlock(kind, level, start, end, IsBare(chars[start..end])));
            _fenced = kind is PageBlockKind.Heading;
        }
    }

    private void Close() => _fenced = true;

    private static bool IsBare(ReadOnlySpan<char> block)
    {
        var last = block.TrimEnd("\"')]*_ \u00A0").TrimEnd();
        return last.IsEmpty || last[^1] is not ('.' or '!' or '?' or ':' or ';');
    }

    private static int WordCount(ReadOnlySpan<char> line) => line.Count(' ') + 1;

    private static bool IsRuler(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept(RulerMarks) < 0;

    private static bool IsRow(ReadOnlySpan<char> line) => line.Length > 1 && (line[0] == '|' || line[^1] == '|' || line.Count('|') > 1);

    private static int MarkEnd(ReadOnlySpan<char> chars, int start, int end, char mark)
    {
        var i = start;
        while (i < end && chars[i] == mark)
        {
            i++;
        }

        return i < end && char.IsWhiteSpace(chars[i]) ? i : 0;
    }

    private int ItemStart(int start, int end)
    {
        var chars = text.Chars;
        if (chars[start] is '-' or '*' or '+' or '•' && start + 1 < end && (char.IsWhiteSpace(chars[start + 1]) || chars[start] == '•'))
        {
            return start + 1;
        }

        var i = start;
        while (i < end && i < start + 3 && char.IsAsciiDigit(chars[i]))
        {
            i++;
        }

        return i > start && i + 1 < end && chars[i] is '.' or ')' && i > start && char.IsWhiteSpace(chars[i + 1]) ? i + 1 : 0;
    }
}
