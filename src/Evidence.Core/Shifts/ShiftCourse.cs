using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Shifts;

/// <summary>What the cohorts of one grade and window say, as the one cohort table says it everywhere.</summary>
/// <param name="Window">When people were first seen; acute stands for every early window.</param>
/// <param name="Rates">Of one grade at the start.</param>
public sealed record ShiftCourse(Window Window, GradeRange Rates)
{
    private static readonly Window[] Shown = [Windows.Acute, Windows.Subacute, Windows.Chronic];

    /// <summary>Every grade and window that has cohorts, worst grade first, early before late.</summary>
    public static IReadOnlyList<ShiftCourse> Of(NaturalCourseTable table) =>
    [
        .. Shown.SelectMany((window, order) => table.Range(new CohortQuery { Window = window }).Grades.Select(rates => (order,
            Course: new ShiftCourse(window, rates))))
            .OrderBy(one => one.Course.Rates.Grade, StringComparer.Ordinal).ThenBy(one => one.order).Select(one => one.Course),
    ];
}
