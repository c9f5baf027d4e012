using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Evidence.Core.Exports;

/// <summary>Cells to bytes: RFC 4180, UTF-8, lines end with CR LF, cells a spreadsheet would run are made harmless.</summary>
/// <param name="output">Where the bytes go.</param>
public sealed class CsvWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    private bool _started;

    /// <summary>The byte order mark by which older spreadsheets know UTF-8; only before the first cell.</summary>
    public void WriteByteOrderMark() => output.Write("\uFEFF"u8);

    /// <summary>Writes a cell.</summary>
    public void Write(in Cell cell)
    {
        Separate();
        if (cell.Kind == Cell.CellKind.Number)
        {
            Write(cell.Number);
        }
        else if (cell.Kind == Cell.CellKind.Text)
        {
            WriteText(cell.Text!);
        }
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        output.Write("\r\n"u8);
        _started = false;
    }

    private void Separate()
    {
        if (_started)
        {
            output.Write(","u8);
        }

        _started = true;
    }

    private void Write(double number)
    {
        var span = output.GetSpan(32);
        if (number == Math.Floor(number) && Math.Abs(number) < 1e15)
        {
            Utf8Formatter.TryFormat((long)number, span, out var written);
            output.Advance(written);
        }
        else
        {
            number.TryFormat(span, out var written, "R", CultureInfo.InvariantCulture);
            output.Advance(written);
        }
    }

    private void WriteText(string text)
    {
        var runs = SpreadsheetGuard.Runs(text);
        if (!text.AsSpan().ContainsAny(Quoted) && text[0] is not ' ' && text[^1] is not ' ')
        {
            WritePlain(runs, text);
            return;
        }

        output.Write("\""u8);
        WritePlain(runs, text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        output.Write("\""u8);
    }

    private void WritePlain(bool guarded, string text)
    {
        if (guarded)
        {
            output.Write("'"u8);
        }

        Encoding.UTF8.GetBytes(text, output);
    }
}
