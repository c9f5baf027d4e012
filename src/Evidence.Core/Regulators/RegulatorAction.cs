using Evidence.Core.Sources;

namespace Evidence.Core.Regulators;

/// <summary>What an authority did, with its date and what was read.</summary>
public sealed record RegulatorAction
{
    /// <summary>Slug, unique among the statements and actions of the authority; null in packs that have none.</summary>
    public string? Id { get; init; }

    /// <summary>What it did, in our words.</summary>
    public required string Action { get; init; }

    /// <summary>What or whom it is about, in words.</summary>
    public required string About { get; init; }

    /// <summary>Date as far as it was read, in words or <c>yyyy-mm-dd</c>; null if unknown.</summary>
    public string? Date { get; init; }

    /// <summary>What came of it, in words; null if unknown.</summary>
    public string? Outcome { get; init; }

    /// <summary>How near to the authority's own text the reading is, in words.</summary>
    public required string SourceQuality { get; init; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
}
