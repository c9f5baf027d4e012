namespace Evidence.Core.Imports;

/// <summary>Lines one after the other, with a look at the next.</summary>
internal sealed class LineQueue(BoundedLines lines)
{
    private (string? Line, long Number) _next;
    private bool _hasNext;

    /// <summary>Number of the line last taken, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line, taken; null at the end.</summary>
    public string? Next()
    {
        var line = Peek();
        (_hasNext, Number) = (false, _next.Number);
        return line;
    }

    /// <summary>The next line, not taken; null at the end.</summary>
    public string? Peek()
    {
        if (!_hasNext)
        {
            _next = (lines.Read(), lines.Number);
            _hasNext = true;
        }

        return _next.Line;
    }
}
