using Evidence.Core.Claims;
using Evidence.Core.Sources;

namespace Evidence.Core.Testimonials;

/// <summary>What the trial ledger says beside a testimonial. The pointer goes this way only.</summary>
public sealed record TestimonialContext
{
    /// <summary>How to read the testimonial, in our words.</summary>
    public required string Rationale { get; init; }

    /// <summary>Figures of studies; their relation is always <c>context</c>.</summary>
    public IReadOnlyList<EvidenceLink> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>What else was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
}
