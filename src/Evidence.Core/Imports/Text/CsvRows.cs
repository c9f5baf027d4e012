using System.Text;

namespace Evidence.Core.Imports;

/// <summary>Rows of RFC 4180 CSV, one at a time. Lines may end with LF alone; a quote inside a bare cell is a letter; empty lines are passed over.</summary>
internal sealed class CsvRows(TextReader text)
{
    private const int MaxCell = 1_000_000;
    private const int MaxCells = 10_000;

    private readonly StringBuilder _cell = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private int _at;
    private int _end;
    private long _line = 1;
    private bool _isBroken;

    public static IEnumerable<CsvRow> Read(TextReader text)
    {
        var rows = new CsvRows(text);
        while (rows.Next() is { } row)
        {
            if (row.Cells is not [""])
            {
                yield return row;
            }
        }
    }

    private CsvRow? Next()
    {
        if (Peek() < 0)
        {
            return null;
        }

        var (line, cells) = (_line, new List<string>());
        _isBroken = false;
        while (true)
        {
            ReadCell();
            _isBroken |= cells.Count >= MaxCells;
            if (!_isBroken || cells.Count < MaxCells)
            {
                cells.Add(_cell.ToString());
            }

            if (Take() is not ',')
            {
                return new(line, cells, _isBroken);
            }
        }
    }

    private void ReadCell()
    {
        _cell.Clear();
        if (Peek() == '\uFEFF')
        {
            Take();
        }

        if (Peek() == '"')
        {
            Take();
            ReadQuoted();
        }

        while (Peek() is not (-1 or ',' or '\n' or '\r'))
        {
            Append(Take());
        }

        if (Peek() == '\r')
        {
            Take();
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var c = Take();
            if (c < 0)
            {
                _isBroken = true;
                return;
            }

            if (c == '"')
            {
                if (Peek() != '"')
                {
                    return;
                }

                Take();
            }

            Append(c);
        }
    }

    private void Append(int c)
    {
        _isBroken |= _cell.Length >= MaxCell;
        if (_cell.Length < MaxCell)
        {
            _cell.Append((char)c);
        }
    }

    private int Peek()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, text.Read(_buffer, 0, _buffer.Length));
        }

        return _end == 0 ? -1 : _buffer[_at];
    }

    private int Take()
    {
        var c = Peek();
        _at += c < 0 ? 0 : 1;
        _line += c == '\n' ? 1 : 0;
        return c;
    }
}
