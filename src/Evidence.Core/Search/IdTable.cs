using System.Text;

namespace Evidence.Core.Search;

/// <summary>The ids of an index in ordinal order, as one run of bytes: a million ids cost a few megabytes and are found by halving.</summary>
public sealed class IdTable
{
    private const int RoomForId = 256;
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    internal IdTable(byte[] bytes, int[] starts)
    {
        _bytes = bytes;
        _starts = starts;
    }

    /// <summary>How many ids there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The id of a row.</summary>
    public string this[int row] => Encoding.UTF8.GetString(Bytes(row));

    /// <summary>The id of a row as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int row) => _bytes.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The row of an id, or -1.</summary>
    public int Find(string id)
    {
        Span<byte> room = stackalloc byte[RoomForId];
        var sought = Encoded(id, room);
        var row = Seek(sought);
        return row < Count && Bytes(row).SequenceEqual(sought) ? row : -1;
    }

    /// <summary>The first row whose id is not before the one given; <see cref="Count"/> when all are.</summary>
    public int Seek(string id)
    {
        Span<byte> room = stackalloc byte[RoomForId];
        return Seek(Encoded(id, room));
    }

    private int Seek(ReadOnlySpan<byte> sought)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Bytes(middle).SequenceCompareTo(sought) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // what is asked for may be of any length
    private static ReadOnlySpan<byte> Encoded(string id, Span<byte> room) =>
        Encoding.UTF8.TryGetBytes(id, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(id);
}

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
