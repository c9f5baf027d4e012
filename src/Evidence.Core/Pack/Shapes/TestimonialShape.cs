using static Evidence.Core.Pack.FieldTypes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of a testimonial and the objects in it: no study in its subject, and evidence only as context.</summary>
internal static class TestimonialShape
{
    private static readonly Shape Subject = new(
        "testimonial-subject",
        "What a testimonial is about.",
        May("condition", Slug, "Slug of a condition."),
        May("provider", Slug, "Id of a provider."),
        May("country", Country, "Country, ISO 3166-1 alpha-2."));

    private static readonly Shape Link = new(
        "context-link",
        "A study to read beside a testimonial.",
        Must("study", Slug, "Id of a study or harm."),
        May("result", Slug, "Id of a result of the study."),
        Must("relation", Term(V.TestimonialRelation), "Always context: a study neither proves nor refutes an experience."),
        May("figure", Words, "The figure as quoted."));

    private static readonly Shape Context = new(
        "testimonial-context",
        "What the trial ledger says beside a testimonial.",
        Must("rationale", Words, "How to read it, in our words."),
        May("evidence", ListOf(Object(Link)), "Figures of studies."),
        May("readings", ListOf(Object(CommonShapes.Reading)), "What else was read."));

    public static readonly Shape Testimonial = new(
        "testimonial",
        "What a person is reported to have experienced, without any name. It is no evidence of an effect.",
        Must("id", Slug, "Slug, unique among claims and testimonials."),
        Must("sourceId", Slug, "Id of the source; the name of the file."),
        Must("locator", Words, "Heading under which it stands."),
        May("line", People, "Line of the page as read."),
        Must("statement", Words, "What is told, as a paraphrase."),
        Must("form", Term(V.TestimonialForm), "In which form it is told."),
        Must("outcomes", SomeOf(Term(V.TestimonialOutcome)), "What is said to have changed."),
        May("about", Object(Subject), "What it is about."),
        May("patients", People, "People said to have had the outcome."),
        May("denominator", People, "People asked."),
        Must("incentive", Term(V.Incentive), "Whether the publisher gains."),
        May("context", Object(Context), "What trials say beside it."));
}
