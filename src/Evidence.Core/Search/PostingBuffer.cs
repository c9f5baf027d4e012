using System.Buffers.Binary;

namespace Evidence.Core.Search;

/// <summary>The rows of one stem while an index is built. Kept small: most stems occur in a few rows only.</summary>
internal sealed class PostingBuffer
{
    private const int MostOfField = 15;
    private byte[] _rows = new byte[8];
    private byte[] _places = new byte[8];
    private int _rowsLength;
    private int _placesLength;
    private int _last = -1;
    private int _count;

    public void Add(int row, ReadOnlySpan<(int Stem, int Place, int Field)> occurrences)
    {
        Write(ref _rows, ref _rowsLength, (uint)(row - _last));
        _last = row;
        _count++;
        Span<int> times = stackalloc int[WordField.Count];
        times.Clear();
        foreach (var (_, _, field) in occurrences)
        {
            times[field] = Math.Min(times[field] + 1, MostOfField);
        }

        WriteTimes((ushort)(times[0] | times[1] << 4 | times[2] << 8 | times[3] << 12));
        Write(ref _places, ref _placesLength, (uint)occurrences.Length);
        var before = 0;
        foreach (var (_, place, _) in occurrences)
        {
            Write(ref _places, ref _placesLength, (uint)(place - before));
            before = place;
        }
    }

    public PostingList Build() => new(_rows[.._rowsLength], _places[.._placesLength], _count);

    // most rows have the word in the last field, so that fewer bytes would rarely do
    private void WriteTimes(ushort times)
    {
        if (_rowsLength + sizeof(ushort) > _rows.Length)
        {
            Array.Resize(ref _rows, _rows.Length * 2);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(_rows.AsSpan(_rowsLength), times);
        _rowsLength += sizeof(ushort);
    }

    private static void Write(ref byte[] buffer, ref int length, uint value)
    {
        if (length + 5 > buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        while (value >= 0x80)
        {
            buffer[length++] = (byte)(value & 0x7F | 0x80);
            value >>= 7;
        }

        buffer[length++] = (byte)value;
    }
}
