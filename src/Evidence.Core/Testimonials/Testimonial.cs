namespace Evidence.Core.Testimonials;

/// <summary>
/// What a person is reported to have experienced, in our words and without any name. It shows that something was told, not that a
/// treatment works: nobody was compared, nobody who stayed the same was asked. It is the other ledger; nothing that computes may read it.
/// </summary>
public sealed record Testimonial
{
    /// <summary>Slug, unique among all claims and testimonials.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the source that publishes it.</summary>
    public required string SourceId { get; init; }

    /// <summary>Heading under which it stands.</summary>
    public required string Locator { get; init; }

    /// <summary>Line of the page as read; null if not recorded.</summary>
    public int? Line { get; init; }

    /// <summary>What is told, as a paraphrase.</summary>
    public required string Statement { get; init; }

    /// <summary>A term of the vocabulary <c>testimonial-form</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Terms of the vocabulary <c>testimonial-outcome</c>.</summary>
    public IReadOnlyList<string> Outcomes { get; init => field = value ?? []; } = [];

    /// <summary>What it is about; null if it does not say.</summary>
    public TestimonialSubject? About { get; init; }

    /// <summary>People said to have had the outcome; null if not said.</summary>
    public int? Patients { get; init; }

    /// <summary>People asked; null if not said, which is the rule.</summary>
    public int? Denominator { get; init; }

    /// <summary>A term of the vocabulary <c>incentive</c>: who gains from its being told.</summary>
    public required string Incentive { get; init; }

    /// <summary>What trials say beside it; null if nothing fits.</summary>
    public TestimonialContext? Context { get; init; }
}
