using System.Text;

namespace Evidence.Core.Imports;

/// <summary>The lines of a stream, one at a time and none longer than a bound, so that no file can fill memory.</summary>
internal sealed class BoundedLines(Stream stream) : IDisposable
{
    private const int MaxLine = 1_000_000;

    // what is not UTF-8 becomes U+FFFD and is reported with its record; UTF-16 is known by its mark
    private readonly StreamReader _reader = new(stream, new UTF8Encoding(false, false), detectEncodingFromByteOrderMarks: true, 16 * 1024, leaveOpen: true);
    private readonly StringBuilder _line = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private int _at;
    private int _end;
    private bool _afterReturn;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True when the line last read was cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public string? Read()
    {
        _line.Clear();
        IsCut = false;
        var any = false;
        while (_at < _end || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            if (_afterReturn && rest[0] == '\n')
            {
                _afterReturn = false;
                _at++;
                any = _line.Length > 0;
                continue;
            }

            _afterReturn = false;
            var end = rest.IndexOfAny('\r', '\n');
            Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                _afterReturn = rest[end] == '\r';
                return Line();
            }
        }

        return any ? Line() : null;
    }

    /// <summary>Frees the decoder; the stream stays open.</summary>
    public void Dispose() => _reader.Dispose();

    private string Line()
    {
        Number++;
        return _line.ToString();
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var room = MaxLine - _line.Length;
        IsCut |= text.Length > room;
        _line.Append(text[..Math.Min(text.Length, room)]);
    }

    private bool Fill()
    {
        (_at, _end) = (0, _reader.Read(_buffer));
        return _end > 0;
    }
}
