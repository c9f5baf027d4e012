namespace Evidence.Core.Releases;

/// <summary>One record that a release added, changed or removed.</summary>
public sealed record RecordChange
{
    /// <summary>The number of the release.</summary>
    public required long Release { get; init; }

    /// <summary>"trial" or "testimonial".</summary>
    public required string Ledger { get; init; }

    /// <summary>The record's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>"added", "changed" or "removed".</summary>
    public required string Change { get; init; }

    /// <summary>The digest of the document before, or null when it is new.</summary>
    public string? Before { get; init; }

    /// <summary>The digest of the document after, or null when it is gone.</summary>
    public string? After { get; init; }
}
