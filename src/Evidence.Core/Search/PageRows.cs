using System.Numerics;

namespace Evidence.Core.Search;

/// <summary>
/// The rows of a page in the order of ids, where nothing is asked about all the others: it ends at the page's last row and makes no set of what is found, which
/// costs more than finding twenty rows.
/// </summary>
public static class PageRows
{
    private const int Some = 64;

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
        for (var i = 0; i < conditions.Count; i++)
        {
            var rows = conditions[i].RowsAsKept(index);
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

        Span<int> room = stackalloc int[Some];
        var leading = lists[0].Span;
        for (var at = places[0]; at < leading.Length && page.Count < limit; at += Some)
        {
            var some = room[..Math.Min(Some, leading.Length - at)];
            leading.Slice(at, some.Length).CopyTo(some);
            foreach (var set in sets)
            {
                some = some[..Keep(some, set.Words)];
            }

            for (var i = 1; i < places.Length; i++)
            {
                some = some[..Keep(some, lists[i].Span, ref places[i])];
            }

            page.AddRange(some[..Math.Min(some.Length, limit - page.Count)]);
        }
    }

    // whether a row stays cannot be guessed: it is put where the next one goes, and stays there if that is further on
    private static int Keep(Span<int> rows, ReadOnlySpan<ulong> set)
    {
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += (int)((set[row / RowSet.RowsOfWord] >> (row % RowSet.RowsOfWord)) & 1);
        }

        return kept;
    }

    private static int Keep(Span<int> rows, ReadOnlySpan<int> list, ref int place)
    {
        var (kept, at) = (0, place);
        for (var i = 0; i < rows.Length && at < list.Length; i++)
        {
            var row = rows[i];
            at = FirstFrom(list, at, row);
            rows[kept] = row;
            kept += at < list.Length && list[at] == row ? 1 : 0;
        }

        place = at;
        return kept;
    }

    // many at once, and those of the last ones are counted, not walked over
    private static int FirstFrom(ReadOnlySpan<int> list, int at, int row)
    {
        while (at + Vector<int>.Count <= list.Length)
        {
            if (list[at + Vector<int>.Count - 1] >= row)
            {
                return at - Vector.Sum(Vector.LessThan(new Vector<int>(list[at..]), new Vector<int>(row)));
            }

            at += Vector<int>.Count;
        }

        while (at < list.Length && list[at] < row)
        {
            at++;
        }

        return at;
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
