namespace Evidence.Core.NaturalCourse;

/// <summary>Rows and what they span.</summary>
/// <param name="Rows">Every row asked for.</param>
/// <param name="Grades">The range of each grade that has one, worst grade first.</param>
public sealed record NaturalCourseRange(IReadOnlyList<RangeRow> Rows, IReadOnlyList<GradeRange> Grades)
{
    /// <summary>The range of a grade, or null when no row sets one.</summary>
    public GradeRange? Of(string grade) => Grades.FirstOrDefault(one => one.Grade == grade);
}
