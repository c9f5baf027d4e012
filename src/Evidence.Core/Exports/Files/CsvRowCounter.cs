namespace Evidence.Core.Exports;

/// <summary>Counts the rows of a table behind its header; a line feed inside quotes ends none.</summary>
internal sealed class CsvRowCounter : RowCounter
{
    private bool _quoted;
    private long _lines;

    public override long Rows => Math.Max(0, _lines - 1);

    public override void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            _quoted ^= one == (byte)'"';
            _lines += one == (byte)'\n' && !_quoted ? 1 : 0;
        }
    }
}
