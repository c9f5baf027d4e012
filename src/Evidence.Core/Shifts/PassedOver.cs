namespace Evidence.Core.Shifts;

/// <summary>A matrix that was not summed.</summary>
/// <param name="Result">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record PassedOver(ShiftResult Result, Statistics.Reason Reason)
{
    /// <summary>No arm is named.</summary>
    public static Statistics.Reason NoArm { get; } = new("no-arm", "The result names no arm of the study.");

    /// <summary>Another visit is summed.</summary>
    public static Statistics.Reason OtherVisit { get; } = new("other-visit", "The same people are summed at another visit.");

    /// <summary>The whole arm, or another part, is summed.</summary>
    public static Statistics.Reason PartOfArm { get; } = new("part-of-arm", "The whole arm or another part of it is summed.");

    /// <summary>A cohort, which stands in the natural course.</summary>
    public static Statistics.Reason NaturalCourse { get; } = new("natural-course",
        "A cohort without cells: it stands in the natural course, where one study of a registry counts and shares are of one time since injury.");

    /// <summary>The study is retracted.</summary>
    public static Statistics.Reason Retracted { get; } = new("retracted", "The study is retracted; its figures are not used in any way.");

    /// <summary>The record was taken out of pooling.</summary>
    public static Statistics.Reason Withdrawn { get; } = new("withdrawn-from-pooling", "The record was taken out of pooling; it stays readable and says why.");

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<Statistics.Reason> Reasons { get; } = [Retracted, Withdrawn, NoArm, OtherVisit, PartOfArm, NaturalCourse];
}
