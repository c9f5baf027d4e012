namespace Evidence.Core.Providers;

/// <summary>A clinic, hospital, laboratory or broker named on the pages. Being listed says nothing about quality.</summary>
public sealed record Provider
{
    /// <summary>Slug, the same as the file name.</summary>
    public required string Id { get; init; }

    /// <summary>Name as the pages give it.</summary>
    public required string Name { get; init; }

    /// <summary>A term of the vocabulary <c>provider-kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>City; null if unknown.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null if unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Ids of providers it belongs to or works with.</summary>
    public IReadOnlyList<string> Affiliations { get; init => field = value ?? []; } = [];

    /// <summary>Ids of the claims that say something about it; exactly those whose subject it is, and others that mention it.</summary>
    public IReadOnlyList<string> Claims { get; init => field = value ?? []; } = [];

    /// <summary>What else is known, in our words.</summary>
    public string? Notes { get; init; }
}
