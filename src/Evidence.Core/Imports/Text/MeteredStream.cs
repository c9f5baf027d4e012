namespace Evidence.Core.Imports;

/// <summary>A forward stream that begins with bytes already read and breaks off when one record takes more than a bound.</summary>
internal sealed class MeteredStream(ReadOnlyMemory<byte> head, Stream rest, long bound) : Stream
{
    private ReadOnlyMemory<byte> _head = head;
    private long _used;

    /// <summary>True when a record was longer than the bound; the stream ended there.</summary>
    public bool IsOver => _used > bound;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Begins the next record.</summary>
    public void Reset() => _used = 0;

    public override int Read(Span<byte> buffer)
    {
        if (IsOver)
        {
            return 0;
        }

        var read = Math.Min(_head.Length, buffer.Length);
        if (read > 0)
        {
            _head.Span[..read].CopyTo(buffer);
            _head = _head[read..];
        }
        else
        {
            read = rest.Read(buffer);
        }

        _used += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
