using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Evidence.Core.Search;

/// <summary>The rows that have a stem, in order; for each how often each field has it, and where.</summary>
/// <param name="Rows">Row and times of each, packed.</param>
/// <param name="Places">Places of each, packed.</param>
/// <param name="Count">How many rows.</param>
internal sealed record PostingList(byte[] Rows, byte[] Places, int Count)
{
    private const int Stride = 64;

    // most stems occur in few rows, and all those begin alike
    private static readonly (int Row, int At)[] Alone = [(-1, 0)];

    // where each stride of rows begins, and the row before it
    private readonly (int Row, int At)[] _strides = Strides(Rows, Count);

    // what two fields' times weigh, for the lower and for the upper byte
    private static readonly float[] Lower = [.. Enumerable.Range(0, 256).Select(static times => Weight(times, 0))];
    private static readonly float[] Upper = [.. Enumerable.Range(0, 256).Select(static times => Weight(times, 2))];

    /// <summary>Reads the rows: each row and what its occurrences weigh.</summary>
    public void Read(Span<int> rows, Span<float> weights)
    {
        var (bytes, at, row) = (Rows, 0, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            row = unchecked(row + (int)Next(bytes, ref at));
            rows[i] = row;
            weights[i] = Weight(Times(bytes, ref at));
        }
    }

    /// <summary>Finds which of some rows, in order, are among these.</summary>
    /// <param name="asked">The rows.</param>
    /// <param name="met">Takes the place of each among those asked for.</param>
    /// <param name="weights">Takes what its occurrences here weigh.</param>
    /// <returns>How many are.</returns>
    public int Meet(ReadOnlySpan<int> asked, Span<int> met, Span<float> weights)
    {
        var (bytes, next, found) = (Rows, 0, 0);
        for (var stride = 0; stride < _strides.Length && next < asked.Length; stride++)
        {
            // a stride that ends before the next row asked for is stepped over
            if (stride + 1 < _strides.Length && _strides[stride + 1].Row < asked[next])
            {
                continue;
            }

            var (row, at) = _strides[stride];
            var end = Math.Min(Count, (stride + 1) * Stride);
            for (var i = stride * Stride; i < end && next < asked.Length; i++)
            {
                row = unchecked(row + (int)Next(bytes, ref at));
                var times = Times(bytes, ref at);
                while (asked[next] < row)
                {
                    if (++next == asked.Length)
                    {
                        return found;
                    }
                }

                if (asked[next] == row)
                {
                    (met[found], weights[found++]) = (next++, Weight(times));
                }
            }
        }

        return found;
    }

    /// <summary>Reads the places in the rows asked for, which are some of these in order.</summary>
    public List<int[]> PlacesIn(ReadOnlySpan<int> asked)
    {
        var found = new List<int[]>(asked.Length);
        var (at, placeAt, row, next) = (0, 0, -1, 0);
        for (var i = 0; i < Count && next < asked.Length; i++)
        {
            row += (int)Next(Rows, ref at);
            Times(Rows, ref at);
            var places = new int[Next(Places, ref placeAt)];
            var place = 0;
            for (var j = 0; j < places.Length; j++)
            {
                place += (int)Next(Places, ref placeAt);
                places[j] = place;
            }

            if (asked[next] == row)
            {
                found.Add(places);
                next++;
            }
        }

        return found;
    }

    private static float Weight(int times) => Lower[times & 0xFF] + Upper[times >> 8];

    private static float Weight(int times, int field) =>
        (float)((WordField.Weights[field] * (times & 15)) + (WordField.Weights[field + 1] * (times >> 4)));

    private static (int Row, int At)[] Strides(byte[] rows, int count)
    {
        if (count is > 0 and <= Stride)
        {
            return Alone;
        }

        var strides = new (int, int)[(count + Stride - 1) / Stride];
        var (at, row) = (0, -1);
        for (var i = 0; i < count; i++)
        {
            if (i % Stride == 0)
            {
                strides[i / Stride] = (row, at);
            }

            row += (int)Next(rows, ref at);
            Times(rows, ref at);
        }

        return strides;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Times(byte[] bytes, ref int at)
    {
        var times = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
        at = unchecked(at + sizeof(ushort));
        return times;
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
