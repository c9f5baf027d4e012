namespace Evidence.Core.NaturalCourse;

/// <summary>A window with what it was read from.</summary>
/// <param name="Window">Which.</param>
/// <param name="DaysLow">The earliest day stated; null when only a phase is.</param>
/// <param name="DaysHigh">The latest day stated; infinity for "more than"; null when only a phase is.</param>
/// <param name="Words">The time as the study words it; null when it does not.</param>
/// <param name="From">Where in the study it stands; null when nowhere.</param>
public sealed record StatedWindow(Window Window, double? DaysLow, double? DaysHigh, string? Words, string? From);
