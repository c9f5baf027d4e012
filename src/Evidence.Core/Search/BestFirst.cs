using System.Collections;
using System.Numerics;

namespace Evidence.Core.Search;

/// <summary>Rows that were found, best first, ties in their order. Whoever looks at the first page has no more put in order than that takes.</summary>
internal sealed class BestFirst : IReadOnlyList<int>
{
    // a page and the row behind it; some pages
    private const int Few = 32;
    private const int Some = 256;
    private readonly Func<Ranked> _find;
    private readonly int[] _few;
    private Ranked? _found;
    private int[]? _some;
    private int[]? _all;

    /// <summary>What was found.</summary>
    public BestFirst(Ranked found)
        : this(found.Rows, found.Scores, () => found) { }

    /// <summary>What was found, where it is held no longer than until the first few are known.</summary>
    /// <param name="rows">The rows, ascending.</param>
    /// <param name="scores">What each is worth, 0 or more.</param>
    /// <param name="find">Finds the same again.</param>
    public BestFirst(ReadOnlySpan<int> rows, ReadOnlySpan<float> scores, Func<Ranked> find)
    {
        Count = rows.Length;
        _few = First(rows, scores, Few);
        _find = find;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The rows in their own order.</summary>
    public ReadOnlySpan<int> Unordered => Found.Rows;

    /// <inheritdoc/>
    public int this[int index] =>
        index < _few.Length ? _few[index]
        : index < Some && _all is null ? (_some ??= First(Found.Rows, Found.Scores, Some))[index]
        : (_all ??= First(Found.Rows, Found.Scores, Count))[index];

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Ranked Found => _found ??= _find();

    // the best so far stand in front; what is worth no more than the last of them is passed over, many at once, since of equals the earlier row is better
    private static int[] First(ReadOnlySpan<int> rows, ReadOnlySpan<float> scores, int few)
    {
        var (keys, held, least) = (new ulong[Math.Min(2 * few, rows.Length)], 0, -1f);
        for (var from = 0; from < rows.Length; from += Vector<float>.Count)
        {
            var end = Math.Min(from + Vector<float>.Count, rows.Length);
            if (end - from == Vector<float>.Count && !Vector.GreaterThanAny(new Vector<float>(scores[from..]), new Vector<float>(least)))
            {
                continue;
            }

            for (var place = from; place < end; place++)
            {
                if (scores[place] > least)
                {
                    keys[held++] = Key(rows[place], scores[place]);
                    if (held == 2 * few)
                    {
                        Array.Sort(keys);
                        held = few;
                        least = BitConverter.UInt32BitsToSingle(uint.MaxValue - (uint)(keys[few - 1] >> 32));
                    }
                }
            }
        }

        Array.Sort(keys, 0, held);
        var first = new int[Math.Min(few, held)];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = (int)(keys[i] & uint.MaxValue);
        }

        return first;
    }

    // scores are never below 0, so that their bits have their order; a better one comes first, and of equals the earlier row
    private static ulong Key(int row, float score) => ((ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(score)) << 32) | (uint)row;
}
