using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>How an arm stands beside the natural course, as it was derived at import (see <see cref="NaturalCourseReading"/>).</summary>
public sealed record ArmReading
{
    /// <summary>Id of the arm.</summary>
    public required string Arm { get; init; }

    /// <summary>Id of the result that was read; null when no result counts people.</summary>
    public string? Result { get; init; }

    /// <summary>"above", "within", "below", "window-unknown"; null when there is nothing to compare.</summary>
    public string? Word { get; init; }

    /// <summary>What cohorts lead one to expect: one where the window is known, else the early and the late one.</summary>
    public IReadOnlyList<ArmExpectation> Expectations { get; init; } = [];

    /// <summary>Codes of why there is no comparison, or why there are two.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What is kept of a reading.</summary>
    public static ArmReading Of(NaturalCourseReading reading) => new()
    {
        Arm = reading.Arm,
        Result = reading.From?.Result,
        Word = reading.Word,
        Expectations = [.. reading.Expectations.Select(one => new ArmExpectation(one.Window.Name, one.Low, one.High, one.AtLeastAtLow, one.AtLeastAtHigh,
            one.AtMostAtLow))],
        Reasons = [.. reading.Reasons.Select(reason => reason.Code)],
    };

    /// <summary>The word as a direction; where the window or the grades are open, nothing can be said.</summary>
    /// <param name="moreIsBetter">Whether improving more often is better; null if not known.</param>
    public Direction Direction(bool? moreIsBetter) => (Word, moreIsBetter) switch
    {
        ("above", true) or ("below", false) => Synthesis.Direction.Supports,
        ("below", true) or ("above", false) => Synthesis.Direction.Disputes,
        ("within", not null) => Synthesis.Direction.Null,
        _ => Synthesis.Direction.Uncompared,
    };
}
