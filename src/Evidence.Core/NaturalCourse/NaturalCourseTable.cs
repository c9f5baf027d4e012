using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>The cohort rows of every study of a release, and what they span. Nothing is pooled, nothing is interpolated: a rate that no row states does not exist.</summary>
public sealed class NaturalCourseTable
{
    private NaturalCourseTable(IReadOnlyList<CohortRow> rows) => Rows = rows;

    /// <summary>The rows, in the order of studies and results.</summary>
    public IReadOnlyList<CohortRow> Rows { get; }

    /// <summary>Reads the rows of studies.</summary>
    public static NaturalCourseTable Of(IEnumerable<Study> studies) => new([.. studies.OrderBy(study => study.Id, StringComparer.Ordinal).SelectMany(CohortRows.Of)]);

    /// <summary>The rows asked for, each with whether it sets a range, and the range of each grade.</summary>
    public NaturalCourseRange Range(CohortQuery query)
    {
        var asked = Rows.Where(query.Asks).ToList();
        var rows = asked.Select(row => new RangeRow(row, RangeRules.Against(row, asked, query))).ToList();
        var grades = Shifts.Grades.All.Where(grade => query.Grade is null || query.Grade == grade);
        return new NaturalCourseRange(rows, [.. grades.Select(grade => GradeRange.Of(grade, rows)).OfType<GradeRange>()]);
    }
}
