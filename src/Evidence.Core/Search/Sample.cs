namespace Evidence.Core.Search;

/// <summary>A random part of what was found, the same each time for the same seed.</summary>
/// <param name="Size">How many records.</param>
/// <param name="Seed">Which part; any number.</param>
public sealed record Sample(int Size, long Seed)
{
    /// <summary>The rows of the part: those whose id and seed have the smallest digests, so that a record stays in when others come and go.</summary>
    public RowSet Of(RecordIndex index, RowSet rows)
    {
        var chosen = new PriorityQueue<int, ulong>(Comparer<ulong>.Create((one, other) => other.CompareTo(one)));
        foreach (var row in rows.Members())
        {
            chosen.Enqueue(row, Place(index.Ids.Bytes(row)));
            if (chosen.Count > Size)
            {
                chosen.Dequeue();
            }
        }

        return RowSet.Of(index.Rows, [.. chosen.UnorderedItems.Select(item => item.Element)]);
    }

    // FNV-1a over seed and id, then mixed, so that near ids and near seeds end far apart
    private ulong Place(ReadOnlySpan<byte> id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ (ulong)Seed;
            hash *= 1099511628211UL;
            foreach (var one in id)
            {
                hash = (hash ^ one) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
            return hash ^ (hash >> 33);
        }
    }
}
