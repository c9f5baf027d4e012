using System.Buffers.Binary;

namespace Evidence.Core.Search;

/// <summary>The rows of one stem while an index is built, each with its places. Kept small: most stems occur in a few rows only.</summary>
internal sealed class PostingBuffer
{
    private const int MostOfField = 15;
    private const int MostOfNumber = 5;

    // a row, how often each field has the stem, how many places, the places; one behind the other, so that adding a row touches memory once
    private byte[] _bytes = new byte[16];
    private int _length;
    private int _placesLength;
    private int _last = -1;
    private int _count;

    /// <summary>Adds a row behind those that are there.</summary>
    public void Add(int row, ReadOnlySpan<WordOccurrence> occurrences)
    {
        Span<int> times = stackalloc int[WordField.Count];
        times.Clear();
        foreach (var occurrence in occurrences)
        {
            times[occurrence.Field] = Math.Min(times[occurrence.Field] + 1, MostOfField);
        }

        Write((uint)(row - _last));
        WriteTimes((ushort)(times[0] | times[1] << 4 | times[2] << 8 | times[3] << 12));
        (_last, _count) = (row, _count + 1);
        var (start, before) = (_length, 0);
        Write((uint)occurrences.Length);
        foreach (var occurrence in occurrences)
        {
            Write((uint)(occurrence.Place - before));
            before = occurrence.Place;
        }

        _placesLength += _length - start;
    }

    /// <summary>The rows of several, one behind the other; each counted its own from 0.</summary>
    public static PostingList Build(IReadOnlyList<(PostingBuffer Buffer, int RowsBefore)> parts)
    {
        var (rows, places) = (new byte[parts.Sum(static part => part.Buffer.MostOfRows)], new byte[parts.Sum(static part => part.Buffer._placesLength)]);
        var (rowsAt, placesAt, last, count) = (0, 0, -1, 0);
        foreach (var (part, before) in parts)
        {
            part.CopyTo(rows, ref rowsAt, places, ref placesAt, (uint)(before - 1 - last));
            (last, count) = (before + part._last, count + part._count);
        }

        return new(rowsAt == rows.Length ? rows : rows[..rowsAt], places, count);
    }

    // the first row is told from the one before it, in whosever part that is
    private int MostOfRows => _length - _placesLength + MostOfNumber;

    private void CopyTo(byte[] rows, ref int rowsAt, byte[] places, ref int placesAt, uint more)
    {
        for (var at = 0; at < _length; more = 0)
        {
            Write(rows, ref rowsAt, PostingList.Next(_bytes, ref at) + more);
            (rows[rowsAt++], rows[rowsAt++]) = (_bytes[at++], _bytes[at++]);
            var start = at;
            for (var left = PostingList.Next(_bytes, ref at); left > 0; left--)
            {
                PostingList.Next(_bytes, ref at);
            }

            _bytes.AsSpan(start..at).CopyTo(places.AsSpan(placesAt));
            placesAt += at - start;
        }
    }

    // most rows have the word in the last field, so that fewer bytes would rarely do
    private void WriteTimes(ushort times)
    {
        MakeRoom();
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), times);
        _length += sizeof(ushort);
    }

    private void Write(uint value)
    {
        MakeRoom();
        Write(_bytes, ref _length, value);
    }

    private void MakeRoom()
    {
        if (_length + MostOfNumber > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
    }

    private static void Write(byte[] buffer, ref int length, uint value)
    {
        while (value >= 0x80)
        {
            buffer[length++] = (byte)(value & 0x7F | 0x80);
            value >>= 7;
        }

        buffer[length++] = (byte)value;
    }
}
