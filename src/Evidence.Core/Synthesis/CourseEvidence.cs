using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>The natural course of a release, and whose rows stand beside a selection.</summary>
/// <param name="Table">Every row of the release.</param>
/// <param name="Studies">The studies whose rows are asked for, by id.</param>
public sealed record CourseEvidence(NaturalCourseTable Table, IReadOnlyDictionary<string, SynthesisStudy> Studies)
{
    /// <summary>No natural course.</summary>
    public static CourseEvidence None { get; } = new(NaturalCourseTable.Empty, new Dictionary<string, SynthesisStudy>());
}
