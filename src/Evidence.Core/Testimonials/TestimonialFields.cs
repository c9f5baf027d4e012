using Evidence.Core.Search;

namespace Evidence.Core.Testimonials;

/// <summary>What testimonials are found by.</summary>
public static class TestimonialFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Testimonial> Table { get; } =
        new(
            Fields<Testimonial>.Id("The testimonial's id.", "mg-gaia-benefit-trunk"),
            [
                Fields<Testimonial>.Sorted(
                    Fields<Testimonial>.Free(
                        "source",
                        "published by",
                        "The id of the source that publishes it.",
                        "medigence-spinal-cord-injury",
                        t => [t.SourceId]
                    )
                ),
                Fields<Testimonial>.Sorted(
                    Fields<Testimonial>.Closed("form", "in the form of", "The form it has.", "aggregate-report", "testimonial-form", t => [t.Form])
                ),
                Fields<Testimonial>.Closed("outcome", "about", "What is said to have changed.", "walking", "testimonial-outcome", t => t.Outcomes),
                Fields<Testimonial>.Closed(
                    "incentive",
                    "whose publisher",
                    "What the publisher gains.",
                    "publisher-sells-treatment",
                    "incentive",
                    t => [t.Incentive]
                ),
                Fields<Testimonial>.Free("provider", "about the provider", "The id of the provider it is about.", "gaia", t => [t.About?.Provider]),
                Fields<Testimonial>.Free("country", "about", "The country it is about, ISO 3166-1 alpha-2.", "CO", t => [t.About?.Country]),
                Fields<Testimonial>.Free("condition", "about", "The condition it is about.", "spinal-cord-injury", t => [t.About?.Condition]),
            ]
        );
}
