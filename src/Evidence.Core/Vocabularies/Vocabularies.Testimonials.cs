using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>Forms of testimonials.</summary>
    public static Vocabulary TestimonialForm { get; } = new(
        "testimonial-form",
        "In which form an experience is told.",
        T("aggregate-report", "aggregate report", "The provider sums up what its patients are said to have experienced."),
        T("individual-story", "individual story", "One person's course is told."),
        T("celebrity", "celebrity", "A famous person is said to have been treated."),
        T("rating", "rating", "Stars or points."),
        T("review-section", "review section", "A part of a page that holds or announces reviews."),
        T("satisfaction-figure", "satisfaction figure", "A share of people said to be satisfied."));

    /// <summary>What a testimonial says changed.</summary>
    public static Vocabulary TestimonialOutcome { get; } = new(
        "testimonial-outcome",
        "What is said to have changed.",
        T("motor", "movement", "Strength or movement."),
        T("sensation", "sensation", "Feeling."),
        T("spasticity", "spasticity", "Stiffness or spasms."),
        T("pain", "pain", "Pain."),
        T("bladder-bowel", "bladder and bowel", "Bladder or bowel function."),
        T("speech", "speech", "Speech."),
        T("cognition", "cognition", "Attention, memory, understanding."),
        T("balance", "balance", "Balance or trunk control."),
        T("quality-of-life", "quality of life", "Life as a whole."),
        T("walking", "walking", "Walking."),
        T("other", "other", "Something else, or nothing in particular."));

    /// <summary>Who gains.</summary>
    public static Vocabulary Incentive { get; } = new(
        "incentive",
        "Whether the publisher of a testimonial gains from it.",
        T("publisher-sells-treatment", "publisher sells the treatment", "The publisher earns when readers buy the treatment."),
        T("unknown", "unknown", "It is not known whether the publisher gains."),
        T("none", "none", "The publisher gains nothing."));

    /// <summary>The only relation a testimonial may have to a study.</summary>
    public static Vocabulary TestimonialRelation { get; } = new(
        "testimonial-relation",
        "What a study may be to a testimonial: something to read beside it, never its proof or refutation.",
        T("context", "context", "It helps to read the testimonial and decides nothing."));
}
