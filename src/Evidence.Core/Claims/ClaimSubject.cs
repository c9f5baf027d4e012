namespace Evidence.Core.Claims;

/// <summary>What a claim is about; each null if it does not say.</summary>
public sealed record ClaimSubject
{
    /// <summary>Slug of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>Id of a provider.</summary>
    public string? Provider { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Id of a study.</summary>
    public string? Study { get; init; }
}
