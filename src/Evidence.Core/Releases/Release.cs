namespace Evidence.Core.Releases;

/// <summary>What one import changed and what the content was afterwards. Numbers begin at 1 and have no gaps.</summary>
public sealed record Release
{
    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made, UTC, ISO 8601.</summary>
    public required string PublishedAt { get; init; }

    /// <summary>The pack that was imported.</summary>
    public required string Pack { get; init; }

    /// <summary>
    /// Version of the content as the title page of its pack says; null when none does. It is the same wherever the pack is imported, the number is not.
    /// </summary>
    public string? PackVersion { get; init; }

    /// <summary>Date of the content as that page says, <c>yyyy-mm-dd</c>; null when none does.</summary>
    public string? PackDate { get; init; }

    /// <summary>The engine that derived what is derived.</summary>
    public required string Engine { get; init; }

    /// <summary>SHA-256 over kind, id and document digest of every current record of the trial ledger, sorted; lower-case hex.</summary>
    public required string TrialDigest { get; init; }

    /// <summary>The same of the testimonial ledger.</summary>
    public required string TestimonialDigest { get; init; }

    /// <summary>The release that last changed the trial ledger; trial answers name this one, so a testimonial changes nothing in them.</summary>
    public required long TrialNumber { get; init; }

    /// <summary>The release that last changed the testimonial ledger.</summary>
    public required long TestimonialNumber { get; init; }

    /// <summary>Records that were new.</summary>
    public required long Added { get; init; }

    /// <summary>Records whose bytes changed.</summary>
    public required long Changed { get; init; }

    /// <summary>Records that the pack no longer holds.</summary>
    public required long Removed { get; init; }

    /// <summary>
    /// SHA-256 over the link of the release before it (the store's id for the first), number, time, engine and both digests: what binds it to its
    /// place. Empty until it is written.
    /// </summary>
    public string? Chain { get; init; }
}
