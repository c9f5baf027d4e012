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

    /// <summary>What the group was given; null for groups that got nothing or where it is unknown.</summary>
    public Intervention? Intervention { get; init; }
}
