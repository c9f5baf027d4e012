using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>Why this room does not answer.</summary>
public static class NaturalCourseReasons
{
    /// <summary>No cohort states the rate.</summary>
    public const string NoSourcedRateCode = "no-sourced-rate";

    /// <summary>The time since injury is not known.</summary>
    public static Reason TimeUnknown { get; } = new("time-since-injury-unknown",
        "The study does not say how old the injuries were, so early and late cohorts are both shown.");

    /// <summary>The grades at the start are not known.</summary>
    public static Reason MixUnknown { get; } = new("grade-mix-unknown",
        "The study does not say how many people had which grade at the start, so those left open are given the lowest and the highest rate that is possible.");

    /// <summary>No grade at the start is known at all.</summary>
    public static Reason NoGrades { get; } = new("baseline-unknown", "The study names no grade at the start, so no cohort can be set beside it.");

    /// <summary>No result counts people.</summary>
    public static Reason NoGradeResult { get; } = new("no-grade-result", "No result of this arm counts people who improved.");

    /// <summary>A result counts something else than improvements of one grade.</summary>
    public static Reason OtherDefinition { get; } = new("definition-not-one-grade",
        "The result does not count those who improved by at least one grade, or does not say that it does; cohorts that count this cannot be set beside it.");

    /// <summary>No cohort was first seen in the window of the arm.</summary>
    public static Reason NoCohortOfWindow { get; } = new("no-cohort-of-window",
        "No cohort was first examined in the window in which this arm was treated, so early and late cohorts are both shown; the truth lies between them.");

    /// <summary>More people than the exact calculation takes.</summary>
    public static Reason TooManyPeople { get; } = new("out-of-range", $"The exact calculation takes at most {PoissonBinomial.MostPersons} people.");

    /// <summary>Every reason of this room; the sentence of the first is the general one.</summary>
    public static IReadOnlyList<Reason> All { get; } = [new(NoSourcedRateCode, "No cohort states how many of a grade improve without treatment in a window."),
        TimeUnknown, MixUnknown, NoGrades, NoGradeResult, OtherDefinition, NoCohortOfWindow, TooManyPeople];

    /// <summary>Every code of this room.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = [.. All.Select(reason => reason.Code)];

    internal static Reason NoSourcedRate(IReadOnlyList<string> grades, Window window) => new(
        NoSourcedRateCode, grades.Count == 0 ? "There is no grade at the start that can improve."
            : $"No cohort states how many of grade {string.Join(" or ", grades)} improve without treatment in the window '{window.Name}'.");

    /// <summary>The refusal with what was looked at: the cohorts that state the rate of other people of the grade, and the rows of these people that cannot
    /// carry one.</summary>
    internal static Reason NoSourcedRate(NaturalCourseTable table, string grade, CohortQuery asked)
    {
        var (refused, near) = (NoSourcedRate([grade], asked.Window ?? Windows.Unknown), asked with { Grade = grade });
        var stratum = string.Concat(asked.Level is { } level ? $" with {level} lesions" : "", asked.EraFrom is { } from ? $" from {from}" : "",
            asked.EraTo is { } to ? $" to {to}" : "");
        var held = table.Range(near).Rows.Where(row => row.HeldBack is not null).Select(row => $"{row.Row.Study} ({row.HeldBack!.Code})").Distinct().ToList();
        var elsewhere = Windows.All.Select(window => (window, table.Range(new CohortQuery { Grade = grade, Window = window }).Of(grade)))
            .Where(one => one.Item2 is not null).Select(one => $"{one.window.Name}: {string.Join(", ", one.Item2!.Expected.Studies)}").ToList();
        return refused with
        {
            Sentence = $"{(stratum.Length == 0 ? refused.Sentence : refused.Sentence.TrimEnd('.') + stratum + ".")} Looked at: {Count(table.Studies.Count)}. "
                + (held.Count == 0 ? "None has a row of such people. " : $"Rows of such people that cannot carry a rate: {string.Join(", ", held)}. ")
                + (elsewhere.Count == 0 ? $"No cohort states a rate of grade {grade} at all."
                : $"Cohorts of grade {grade} at other times, which are no substitute: {string.Join("; ", elsewhere)}."),
        };

        static string Count(int studies) => FormattableString.Invariant($"every cohort and control arm on record, {studies} studies");
    }
}
