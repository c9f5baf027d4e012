namespace Evidence.Core.Claims;

/// <summary>One assertion of a source, in our words with its figures exact, and what was found about it.</summary>
public sealed record Claim
{
    /// <summary>Slug, unique among all claims and reports.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the source that makes it.</summary>
    public required string SourceId { get; init; }

    /// <summary>Heading under which it stands.</summary>
    public required string Locator { get; init; }

    /// <summary>Line of the page as read; null if not recorded.</summary>
    public int? Line { get; init; }

    /// <summary>The assertion as a paraphrase, figures exact.</summary>
    public required string Statement { get; init; }

    /// <summary>A term of the vocabulary <c>stream</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>Slug of the subject (efficacy, price, mechanism, ...).</summary>
    public required string Category { get; init; }

    /// <summary>What it is about; null if nothing in particular.</summary>
    public ClaimSubject? About { get; init; }

    /// <summary>The numbers in it.</summary>
    public IReadOnlyList<ClaimQuantity> Quantities { get; init => field = value ?? []; } = [];

    /// <summary>Machine-checkable slots; null when the assertion cannot be put that way.</summary>
    public Assertion? Assertion { get; init; }

    /// <summary>What was found.</summary>
    public required Assessment Assessment { get; init; }
}
