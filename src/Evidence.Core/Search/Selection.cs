namespace Evidence.Core.Search;

/// <summary>Selecting rows by conditions, and saying what each took away.</summary>
public static class Selection
{
    /// <summary>The rows that satisfy every condition and lie in <paramref name="found"/>, where words were searched for.</summary>
    public static RowSet Rows(RecordIndex index, IReadOnlyList<Condition> conditions, RowSet? found)
    {
        var rows = found;
        foreach (var condition in conditions)
        {
            rows = rows is null ? condition.Rows(index) : condition.Rows(index, rows);
        }

        return rows ?? RowSet.All(index.Rows);
    }

    /// <summary>What each condition took away, in the order given; the words come last.</summary>
    public static IReadOnlyList<FunnelStep> Funnel(RecordIndex index, IReadOnlyList<Condition> conditions, RowSet? found)
    {
        var sets = conditions.Select(condition => condition.Rows(index)).ToList();
        if (found is not null)
        {
            sets.Add(found);
        }

        var steps = new List<FunnelStep>();
        var left = RowSet.All(index.Rows);
        for (var i = 0; i < sets.Count; i++)
        {
            var before = left.Count();
            left = left.And(sets[i]);
            var others = sets.Where((_, j) => j != i).Aggregate(RowSet.All(index.Rows), (rows, set) => rows.And(set));
            steps.Add(new FunnelStep(i < conditions.Count ? conditions[i] : null, left.Count(), before - left.Count(), others.Count()));
        }

        return steps;
    }
}
