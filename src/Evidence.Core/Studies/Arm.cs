namespace Evidence.Core.Studies;

/// <summary>A group of people in a study.</summary>
public sealed record Arm
{
    /// <summary>Slug, unique within the study.</summary>
    public required string Id { get; init; }

    /// <summary>What the group is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>A term of the vocabulary <c>arm-role</c>.</summary>
    public required string Role { get; init; }

    /// <summary>People in the group; null if unknown.</summary>
    public int? N { get; init; }

    /// <summary>People randomised to or entered in it; null if unknown.</summary>
    public int? Allocated { get; init; }

    /// <summary>People counted in its main analysis; at most <see cref="Allocated"/>, and the difference is the loss.</summary>
    public int? Analysed { get; init; }

    /// <summary>Ids of treated arms that had what this one had, and the cells besides: of those it is the comparator before any other control.</summary>
    public IReadOnlyList<string> IsolatesCellsOf { get; init => field = value ?? []; } = [];

    /// <summary>From injury to treatment, in days.</summary>
    public TimeSinceInjury? TimeSinceInjuryDays { get; init; }

    /// <summary>The arm at the start, in cerebral palsy.</summary>
    public ArmBaseline? Baseline { get; init; }

    /// <summary>What the group was given; null for groups that got nothing or where it is unknown.</summary>
    public Intervention? Intervention { get; init; }
}
