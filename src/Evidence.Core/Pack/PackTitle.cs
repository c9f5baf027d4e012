namespace Evidence.Core.Pack;

/// <summary>The title page of a pack, <c>pack.json</c>.</summary>
public sealed record PackTitle
{
    /// <summary>Slug of the pack; what an import of the same pack replaces is found by it.</summary>
    public required string Id { get; init; }

    /// <summary>Title in words.</summary>
    public required string Title { get; init; }

    /// <summary>Version of the content.</summary>
    public required string Version { get; init; }

    /// <summary>SPDX identifier of the licence of the data.</summary>
    public required string Licence { get; init; }

    /// <summary>What the pack holds, in words; null if it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Date on which the facts were read; null if not recorded.</summary>
    public string? ReadOn { get; init; }
}
