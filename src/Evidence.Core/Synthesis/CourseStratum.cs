using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>
/// The part of the natural course that is pooled: people of one grade at the start, first seen in one window. What is expected without treatment differs
/// between grades
/// and falls with the time since injury, so a rate across them would be of nobody.
/// </summary>
/// <param name="Grade">Grade at the start; null when several or unknown.</param>
/// <param name="Window">The window; every early one counts as acute.</param>
internal sealed record CourseStratum(string? Grade, Window Window)
{
    /// <summary>The rows, of which those stay pooled that are of the stratum with most people among the grades asked for.</summary>
    public static (CourseStratum? Pooled, List<CohortStudyRow> Rows) Choose(IReadOnlyList<CohortStudyRow> rows, IReadOnlyList<string> grades)
    {
        // a row whose number of people is not printed has no weight, and still sets the range where nothing else does
        var strata = rows.Where(row => (row.NotPooled is null || row.NotPooled == LeftOutReasons.NoDenominator)
            && (grades.Count == 0 || (row.Grade is { } grade && grades.Contains(grade)))).GroupBy(Of)
            .Select(stratum => (stratum.Key, Overlaps.Resolve(stratum.Where(row => row.NotPooled is null), static _ => "").Kept)).ToList();
        var (pooled, kept) = strata.OrderByDescending(one => one.Kept.Sum(row => row.People)).ThenBy(one => one.Key.Grade, StringComparer.Ordinal)
            .ThenBy(one => Windows.All.TakeWhile(window => window != one.Key.Window).Count()).FirstOrDefault();
        return (pooled, [.. rows.Select(row => row.NotPooled is null ? row with { NotPooled = Reason(row, pooled, kept) } : row)]);
    }

    private static CourseStratum Of(CohortStudyRow row) => new(row.Grade, row.Window.Window.Family());

    private static LeftOutReason? Reason(CohortStudyRow row, CourseStratum? pooled, List<CohortStudyRow>? kept) =>
        row.Grade != pooled?.Grade ? LeftOutReasons.OtherGrade
        : row.Window.Window.Family() != pooled?.Window ? LeftOutReasons.OtherWindow
        : kept!.Contains(row) ? null
        : LeftOutReasons.Overlap;
}
