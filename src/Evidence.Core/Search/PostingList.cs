using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Evidence.Core.Search;

/// <summary>
/// The rows that have a stem, in order; for each how often each field has it, and where. Of a stem that many rows have, the rows are bits: then whether a row
/// has it is seen without reading those before it.
/// </summary>
internal sealed class PostingList
{
    // a row of a stem that is just dense takes as many bits as steps would take twice over
    private const int OneIn = 64;
    private const int Stride = 64;

    // most stems occur in few rows, and all those begin alike
    private static readonly (int Row, int At)[] Alone = [(-1, 0)];

    // what so many occurrences in the fields weigh; few of these are met, and those stay near
    private static readonly float[] Weights =
        [.. Enumerable.Range(0, ushort.MaxValue + 1).Select(static times => Weight(times & 0xFF, 0) + Weight(times >> 8, 2))];

    // the times of each row, then the steps from each row to the next, unless there are bits
    private readonly byte[] _bytes;
    private readonly byte[] _places;
    private readonly RowSet? _bits;

    // where each stride of rows begins, and the row before it
    private readonly (int Row, int At)[] _strides = [];

    // how many rows there are before each pair of words of bits
    private readonly int[] _before = [];

    /// <summary>Takes what was written.</summary>
    /// <param name="bytes">The times of each row and, where there are no bits, the steps from row to row, packed.</param>
    /// <param name="places">Places of each, packed.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bits">The rows; null when there are steps.</param>
    public PostingList(byte[] bytes, byte[] places, int count, RowSet? bits)
    {
        (_bytes, _places, Count, _bits) = (bytes, places, count, bits);
        if (bits is null)
        {
            _strides = Strides();
        }
        else
        {
            _before = Before(bits.Words);
        }
    }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>How often each field has the stem, of each row: four bits a field.</summary>
    public ReadOnlySpan<ushort> Times => MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(0, Count * sizeof(ushort)));

    /// <summary>The rows as bits; none when they are kept as steps.</summary>
    public ReadOnlySpan<ulong> Bits => _bits is null ? [] : _bits.Words;

    /// <summary>Whether rows are kept as bits, where so many of all have the stem.</summary>
    public static bool IsDense(int count, int rows) => (long)count * OneIn >= rows;

    /// <summary>What so many occurrences weigh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Weight(ushort times) => Weights[times];

    /// <summary>Reads the rows.</summary>
    public void Read(Span<int> rows)
    {
        if (_bits is not null)
        {
            var next = 0;
            foreach (var one in _bits)
            {
                rows[next++] = one;
            }

            return;
        }

        var (bytes, at, row) = (_bytes, StepsAt, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            row = unchecked(row + (int)Next(bytes, ref at));
            rows[i] = row;
        }
    }

    /// <summary>Finds which of some rows, in order, are among these.</summary>
    /// <param name="asked">The rows.</param>
    /// <param name="met">Takes the place of each among those asked for.</param>
    /// <param name="times">Takes how often its fields have the stem.</param>
    /// <returns>How many are.</returns>
    public int Meet(ReadOnlySpan<int> asked, Span<int> met, Span<ushort> times) =>
        _bits is null ? MeetSteps(asked, met, times) : MeetBits(_bits.Words, asked, met, times);

    // whether a row is there cannot be guessed: its place is put where the next one goes, and stays there if that is further on
    private int MeetBits(ReadOnlySpan<ulong> bits, ReadOnlySpan<int> asked, Span<int> met, Span<ushort> times)
    {
        var found = 0;
        for (var i = 0; i < asked.Length; i++)
        {
            var row = asked[i];
            met[found] = i;
            found = unchecked(found + (int)((bits[row >> 6] >> (row & 63)) & 1));
        }

        var all = Times;
        for (var i = 0; i < found; i++)
        {
            times[i] = all[PlaceOf(bits, asked[met[i]])];
        }

        return found;
    }

    // which of all these rows one is
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ReadOnlySpan<ulong> bits, int row)
    {
        unchecked
        {
            var word = row >> 6;
            var first = bits[word & ~1] & (0UL - (ulong)(word & 1));
            return _before[word >> 1] + BitOperations.PopCount(first) + BitOperations.PopCount(bits[word] & ((1UL << (row & 63)) - 1));
        }
    }

    private int MeetSteps(ReadOnlySpan<int> asked, Span<int> met, Span<ushort> times)
    {
        var all = Times;
        var (bytes, next, found) = (_bytes, 0, 0);
        for (var stride = 0; stride < _strides.Length && next < asked.Length; stride++)
        {
            // a stride that ends before the next row asked for is stepped over
            if (stride + 1 < _strides.Length && _strides[stride + 1].Row < asked[next])
            {
                continue;
            }

            var (row, at) = (_strides[stride].Row, StepsAt + _strides[stride].At);
            var end = Math.Min(Count, (stride + 1) * Stride);
            for (var i = stride * Stride; i < end; i++)
            {
                row = unchecked(row + (int)Next(bytes, ref at));
                while (asked[next] < row)
                {
                    if (++next == asked.Length)
                    {
                        return found;
                    }
                }

                if (asked[next] == row)
                {
                    (met[found], times[found++]) = (next++, all[i]);
                    if (next == asked.Length)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Reads the places in the rows asked for, which are some of these in order.</summary>
    public List<int[]> PlacesIn(ReadOnlySpan<int> asked)
    {
        var rows = ArrayPool<int>.Shared.Rent(Count);
        Read(rows.AsSpan(0, Count));
        var found = new List<int[]>(asked.Length);
        var (placeAt, next) = (0, 0);
        for (var i = 0; i < Count && next < asked.Length; i++)
        {
            var count = (int)Next(_places, ref placeAt);
            if (asked[next] != rows[i])
            {
                for (; count > 0; count--)
                {
                    Next(_places, ref placeAt);
                }

                continue;
            }

            var places = new int[count];
            var place = 0;
            for (var j = 0; j < places.Length; j++)
            {
                place += (int)Next(_places, ref placeAt);
                places[j] = place;
            }

            found.Add(places);
            next++;
        }

        ArrayPool<int>.Shared.Return(rows);
        return found;
    }

    private int StepsAt => Count * sizeof(ushort);

    private static float Weight(int times, int field) =>
        (float)((WordField.Weights[field] * (times & 15)) + (WordField.Weights[field + 1] * (times >> 4)));

    private (int Row, int At)[] Strides()
    {
        if (Count is > 0 and <= Stride)
        {
            return Alone;
        }

        var strides = new (int, int)[(Count + Stride - 1) / Stride];
        var (at, row) = (StepsAt, -1);
        for (var i = 0; i < Count; i++)
        {
            if (i % Stride == 0)
            {
                strides[i / Stride] = (row, at - StepsAt);
            }

            row += (int)Next(_bytes, ref at);
        }

        return strides;
    }

    private static int[] Before(ReadOnlySpan<ulong> bits)
    {
        var before = new int[(bits.Length + 1) / 2];
        var count = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            if (word % 2 == 0)
            {
                before[word / 2] = count;
            }

            count += BitOperations.PopCount(bits[word]);
        }

        return before;
    }

    /// <summary>Reads the number that begins at a place, and steps behind it. Most are one byte long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Next(byte[] bytes, ref int at)
    {
        uint first = bytes[at];
        at = unchecked(at + 1);
        return first < 0x80 ? first : Longer(bytes, first, ref at);
    }

    private static uint Longer(byte[] bytes, uint first, ref int at)
    {
        unchecked
        {
            var value = first & 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                uint one = bytes[at++];
                value |= (one & 0x7F) << shift;
                if (one < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
