namespace Evidence.Core.Search;

/// <summary>The rows that have a stem, in order; for each how often each field has it, and where.</summary>
/// <param name="Rows">Row and times of each, packed.</param>
/// <param name="Places">Places of each, packed.</param>
/// <param name="Count">How many rows.</param>
internal sealed record PostingList(byte[] Rows, byte[] Places, int Count)
{
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

    private static float Weight(uint times)
    {
        var weight = 0.0;
        for (var field = 0; field < WordField.Count; field++, times >>= 4)
        {
            weight += WordField.Weights[field] * (times & 15);
        }

        return (float)weight;
    }

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
