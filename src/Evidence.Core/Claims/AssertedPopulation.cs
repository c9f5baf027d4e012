namespace Evidence.Core.Claims;

/// <summary>The people that an assertion speaks of; each null if it does not say.</summary>
public sealed record AssertedPopulation
{
    /// <summary>Slug of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Institution named, in words.</summary>
    public string? Institution { get; init; }

    /// <summary>Severity in words.</summary>
    public string? Severity { get; init; }

    /// <summary>A term of the vocabulary <c>chronicity</c>.</summary>
    public string? Chronicity { get; init; }

    /// <summary>When they were treated, in words.</summary>
    public string? Timing { get; init; }

    /// <summary>AIS grades at the start; empty if not said.</summary>
    public IReadOnlyList<string> AisGrades { get; init => field = value ?? []; } = [];

    /// <summary>AIS grade said to be reached.</summary>
    public string? AisTo { get; init; }

    /// <summary>Age in words.</summary>
    public string? Age { get; init; }

    /// <summary>Level of the lesion in words.</summary>
    public string? Level { get; init; }
}
