using System.Numerics;

namespace Evidence.Core.Search;

/// <summary>
/// The rows of a page in the order of ids, where nothing is asked about all the others: it ends at the page's last row and makes no set of what is found, which
/// costs more than finding twenty rows.
/// </summary>
public static class PageRows
{
    /// <summary>Up to <paramref name="limit"/> rows that satisfy every condition, ascending.</summary>
    /// <param name="index">The index.</param>
    /// <param name="conditions">The conditions; none is every row.</param>
    /// <param name="after">The last row already seen, or -1 to begin.</param>
    /// <param name="limit">How many rows.</param>
    public static IReadOnlyList<int> Find(RecordIndex index, IReadOnlyList<Condition> conditions, int after, int limit)
    {
        var page = new List<int>(Math.Min(limit, 256));
        var sets = new List<RowSet>(conditions.Count);
        var lists = new List<ReadOnlyMemory<int>>(conditions.Count);
        foreach (var condition in conditions)
        {
            var rows = condition.RowsAsKept(index);
            if (rows.Set is { } set)
            {
                sets.Add(set);
            }
            else
            {
                lists.Add(rows.Listed);
            }
        }

        if (lists.Count > 0)
        {
            lists.Sort(static (one, other) => one.Length.CompareTo(other.Length));
            InLists(lists, sets, after, limit, page);
        }
        else if (sets.Count > 0)
        {
            InSets(sets, after, limit, page);
        }
        else
        {
            for (var row = after + 1; row < index.Rows && page.Count < limit; row++)
            {
                page.Add(row);
            }
        }

        return page;
    }

    // the shortest list leads; the others are followed from where they were left
    private static void InLists(List<ReadOnlyMemory<int>> lists, List<RowSet> sets, int after, int limit, List<int> page)
    {
        Span<int> places = lists.Count <= 16 ? stackalloc int[lists.Count] : new int[lists.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = FirstAfter(lists[i].Span, after);
        }

        var leading = lists[0].Span;
        for (var at = places[0]; at < leading.Length && page.Count < limit; at++)
        {
            var row = leading[at];
            var isIn = true;
            for (var i = 0; i < sets.Count && isIn; i++)
            {
                isIn = sets[i].Contains(row);
            }

            for (var i = 1; i < places.Length && isIn; i++)
            {
                var other = lists[i].Span;
                while (places[i] < other.Length && other[places[i]] < row)
                {
                    places[i]++;
                }

                isIn = places[i] < other.Length && other[places[i]] == row;
            }

            if (isIn)
            {
                page.Add(row);
            }
        }
    }

    private static void InSets(List<RowSet> sets, int after, int limit, List<int> page)
    {
        var words = sets[0].Words;
        var others = sets[^1].Words;
        var mask = ulong.MaxValue << ((after + 1) % RowSet.RowsOfWord);
        for (var word = (after + 1) / RowSet.RowsOfWord; word < words.Length && page.Count < limit; word++, mask = ulong.MaxValue)
        {
            // most words hold no row of both: they are passed over many at once
            while (word + Vector<ulong>.Count <= words.Length && (new Vector<ulong>(words[word..]) & new Vector<ulong>(others[word..])) == Vector<ulong>.Zero)
            {
                word += Vector<ulong>.Count;
                mask = ulong.MaxValue;
            }

            if (word == words.Length)
            {
                return;
            }

            var rest = words[word] & mask;
            for (var i = 1; i < sets.Count && rest != 0; i++)
            {
                rest &= sets[i].Words[word];
            }

            for (; rest != 0 && page.Count < limit; rest = unchecked(rest & (rest - 1)))
            {
                page.Add((word * RowSet.RowsOfWord) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    private static int FirstAfter(ReadOnlySpan<int> rows, int row)
    {
        var place = rows.BinarySearch(row);
        return place < 0 ? ~place : place + 1;
    }
}
