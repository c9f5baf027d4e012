namespace Evidence.Core.Search;

/// <summary>The rows that have a stem, in order; for each how often each field has it, and where.</summary>
/// <param name="Rows">Row and times of each, packed.</param>
/// <param name="Places">Places of each, packed.</param>
/// <param name="Count">How many rows.</param>
internal sealed record PostingList(byte[] Rows, byte[] Places, int Count)
{
    // what two fields' times weigh, for the lower and for the upper byte
    private static readonly float[] Lower = [.. Enumerable.Range(0, 256).Select(static times => Weight(times, 0))];
    private static readonly float[] Upper = [.. Enumerable.Range(0, 256).Select(static times => Weight(times, 2))];

    /// <summary>Reads the rows: each row and what its occurrences weigh.</summary>
    public void Read(Span<int> rows, Span<float> weights)
    {
        var (at, row) = (0, -1);
        for (var i = 0; i < Count; i++)
        {
            row += (int)Next(Rows, ref at);
            rows[i] = row;
            weights[i] = Weight(Next(Rows, ref at));
        }
    }

    /// <summary>Finds which of some rows, in order, are among these.</summary>
    /// <param name="asked">The rows.</param>
    /// <param name="met">Takes the place of each among those asked for.</param>
    /// <param name="weights">Takes what its occurrences here weigh.</param>
    /// <returns>How many are.</returns>
    public int Meet(ReadOnlySpan<int> asked, Span<int> met, Span<float> weights)
    {
        var (at, row, next, found) = (0, -1, 0, 0);
        for (var i = 0; i < Count && next < asked.Length; i++)
        {
            row += (int)Next(Rows, ref at);
            var times = Next(Rows, ref at);
            while (next < asked.Length && asked[next] < row)
            {
                next++;
            }

            if (next < asked.Length && asked[next] == row)
            {
                (met[found], weights[found++]) = (next++, Weight(times));
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
            Next(Rows, ref at);
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

    private static float Weight(uint times) => Lower[times & 0xFF] + Upper[(times >> 8) & 0xFF];

    private static float Weight(int times, int field) =>
        (float)((WordField.Weights[field] * (times & 15)) + (WordField.Weights[field + 1] * (times >> 4)));

    private static uint Next(byte[] bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            value |= (uint)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }
}
