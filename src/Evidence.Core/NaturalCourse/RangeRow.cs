namespace Evidence.Core.NaturalCourse;

/// <summary>A row that was asked for.</summary>
/// <param name="Row">The row.</param>
/// <param name="HeldBack">Why it does not set the range; null when it may.</param>
public sealed record RangeRow(CohortRow Row, RangeRule? HeldBack);
