using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Claims.Checking;

/// <summary>What people without cells did, beside an uncontrolled result.</summary>
/// <param name="Study">Id of the study whose arm was read; null where the people are those that the claim itself counts.</param>
/// <param name="Reading">The reading; of a study it is the one that the study's own record shows.</param>
/// <param name="Says">What follows, in a sentence.</param>
public sealed record NaturalCourseNote(string? Study, NaturalCourseReading Reading, string Says);
