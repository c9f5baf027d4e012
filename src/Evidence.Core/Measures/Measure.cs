using Evidence.Core.Sources;

namespace Evidence.Core.Measures;

/// <summary>An outcome measure: what it measures, on which scale, and which way is better.</summary>
public sealed record Measure
{
    /// <summary>Slug, the same as the file name.</summary>
    public required string Id { get; init; }

    /// <summary>Name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Usual abbreviation; null if it has none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>What it measures, in our words.</summary>
    public required string Description { get; init; }

    /// <summary>Slug of the condition it belongs to; null if it is used in several.</summary>
    public string? Condition { get; init; }

    /// <summary>The scale; null if it has no fixed one.</summary>
    public Scale? Scale { get; init; }

    /// <summary>A term of the vocabulary <c>measure-direction</c>; null where neither way is better.</summary>
    public string? Direction { get; init; }

    /// <summary>Unit in words.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest important difference; null where none was read, which is not "none exists".</summary>
    public ImportantDifference? Mcid { get; init; }

    /// <summary>What children gain on it as they grow; null where none was read, which is not "nothing".</summary>
    public GrowthCurve? Growth { get; init; }

    /// <summary>What a user of the measure should know.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What was read to make this record.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>What is known to exist but could not be read.</summary>
    public IReadOnlyList<string> Unverified { get; init => field = value ?? []; } = [];
}
