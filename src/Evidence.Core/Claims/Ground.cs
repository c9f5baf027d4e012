namespace Evidence.Core.Claims;

/// <summary>What a verdict rests on beside studies and harms. <see cref="Kind"/> says which of the pointers is there.</summary>
public sealed record Ground
{
    /// <summary>A term of the vocabulary <c>ground-kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of a source; with <c>page</c> and <c>source</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Line of the page; with <c>page</c>.</summary>
    public int? Line { get; init; }

    /// <summary>Id of a regulator; with <c>regulator</c>.</summary>
    public string? Regulator { get; init; }

    /// <summary>Id of a statement of that regulator.</summary>
    public string? Statement { get; init; }

    /// <summary>Id of an action of that regulator.</summary>
    public string? Action { get; init; }

    /// <summary>Id of another claim; with <c>claim</c>.</summary>
    public string? Claim { get; init; }

    /// <summary>A term of the vocabulary <c>relation</c>.</summary>
    public required string Relation { get; init; }
}
