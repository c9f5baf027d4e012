using System.Buffers.Binary;

namespace Evidence.Core.Search;

/// <summary>The rows of one stem while an index is built. Kept small: most stems occur in a few rows only.</summary>
internal sealed class PostingBuffer(int rows = 8, int places = 8)
{
    private const int MostOfField = 15;
    private const int MostOfNumber = 5;
    private byte[] _rows = new byte[rows];
    private byte[] _places = new byte[places];
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

    /// <summary>The rows of several, one behind the other; each counted its own from 0.</summary>
    public static PostingList Build(IReadOnlyList<(PostingBuffer Buffer, int RowsBefore)> parts)
    {
        if (parts is [(var only, 0)])
        {
            return only.Build();
        }

        var all = new PostingBuffer(
            parts.Sum(static part => part.Buffer._rowsLength + MostOfNumber),
            parts.Sum(static part => part.Buffer._placesLength)
        );
        foreach (var (next, before) in parts)
        {
            all.Append(next, before);
        }

        return all.Build();
    }

    private PostingList Build() => new(_rows[.._rowsLength], _places[.._placesLength], _count);

    // only the first row is told from what is before it
    private void Append(PostingBuffer next, int before)
    {
        var at = 0;
        var first = (int)PostingList.Next(next._rows, ref at) - 1;
        Write(ref _rows, ref _rowsLength, (uint)(before + first - _last));
        Copy(next._rows.AsSpan(at..next._rowsLength), _rows, ref _rowsLength);
        Copy(next._places.AsSpan(..next._placesLength), _places, ref _placesLength);
        (_last, _count) = (before + next._last, _count + next._count);
    }

    private static void Copy(ReadOnlySpan<byte> bytes, byte[] buffer, ref int length)
    {
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

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
        if (length + MostOfNumber > buffer.Length)
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
