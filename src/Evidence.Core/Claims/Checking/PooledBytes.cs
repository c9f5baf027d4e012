using System.Buffers;

namespace Evidence.Core.Claims.Checking;

/// <summary>Bytes as they are written, in memory that is lent and given back: an answer of many pages of text costs no collection of its drafts.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int Usual = 32 * 1024;
    private const int Growth = 4;

    // the shared pool keeps what is given back with the thread that gave it, and each page is read on a thread of its own
    private static readonly ArrayPool<byte> Lent = ArrayPool<byte>.Create(2 * PageScanner.MostBytes, 2);
    private byte[] _bytes = Lent.Rent(Usual);
    private int _length;

    /// <summary>What was written; valid until this is given back.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _length < Math.Max(sizeHint, 1))
        {
            var larger = Lent.Rent(Math.Max(_bytes.Length * Growth, _length + sizeHint));
            Written.CopyTo(larger);
            Lent.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Lent.Return(_bytes);
        _bytes = [];
    }
}
