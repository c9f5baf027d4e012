using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>What the natural course of one grade and window spans, as the natural course itself says it.</summary>
/// <param name="Window">The window; every early one counts as acute.</param>
/// <param name="Rates">The lowest and the highest row.</param>
public sealed record NaturalRange(Window Window, GradeRange Rates);
