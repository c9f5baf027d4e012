using System.Text;

namespace Evidence.Core.Exports;

/// <summary>Counts lines that begin with a mark and are ended by a line feed.</summary>
/// <param name="mark">The mark, ASCII; empty counts every line.</param>
internal sealed class LineCounter(string mark) : RowCounter
{
    private readonly byte[] _mark = Encoding.ASCII.GetBytes(mark);
    private int _matched;
    private bool _differs;
    private long _rows;

    public override long Rows => _rows;

    public override void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one == (byte)'\n')
            {
                _rows += _matched == _mark.Length ? 1 : 0;
                (_matched, _differs) = (0, false);
            }
            else if (!_differs && _matched < _mark.Length)
            {
                _differs = one != _mark[_matched];
                _matched += _differs ? 0 : 1;
            }
        }
    }
}
