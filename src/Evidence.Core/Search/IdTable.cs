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
