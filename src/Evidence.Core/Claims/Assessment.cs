using Evidence.Core.Sources;

namespace Evidence.Core.Claims;

/// <summary>What was found about a claim, with its grounds.</summary>
public sealed record Assessment
{
    /// <summary>A term of the vocabulary <c>verdict</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>A term of the vocabulary <c>reason</c>; present with <c>unverifiable</c> and only with it.</summary>
    public string? Reason { get; init; }

    /// <summary>Why, in our words.</summary>
    public required string Rationale { get; init; }

    /// <summary>The figures it rests on.</summary>
    public IReadOnlyList<EvidenceLink> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>What it rests on beside studies and harms: authorities, pages, sources, other claims.</summary>
    public IReadOnlyList<Ground> Grounds { get; init => field = value ?? []; } = [];

    /// <summary>Date of a search that found nothing; null when none is dated.</summary>
    public string? SearchedOn { get; init; }

    /// <summary>A second reading of the verdict; null when there was none.</summary>
    public SecondReading? SecondReading { get; init; }

    /// <summary>What else was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
}
