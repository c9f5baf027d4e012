namespace Evidence.Core.Exports;

/// <summary>Counts the entries of the one array at a depth: 1 is the document itself, 2 a member of it.</summary>
/// <param name="depth">How many brackets enclose an entry.</param>
internal sealed class JsonRowCounter(int depth) : RowCounter
{
    private readonly Stack<bool> _arrays = new();
    private bool _inText;
    private bool _escaped;
    private bool _hasEntry;
    private long _rows;

    public override long Rows => _rows;

    private bool AtRows => _arrays.Count == depth && _arrays.Peek();

    public override void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (_inText)
            {
                _inText = _escaped || one != (byte)'"';
                _escaped = !_escaped && one == (byte)'\\';
            }
            else
            {
                Structure(one);
            }
        }
    }

    private void Structure(byte one)
    {
        if (one is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            return;
        }

        if (one == (byte)',' && AtRows)
        {
            _hasEntry = false;
            return;
        }

        if (AtRows && !_hasEntry && one != (byte)']')
        {
            _rows++;
            _hasEntry = true;
        }

        if (one is (byte)'{' or (byte)'[')
        {
            _arrays.Push(one == (byte)'[');
            _hasEntry &= _arrays.Count != depth;
        }
        else if (one is (byte)'}' or (byte)']')
        {
            _arrays.TryPop(out _);
        }

        _inText = one == (byte)'"';
    }
}
