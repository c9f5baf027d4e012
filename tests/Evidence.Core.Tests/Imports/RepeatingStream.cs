using System.Text;

namespace Evidence.Core.Tests.Imports;

/// <summary>A long file that is nowhere: head, the same part many times, tail.</summary>
internal sealed class RepeatingStream(string head, string part, string between, string tail, int times) : Stream
{
    private readonly IEnumerator<byte[]> _parts = Parts(head, part, between, tail, times).GetEnumerator();
    private ReadOnlyMemory<byte> _current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_current.IsEmpty)
        {
            if (!_parts.MoveNext())
            {
                return 0;
            }

            _current = _parts.Current;
        }

        var read = Math.Min(count, _current.Length);
        _current.Span[..read].CopyTo(buffer.AsSpan(offset));
        _current = _current[read..];
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _parts.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static IEnumerable<byte[]> Parts(string head, string part, string between, string tail, int times)
    {
        yield return Encoding.UTF8.GetBytes(head);
        var (first, other) = (Encoding.UTF8.GetBytes(part), Encoding.UTF8.GetBytes(between + part));
        for (var i = 0; i < times; i++)
        {
            yield return i == 0 ? first : other;
        }

        yield return Encoding.UTF8.GetBytes(tail);
    }
}
