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
    /// <param name="parts">The several, each with how many rows there are before its own.</param>
    /// <param name="rows">How many rows the index has.</param>
    public static PostingList Build(IReadOnlyList<(PostingBuffer Buffer, int RowsBefore)> parts, int rows)
    {
        var (count, places) = (parts.Sum(static part => part.Buffer._count), new byte[parts.Sum(static part => part.Buffer._placesLength)]);
        var bits = PostingList.IsDense(count, rows) ? RowSet.None(rows) : null;
        var bytes = new byte[(count * sizeof(ushort)) + (bits is null ? parts.Sum(static part => part.Buffer.MostOfSteps) : 0)];
        var (timesAt, stepsAt, placesAt, last) = (0, count * sizeof(ushort), 0, -1);
        foreach (var (part, before) in parts)
        {
            var row = before - 1;
            for (var at = 0; at < part._length;)
            {
                row += (int)PostingList.Next(part._bytes, ref at);
                if (bits is null)
                {
                    Write(bytes, ref stepsAt, (uint)(row - last));
                }

                bits?.Add(row);
                last = row;
                (bytes[timesAt++], bytes[timesAt++]) = (part._bytes[at++], part._bytes[at++]);
                part.CopyPlaces(ref at, places, ref placesAt);
            }
        }

        return new(stepsAt == bytes.Length ? bytes : bytes[..stepsAt], places, count, bits);
    }

    // the first row is told from the one before it, in whosever part that is
    private int MostOfSteps => _length - _placesLength - (_count * sizeof(ushort)) + MostOfNumber;

    private void CopyPlaces(ref int at, byte[] places, ref int placesAt)
    {
        var start = at;
        for (var left = PostingList.Next(_bytes, ref at); left > 0; left--)
        {
            PostingList.Next(_bytes, ref at);
        }

        _bytes.AsSpan(start..at).CopyTo(places.AsSpan(placesAt));
        placesAt += at - start;
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
