using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>The cohort rows of every study of a release, and what they span. Nothing is pooled, nothing is interpolated: a rate that no row states does not exist.</summary>
public sealed class NaturalCourseTable
{
    private readonly HashSet<string> _studies;
    private readonly Dictionary<Window, Lazy<NaturalCourseRange>> _ofWindows;

    private NaturalCourseTable(IReadOnlyList<CohortRow> rows)
    {
        Rows = rows;
        _studies = [.. rows.Select(row => row.Study)];
        _ofWindows = Windows.All.ToDictionary(window => window, window => new Lazy<NaturalCourseRange>(() => Range(new CohortQuery { Window = window })));
    }

    /// <summary>The rows, in the order of studies and results.</summary>
    public IReadOnlyList<CohortRow> Rows { get; }

    /// <summary>Reads the rows of studies.</summary>
    public static NaturalCourseTable Of(IEnumerable<Study> studies) => new([.. studies.OrderBy(study => study.Id, StringComparer.Ordinal).SelectMany(CohortRows.Of)]);

    /// <summary>The rows asked for, each with whether it sets a range, and the range of each grade.</summary>
    public NaturalCourseRange Range(CohortQuery query)
    {
        var asked = Rows.Where(query.Asks).ToList();
        var visits = asked.Where(row => row.One is not null).ToLookup(row => (row.Study, row.Arm, row.Grade, row.Part));
        var rows = asked.Select(row => new RangeRow(row, RangeRules.Against(row, visits[(row.Study, row.Arm, row.Grade, row.Part)], query))).ToList();
        var grades = Shifts.Grades.All.Where(grade => query.Grade is null || query.Grade == grade);
        return new NaturalCourseRange(rows, [.. grades.Select(grade => GradeRange.Of(grade, rows)).OfType<GradeRange>()]);
    }

    /// <summary>The range of a window for a study, which does not answer for itself. Every arm of an import asks, and most studies have no rows: those share one range.</summary>
    internal NaturalCourseRange For(string study, Window window) => _studies.Contains(study) ? Range(new CohortQuery { Window = window, Except = study }) : _ofWindows[window].Value;
}
