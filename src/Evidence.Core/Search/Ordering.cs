namespace Evidence.Core.Search;

/// <summary>Putting rows in order and cutting a page out; ties are broken by id, so an order is always total.</summary>
public static class Ordering
{
    /// <summary>Up to <paramref name="limit"/> rows of the set after the row given, in order.</summary>
    /// <param name="index">The index that the rows are of.</param>
    /// <param name="rows">The set.</param>
    /// <param name="keys">The order; empty is by id.</param>
    /// <param name="after">The last row already seen, or null to begin.</param>
    /// <param name="limit">How many rows.</param>
    public static IReadOnlyList<int> Page(RecordIndex index, RowSet rows, IReadOnlyList<OrderKey> keys, int? after, int limit)
    {
        if (keys.Count == 0 || keys[0].Field == "id")
        {
            return InIdOrder(rows, keys is [{ Descending: true }, ..], after, limit);
        }

        var comparer = new RowComparer(index, keys);
        var page = new PriorityQueue<int, int>(limit + 1, Comparer<int>.Create((one, other) => comparer.Compare(other, one)));
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (after is not { } seen || comparer.Compare(row, seen) > 0)
            {
                page.Enqueue(row, row);
                if (page.Count > limit)
                {
                    page.Dequeue();
                }
            }
        }

        var found = new int[page.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            found[i] = page.Dequeue();
        }

        return found;
    }

    /// <summary>Every row of the set in order. By id no row is gathered first; in another order a number is held for each row and key.</summary>
    /// <param name="index">The index that the rows are of.</param>
    /// <param name="rows">The set.</param>
    /// <param name="keys">The order; empty is by id.</param>
    public static IEnumerable<int> All(RecordIndex index, RowSet rows, IReadOnlyList<OrderKey> keys)
    {
        if (keys.Count == 0 || keys[0].Field == "id")
        {
            return keys is [{ Descending: true }, ..] ? rows.MembersBackwards() : rows.Members();
        }

        int[] sorted = [.. rows.Members()];
        var columns = keys.Select(key => Column(index, sorted, key)).ToArray();
        Array.Sort(sorted, (one, other) => Compare(columns, one, other));
        return sorted;
    }

    // smaller is earlier: descending is turned round, what has no value comes last either way
    private static double[] Column(RecordIndex index, int[] rows, OrderKey key)
    {
        var column = new double[index.Rows];
        foreach (var row in rows)
        {
            column[row] = index.SortKey(key.Field, row) is { } value ? (key.Descending ? -value : value) : double.PositiveInfinity;
        }

        return column;
    }

    private static int Compare(double[][] columns, int one, int other)
    {
        foreach (var column in columns)
        {
            if (column[one] != column[other])
            {
                return column[one] < column[other] ? -1 : 1;
            }
        }

        return one.CompareTo(other);
    }

    private static List<int> InIdOrder(RowSet rows, bool descending, int? after, int limit)
    {
        var page = new List<int>(Math.Min(limit, 256));
        var row = (descending, after) switch
        {
            (true, { } seen) => rows.Previous(seen - 1),
            (true, null) => rows.Previous(rows.Rows - 1),
            (false, { } seen) => rows.Next(seen + 1),
            _ => rows.Next(0),
        };
        while (row >= 0 && page.Count < limit)
        {
            page.Add(row);
            row = descending ? rows.Previous(row - 1) : rows.Next(row + 1);
        }

        return page;
    }

    private sealed class RowComparer(RecordIndex index, IReadOnlyList<OrderKey> keys) : IComparer<int>
    {
        public int Compare(int one, int other)
        {
            foreach (var key in keys)
            {
                var (left, right) = (index.SortKey(key.Field, one), index.SortKey(key.Field, other));
                if (left is null || right is null)
                {
                    if (left is null != right is null)
                    {
                        return left is null ? 1 : -1;
                    }
                }
                else if (left != right)
                {
                    return left < right != key.Descending ? -1 : 1;
                }
            }

            return one.CompareTo(other);
        }
    }
}
