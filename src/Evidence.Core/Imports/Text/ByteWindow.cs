namespace Evidence.Core.Imports;

/// <summary>The part of a stream that is looked at: it grows up to a bound while nothing is consumed, and slides when something is.</summary>
internal sealed class ByteWindow(Stream stream, int bound)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _begun;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>True when the stream has no more than is at hand.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Drops bytes that were read.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Fetches more; false when the bound is reached or the stream is at its end.</summary>
    public bool Grow()
    {
        if (IsLast || (_start == 0 && _end == _buffer.Length && _buffer.Length >= bound))
        {
            return false;
        }

        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(bound, _buffer.Length * 2));
        }

        var wanted = _buffer.Length - _end;
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), wanted, throwOnEndOfStream: false);
        _end += read;
        IsLast = read < wanted;
        SkipMark();
        return true;
    }

    private void SkipMark()
    {
        if (!_begun && Bytes.StartsWith("\uFEFF"u8))
        {
            _start += 3;
        }

        _begun = true;
    }
}
