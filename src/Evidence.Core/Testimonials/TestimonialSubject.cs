namespace Evidence.Core.Testimonials;

/// <summary>What a testimonial is about; each null if it does not say. It never names a study.</summary>
public sealed record TestimonialSubject
{
    /// <summary>Slug of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>Id of a provider.</summary>
    public string? Provider { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }
}
