using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>A matrix of one result as it stands in a study's document, with what must be known to place it.</summary>
public sealed record ShiftResult
{
    /// <summary>Where it stands.</summary>
    public required ResultSource Source { get; init; }

    /// <summary>Title of the study.</summary>
    public required string Title { get; init; }

    /// <summary>Design of the study; null if unknown.</summary>
    public string? Design { get; init; }

    /// <summary>Why its study may stand in no sum; null when it may.</summary>
    public Statistics.Reason? Withdrawn { get; init; }

    /// <summary>The arm; null when the result names none.</summary>
    public ShiftArm? Arm { get; init; }

    /// <summary>Months of follow-up; null for ranges, open ends and phases.</summary>
    public double? Months { get; init; }

    /// <summary>Follow-up in words.</summary>
    public string? Timepoint { get; init; }

    /// <summary>The part of the arm; null for the whole.</summary>
    public string? Subgroup { get; init; }

    /// <summary>What a reader must know before using it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the cells leave people of the arm out.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The cells.</summary>
    public required IReadOnlyList<Transition> Cells { get; init; }
}
