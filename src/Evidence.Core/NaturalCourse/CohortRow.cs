using Evidence.Core.Results;

namespace Evidence.Core.NaturalCourse;

/// <summary>What happened to the grades of people who were given no cells: one row per cohort, grade at the start, part and visit.</summary>
public sealed record CohortRow
{
    /// <summary>Id of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Id of the arm; null when the result names none.</summary>
    public required string? Arm { get; init; }

    /// <summary>"cohort" for natural-history studies, "control-arm" for the arm of a trial that got no cells.</summary>
    public required string SourceKind { get; init; }

    /// <summary>Grades at the start, worst first; more than one when the source does not separate them.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>The scale as the source names it, "AIS" or "Frankel".</summary>
    public required string Scale { get; init; }

    /// <summary>The part of the cohort the row is about beside the grade, in words; null for the whole grade.</summary>
    public required string? Part { get; init; }

    /// <summary>Levels of lesion, from above; empty when none is stated.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>When people were first examined.</summary>
    public required StatedWindow Window { get; init; }

    /// <summary>Months of follow-up; null for ranges, open ends and phases.</summary>
    public required double? Months { get; init; }

    /// <summary>Follow-up in words.</summary>
    public required string? Timepoint { get; init; }

    /// <summary>When people were injured; null when no year is known.</summary>
    public required Era? Era { get; init; }

    /// <summary>Improved by at least one grade; null when the source gives only larger improvements.</summary>
    public required Share? One { get; init; }

    /// <summary>Improved by at least two grades; null when the source does not give it.</summary>
    public required Share? Two { get; init; }

    /// <summary>Cause of the lesion, a term of the vocabulary <c>aetiology</c>; null if unknown.</summary>
    public string? Aetiology { get; init; }

    /// <summary>What a reader must know before using the row.</summary>
    public required string? Note { get; init; }

    /// <summary>Registries that other rows draw on too.</summary>
    public required IReadOnlyList<string> Overlaps { get; init; }

    /// <summary>The results it was read from.</summary>
    public required IReadOnlyList<ResultSource> From { get; init; }

    /// <summary>The one grade at the start, or null when there are several.</summary>
    public string? Grade => Grades is [var one] ? one : null;

    internal static string ScaleOf(Studies.Study study, Result result) =>
        new[] { study.Population?.Severity, result.Subgroup, result.Definition,
            result.Note }.Any(text => text?.Contains("Frankel", StringComparison.Ordinal) == true) ? "Frankel" : "AIS";
}
