using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>Every reason.</summary>
public static class LeftOutReasons
{
    /// <summary>Withdrawn.</summary>
    public static LeftOutReason Retracted { get; } = new("retracted", "The study is retracted; its figures are not used in any way.");

    /// <summary>Taken out of pooling.</summary>
    public static LeftOutReason Withdrawn { get; } = new("withdrawn-from-pooling", "The record was taken out of pooling; it stays readable and says why.");

    /// <summary>Not a study of its own people.</summary>
    public static LeftOutReason NotPrimary { get; } = new("not-primary",
        "Reviews, pooled analyses, estimates and registrations count the people of other studies or none.");

    /// <summary>Counted already in another study.</summary>
    public static LeftOutReason Overlap { get; } = new("overlap",
        "The same people may be counted in another study that is used; the one with more people is kept.");

    /// <summary>No treated arm.</summary>
    public static LeftOutReason NoTreatedArm { get; } = new("no-treated-arm", "The study compares, but none of its arms was given the treatment.");

    /// <summary>A comparison without its other half.</summary>
    public static LeftOutReason NoControlResult { get; } = new("control-result-missing",
        "The study has controls, but no result of theirs by the same definition at the same time; its treated arm is not quoted alone.");

    /// <summary>The result names no arm.</summary>
    public static LeftOutReason NoArm { get; } = new("no-arm", "The result is not of one arm that is on record.");

    /// <summary>Measured outside the window.</summary>
    public static LeftOutReason OutsideWindow { get; } = new("outside-window", "It was measured outside the months asked for.");

    /// <summary>Not known when.</summary>
    public static LeftOutReason MonthsUnknown { get; } = new("months-unknown", "Months were asked for, and when this was measured is not known as a number.");

    /// <summary>Shifts that do not cover everybody.</summary>
    public static LeftOutReason PartialMatrix { get; } = new("partial-matrix", "The grade shifts do not cover everybody, so they have no denominator.");

    /// <summary>A share without a number of people.</summary>
    public static LeftOutReason NoDenominator { get; } = new("no-denominator", "A share was printed without the number of people it is of.");

    /// <summary>A mean without a spread or size.</summary>
    public static LeftOutReason NoSpread { get; } = new("no-spread",
        "A mean without its spread or number of people has no weight; it is shown and not pooled.");

    /// <summary>Given in a form that is not pooled with the others.</summary>
    public static LeftOutReason OtherForm { get; } = new("other-form",
        "The figure is given in a form that cannot be put beside the others (a test result, a distribution, a mean among counts).");

    /// <summary>Another result of the same arm was chosen.</summary>
    public static LeftOutReason NotChosen { get; } = new("not-chosen", "Another result of the same people was chosen by the rules of selection.");

    /// <summary>Improvers only.</summary>
    public static LeftOutReason ImproversOnly { get; } = new("improvers-only",
        "Only people who improved are counted; such a figure says nothing of all who were treated.");

    /// <summary>A result that must not stand for its arm.</summary>
    public static LeftOutReason MustNotStand { get; } = new("not-representative", "The record says that this result must not stand for its arm.");

    /// <summary>A part of a result that is on record whole.</summary>
    public static LeftOutReason PartOfWhole { get; } = new("part-of-whole",
        "A part of the people of another result, which counts them all; a study counts once.");

    /// <summary>Other events of harm than were asked for.</summary>
    public static LeftOutReason OtherEvents { get; } = new("other-events",
        "It counts other events than were asked for (any, related to the treatment, or not stated which).");

    /// <summary>Treated with something else.</summary>
    public static LeftOutReason OtherTreatment { get; } = new("other-treatment",
        "The arm was given other cells than asked for; another arm of the study was given those.");

    /// <summary>Another level of the lesion.</summary>
    public static LeftOutReason OtherLevel { get; } = new("other-lesion-level", "Lesions of another level than asked for, or of several levels in one number.");

    /// <summary>The level is not known.</summary>
    public static LeftOutReason LevelUnknown { get; } = new("lesion-level-unknown",
        "A level of the lesion was asked for, and the study does not say which its people had.");

    /// <summary>Other years.</summary>
    public static LeftOutReason OtherEra { get; } = new("other-era", "People of other years than asked for.");

    /// <summary>The years are not known.</summary>
    public static LeftOutReason EraUnknown { get; } = new("era-unknown", "Years were asked for, and none is known of these people.");

    /// <summary>Another arm of the study stands for it.</summary>
    public static LeftOutReason OtherArm { get; } = new("other-arm",
        "Another arm of the study, measured at another time or by another definition; the arm or arms with most people stand for the study, which counts "
            + "once.");

    /// <summary>Another grade at the start.</summary>
    public static LeftOutReason OtherGrade { get; } = new("other-grade", "People of another grade at the start; shown and not pooled with these.");

    /// <summary>Another window.</summary>
    public static LeftOutReason OtherWindow { get; } = new("other-window",
        "People first seen at another time after their injury; shown and not pooled with these.");

    /// <summary>Not a row of the natural course.</summary>
    public static LeftOutReason NotOfOneGrade { get; } = new("not-a-grade-change",
        "The result does not say how many people of known grades at the start improved by one grade or by two.");

    private static readonly Dictionary<string, LeftOutReason> OfRules = RangeRules.All.ToDictionary(rule => rule.Code,
        rule => new LeftOutReason(rule.Code, rule.Sentence));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LeftOutReason> All { get; } =
        [Retracted, Withdrawn, NotPrimary, Overlap, NoTreatedArm, NoControlResult, NoArm, OutsideWindow, MonthsUnknown, PartialMatrix, NoDenominator, NoSpread,
            OtherForm, ImproversOnly, MustNotStand, PartOfWhole, OtherEvents, OtherTreatment, OtherLevel, LevelUnknown, OtherEra, EraUnknown, NotChosen,
                OtherArm, OtherGrade, OtherWindow, NotOfOneGrade, .. OfRules.Values];

    /// <summary>The reason of a rule that holds a row of the natural course back.</summary>
    internal static LeftOutReason Of(RangeRule rule) => OfRules[rule.Code];
}
