namespace Evidence.Core.Search;

/// <summary>How the records of a selection spread over a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values that occur, most frequent first, ties by value.</param>
/// <param name="Missing">Records without a value.</param>
public sealed record Facet(IndexField Field, IReadOnlyList<FacetValue> Values, int Missing)
{
    /// <summary>Counts a field over rows.</summary>
    public static Facet Of(RecordIndex index, RowSet rows, IndexField field)
    {
        var column = index.Terms(field.Name, out var ofParent) ?? throw new InvalidOperationException($"No field {field.Name} here.");
        var (counts, missing) = ofParent ? CountThroughParent(index, rows, column) : column.Count(rows);
        var values = new List<FacetValue>();
        for (var value = 0; value < counts.Length; value++)
        {
            if (counts[value] > 0)
            {
                values.Add(new FacetValue(column.Values[value], counts[value]));
            }
        }

        values.Sort(static (one, other) => one.Count != other.Count ? other.Count - one.Count : string.CompareOrdinal(one.Value, other.Value));
        return new Facet(field, values, missing);
    }

    private static (int[] Counts, int Missing) CountThroughParent(RecordIndex index, RowSet rows, TermColumn column)
    {
        var counts = new int[column.Values.Count];
        var missing = 0;
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            var values = column.Of(index.ParentOf(row));
            missing += values.IsEmpty ? 1 : 0;
            foreach (var value in values)
            {
                counts[value]++;
            }
        }

        return (counts, missing);
    }
}
