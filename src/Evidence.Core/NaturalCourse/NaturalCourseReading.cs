using Evidence.Core.Results;
using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>
/// An arm that was given cells beside what people without cells did. "Above" says that more improved than these cohorts lead one to expect. It does not say
/// that the
/// cells did it: there is no comparison group in it, patients were chosen, and grades are misread most often at the first examination.
/// </summary>
public sealed record NaturalCourseReading
{
    /// <summary>Id of the arm.</summary>
    public required string Arm { get; init; }

    /// <summary>What was observed; null when no result counts it.</summary>
    public Share? Observed { get; init; }

    /// <summary>Where it stands; null likewise.</summary>
    public ResultSource? From { get; init; }

    /// <summary>The arms of the same study that got no cells, under the same definition at the same visit. They come before any cohort.</summary>
    public IReadOnlyList<OwnControl> Controls { get; init; } = [];

    /// <summary>Grades at the start; null when nothing was observed.</summary>
    public GradeMix? Mix { get; init; }

    /// <summary>Levels of lesion, from above; empty when none is stated.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>How old the injuries were.</summary>
    public required StatedWindow Window { get; init; }

    /// <summary>One expectation where the window is known and has cohorts, else the early and the late one.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>"within", "above", "below" or "cohorts-too-few" where window and mix are known; "window-unknown" where one of them is not; null when there is
    /// nothing to compare.</summary>
    public string? Word { get; init; }

    /// <summary>Why there is no comparison, or why there are two; empty when there is one.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
