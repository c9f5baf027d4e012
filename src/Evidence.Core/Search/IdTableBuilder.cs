using System.Text;

namespace Evidence.Core.Search;

/// <summary>Builds an <see cref="IdTable"/>; ids must come in ordinal order.</summary>
internal sealed class IdTableBuilder
{
    private readonly List<int> _starts = [0];
    private byte[] _bytes = new byte[4096];
    private int _length;

    public void Add(string id)
    {
        var needed = Encoding.UTF8.GetByteCount(id);
        if (_length + needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
        }

        var bytes = Encoding.UTF8.GetBytes(id, _bytes.AsSpan(_length));
        if (_starts.Count > 1 && _bytes.AsSpan(_starts[^2], _length - _starts[^2]).SequenceCompareTo(_bytes.AsSpan(_length, bytes)) >= 0)
        {
            throw new InvalidOperationException($"Ids must come in ordinal order and once; '{id}' does not.");
        }

        _length += bytes;
        _starts.Add(_length);
    }

    public IdTable Build() => new(_bytes[.._length], [.. _starts]);
}
