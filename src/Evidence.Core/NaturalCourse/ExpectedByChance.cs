using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>How many of so many people would improve by a grade with no such treatment, at the rates of cited cohorts.</summary>
/// <param name="Treated">People, 0 or more.</param>
/// <param name="Grade">Their grade at the start.</param>
/// <param name="Range">The cohorts between which the answer lies.</param>
/// <param name="Low">People expected at the lower end of what the cohorts lead one to expect.</param>
/// <param name="High">People expected at the upper end.</param>
/// <param name="Mean">People expected at the mean rate.</param>
public sealed record ExpectedByChance(int Treated, string Grade, GradeRange Range, double Low, double High, double Mean)
{
    /// <summary>The name of the calculation, as the method page has it.</summary>
    public const string Method = "people-times-cohort-rate";

    /// <summary>Expects for people of one grade.</summary>
    /// <param name="table">The cohorts of the release.</param>
    /// <param name="treated">People, 0 or more.</param>
    /// <param name="grade">Grade at the start, A to D.</param>
    /// <param name="query">Which cohorts; its grade is the one given.</param>
    /// <returns>Refused with <c>no-sourced-rate</c> when no cohort that is asked for sets a range.</returns>
    public static Outcome<ExpectedByChance> Of(NaturalCourseTable table, int treated, string grade, CohortQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(treated);
        return table.Range(query with { Grade = grade }).Of(grade) is { } range
            ? Outcome.Of(new ExpectedByChance(treated, grade, range, treated * range.Expected.Low, treated * range.Expected.High,
                treated * range.Expected.Mean))
            : Outcome.Refused<ExpectedByChance>(NaturalCourseReasons.NoSourcedRate(table, grade, query));
    }
}
