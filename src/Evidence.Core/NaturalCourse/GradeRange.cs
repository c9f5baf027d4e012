namespace Evidence.Core.NaturalCourse;

/// <summary>What the cohorts of one grade span.</summary>
/// <param name="Grade">Grade at the start.</param>
/// <param name="Low">The row with the lowest rate.</param>
/// <param name="High">The row with the highest rate.</param>
/// <param name="Rows">How many rows set the range.</param>
/// <param name="Shared">Registries that more than one of them draws on: these people may be counted twice, so the number of rows is not a number of independent
/// cohorts.</param>
/// <param name="Expected">What they lead one to expect of the next group.</param>
public sealed record GradeRange(string Grade, CohortRow Low, CohortRow High, int Rows, IReadOnlyList<string> Shared, CohortRate Expected)
{
    internal static GradeRange? Of(string grade, IEnumerable<RangeRow> rows)
    {
        var set = rows.Where(one => one.HeldBack is null && one.Row.Grade == grade).Select(one => one.Row).OrderBy(row => row.One!.Rate)
            .ThenBy(row => row.Study, StringComparer.Ordinal).ToList();
        var shared = set.SelectMany(row => row.Overlaps).GroupBy(one => one).Where(group => group.Count() > 1).Select(group => group.Key)
            .Order(StringComparer.Ordinal);
        return set.Count == 0 ? null : new GradeRange(grade, set[0], set[^1], set.Count, [.. shared], CohortRate.Of(set)!);
    }
}
