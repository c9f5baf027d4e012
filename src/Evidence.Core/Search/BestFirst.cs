using System.Collections;

namespace Evidence.Core.Search;

/// <summary>Rows that were found, best first, ties in their order. Whoever looks at the first page has no more put in order than that takes.</summary>
internal sealed class BestFirst(Ranked found) : IReadOnlyList<int>
{
    private const int Few = 256;
    private int[]? _first;
    private int[]? _all;

    /// <inheritdoc/>
    public int Count => found.Rows.Length;

    /// <summary>The rows in their own order.</summary>
    public ReadOnlySpan<int> Unordered => found.Rows;

    /// <inheritdoc/>
    public int this[int index] => index < Few && _all is null ? (_first ??= First())[index] : (_all ??= Ordered(Keys()))[index];

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // scores are never below 0, so that their bits have their order; a better one comes first, and of equals the earlier row
    private ulong Key(int place) => ((ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(found.Scores[place])) << 32) | (uint)found.Rows[place];

    private ulong[] Keys() => [.. Enumerable.Range(0, Count).Select(Key)];

    private static int[] Ordered(ulong[] keys)
    {
        Array.Sort(keys);
        return Array.ConvertAll(keys, static key => (int)(key & uint.MaxValue));
    }

    // the best so far stand in front; what is no better than the last of them is passed over
    private int[] First()
    {
        var (keys, held, worst) = (new ulong[2 * Few], 0, ulong.MaxValue);
        for (var place = 0; place < Count; place++)
        {
            if (Key(place) is var key && key < worst)
            {
                keys[held++] = key;
                if (held == keys.Length)
                {
                    Array.Sort(keys);
                    (held, worst) = (Few, keys[Few - 1]);
                }
            }
        }

        return Ordered(keys[..held]);
    }
}
