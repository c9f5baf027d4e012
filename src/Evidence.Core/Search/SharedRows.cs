using System.Buffers;
using System.Numerics;

namespace Evidence.Core.Search;

/// <summary>The rows that are in each of some lists, in order, with how often each list has its stem there: in memory that is used again.</summary>
internal sealed class SharedRows : IDisposable
{
    private readonly int[] _rows;
    private readonly float[] _scores;
    private readonly ushort[][] _times;
    private int _count;

    private SharedRows(int lists, int most)
    {
        _rows = ArrayPool<int>.Shared.Rent(most);
        _scores = ArrayPool<float>.Shared.Rent(most);
        _times = new ushort[lists][];
        for (var i = 0; i < lists; i++)
        {
            _times[i] = ArrayPool<ushort>.Shared.Rent(most);
        }
    }

    /// <summary>The rows, ascending.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Room for what each row is worth.</summary>
    public Span<float> Scores => _scores.AsSpan(0, _count);

    /// <summary>How often a list has its stem in each of the rows.</summary>
    /// <param name="list">The place of the list among those given.</param>
    public ReadOnlySpan<ushort> Times(int list) => _times[list].AsSpan(0, _count);

    /// <summary>The rows of some lists, one or more.</summary>
    public static SharedRows Of(PostingList[] lists)
    {
        // the rarest is read, the others are looked through
        int[] order = [.. Enumerable.Range(0, lists.Length).OrderBy(place => lists[place].Count)];
        var shared = new SharedRows(lists.Length, lists[order[0]].Count);
        var next = 1;
        if (lists.Length > 1 && !lists[order[0]].Bits.IsEmpty && !lists[order[1]].Bits.IsEmpty)
        {
            shared.Cross(lists, order[0], order[1]);
            next = 2;
        }
        else
        {
            shared.Take(lists, order[0]);
        }

        for (; next < order.Length; next++)
        {
            shared.Meet(lists, order, next);
        }

        return shared;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<float>.Shared.Return(_scores);
        foreach (var times in _times)
        {
            ArrayPool<ushort>.Shared.Return(times);
        }
    }

    private void Take(PostingList[] lists, int place)
    {
        _count = lists[place].Count;
        lists[place].Read(_rows.AsSpan(0, _count));
        lists[place].Times.CopyTo(_times[place]);
    }

    // a word of bits at a time; how many rows each list has before it is counted along
    private void Cross(PostingList[] lists, int one, int other)
    {
        ReadOnlySpan<ulong> left = lists[one].Bits, right = lists[other].Bits;
        ReadOnlySpan<ushort> leftTimes = lists[one].Times, rightTimes = lists[other].Times;
        Span<ushort> leftKept = _times[one], rightKept = _times[other];
        Span<int> rows = _rows;
        var (count, leftBefore, rightBefore) = (0, 0, 0);
        unchecked
        {
            for (var word = 0; word < left.Length && word < right.Length; word++)
            {
                var (ofLeft, ofRight) = (left[word], right[word]);
                for (var both = ofLeft & ofRight; both != 0; both &= both - 1)
                {
                    var below = (both - 1) & ~both;
                    rows[count] = (word << 6) + BitOperations.TrailingZeroCount(both);
                    leftKept[count] = leftTimes[leftBefore + BitOperations.PopCount(ofLeft & below)];
                    rightKept[count] = rightTimes[rightBefore + BitOperations.PopCount(ofRight & below)];
                    count++;
                }

                leftBefore += BitOperations.PopCount(ofLeft);
                rightBefore += BitOperations.PopCount(ofRight);
            }
        }

        _count = count;
    }

    private void Meet(PostingList[] lists, int[] order, int next)
    {
        var met = ArrayPool<int>.Shared.Rent(_count);
        var kept = lists[order[next]].Meet(Rows, met, _times[order[next]]);
        Keep(_rows, met.AsSpan(0, kept));
        for (var i = 0; i < next; i++)
        {
            Keep(_times[order[i]], met.AsSpan(0, kept));
        }

        _count = kept;
        ArrayPool<int>.Shared.Return(met);
    }

    private static void Keep<T>(T[] all, ReadOnlySpan<int> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            all[i] = all[places[i]];
        }
    }
}
