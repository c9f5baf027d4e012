namespace Evidence.Core.Sources;

/// <summary>What was actually read for a record, and how much of it. The trust in a figure ends where its reading ends.</summary>
public sealed record Reading
{
    /// <summary>Address of what was read; null when only a stored copy was at hand, and then <see cref="Extent"/> says what it was.</summary>
    public string? Url { get; init; }

    /// <summary>A term of the vocabulary <c>reading-kind</c>.</summary>
    public required string What { get; init; }

    /// <summary>Which part was read, in words; null when <see cref="What"/> says it all.</summary>
    public string? Extent { get; init; }
}
