using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>The cohort rows of every study of a release, and what they span. Nothing is pooled, nothing is interpolated: a rate that no row states does not
/// exist.</summary>
public sealed class NaturalCourseTable
{
    /// <summary>The id of the measure whose course it is.</summary>
    public const string Measure = CohortRows.Measure;

    private readonly Dictionary<string, IReadOnlyList<string>> _registries;
    private readonly Dictionary<(Window Window, string Level), Lazy<NaturalCourseRange>> _ofWindows;

    private NaturalCourseTable(IReadOnlyList<CohortRow> rows)
    {
        Rows = rows;
        _registries = rows.GroupBy(row => row.Study).ToDictionary(study => study.Key, study => study.First().Overlaps, StringComparer.Ordinal);
        _ofWindows = Windows.All.SelectMany(window => LesionLevels.All.Prepend("").Select(level => (window, level)))
            .ToDictionary(key => key, key => new Lazy<NaturalCourseRange>(() => Range(new CohortQuery { Window = key.window, Level = key.level.Length == 0
                ? null : key.level })));
    }

    /// <summary>The rows, in the order of studies and results.</summary>
    public IReadOnlyList<CohortRow> Rows { get; }

    /// <summary>No rows.</summary>
    public static NaturalCourseTable Empty { get; } = new([]);

    /// <summary>The studies that have rows.</summary>
    public IReadOnlyCollection<string> Studies => _registries.Keys;

    /// <summary>Reads the rows of studies.</summary>
    public static NaturalCourseTable Of(IEnumerable<Study> studies) => new([.. studies.SelectMany(CohortRows.Of)
        .OrderBy(row => row.Study, StringComparer.Ordinal)]);

    /// <summary>The rows asked for, each with whether it sets a range, and the range of each grade.</summary>
    public NaturalCourseRange Range(CohortQuery query)
    {
        var asked = Rows.Where(query.Asks).ToList();
        var visits = asked.Where(row => row.One is not null).ToLookup(row => (row.Study, row.Arm, row.Grade, row.Part));
        var rows = asked.Select(row => new RangeRow(row, RangeRules.Against(row, visits[(row.Study, row.Arm, row.Grade, row.Part)], query))).ToList();
        var grades = Shifts.AisGrades.All.Where(grade => query.Grade is null || query.Grade == grade);
        return new NaturalCourseRange(rows, [.. grades.Select(grade => GradeRange.Of(grade, rows)).OfType<GradeRange>()]);
    }

    /// <summary>The registries that a study draws on; empty when it has no rows.</summary>
    internal IReadOnlyList<string> RegistriesOf(string study) => _registries.GetValueOrDefault(study, []);

    /// <summary>The range of a window, and of a level where one is given, for a study, which does not answer for itself. Every arm of an import asks, and most
    /// studies have no rows: those share one range.</summary>
    internal NaturalCourseRange For(string study, Window window, string? level = null) =>
        _registries.ContainsKey(study) ? Range(new CohortQuery { Window = window, Level = level, Except = study }) : _ofWindows[(window, level ?? "")].Value;
}
