using Evidence.Core.Testimonials;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Testimonials.Testimonial>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The other ledger, in a file of its own; every row says what it is and who gains.</summary>
internal static class TestimonialTable
{
    public static CsvTable<Testimonial> Table { get; } = new(
        "testimonials",
        "Testimonials",
        "One row is one experience as a page tells it. It is not evidence of an effect: nobody was compared, and who did not improve was not asked.",
        [
            C.Key(t => t.Id, "The testimonial's id."),
            C.Text("whatThisIs", _ => TestimonialDocuments.WhatThisIs, "What a testimonial is; the same in every row.") with { Required = true },
            C.Term("incentive", V.Incentive, t => t.Incentive, "Who gains from its being told.") with { Required = true },
            C.Id("source", t => t.SourceId, "Id of the source that publishes it.", "sources") with { Required = true },
            C.Text("locator", t => t.Locator, "Heading under which it stands.") with { Required = true },
            C.Count("line", t => t.Line, "Line of the page as read."),
            C.Text("statement", t => t.Statement, "What is told, as a paraphrase.") with { Required = true },
            C.Term("form", V.TestimonialForm, t => t.Form, "In which form it is told.") with { Required = true },
            C.List("outcomes", t => t.Outcomes, "What is said to have changed.", V.TestimonialOutcome),
            C.Text("condition", t => t.About?.Condition, "Condition it is about."),
            C.Id("provider", t => t.About?.Provider, "Provider it is about.", "providers"),
            C.Text("country", t => t.About?.Country, "Country, ISO 3166-1 alpha-2."),
            C.Count("patients", t => t.Patients, "People said to have had the outcome."),
            C.Count("denominator", t => t.Denominator, "People asked; empty when it is not said, which is the rule."),
            C.Text("context", t => t.Context?.Rationale, "How to read it, in our words."),
            C.List("contextStudies", t => t.Context?.Evidence.Select(link => link.Study) ?? [], "Studies to read beside it; none proves or refutes it."),
        ],
        isTestimonial: true);
}
