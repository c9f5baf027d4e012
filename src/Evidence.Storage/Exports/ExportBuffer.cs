using System.Buffers;

namespace Evidence.Storage.Exports;

/// <summary>Holds what was written until it is sent on; grows for a record that is larger than it and stays so.</summary>
internal sealed class ExportBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>So much is sent at a time.</summary>
    public const int Full = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Full + (16 * 1024));
    private int _length;

    public bool IsFull => _length >= Full;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Room(int sizeHint)
    {
        if (_bytes.Length - _length >= Math.Max(sizeHint, 1))
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + sizeHint));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
