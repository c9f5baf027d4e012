using System.Text.Json;
using static Evidence.Core.Pack.FieldTypes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of a claim and the objects in it.</summary>
internal static class ClaimShape
{
    private static readonly ShapeCondition ValueOrRange = new(null, JsonValueKind.Undefined, ["value"], ["low", "high"]);

    private static readonly Shape Subject = new(
        "claim-subject",
        "What a claim is about.",
        May("condition", Slug, "Slug of a condition."),
        May("provider", Slug, "Id of a provider."),
        May("country", Country, "Country, ISO 3166-1 alpha-2."),
        May("study", Slug, "Id of a study."));

    private static readonly KindType Quantity = new(
        "quantity",
        V.QuantityKind.Name,
        Kind("fraction", "So many of so many.", [], Must("events", People, "People who met it."), Must("total", People, "People counted.")),
        Kind("percent", "A percentage, 0 to 100.", [ValueOrRange], Value, Low, High),
        Kind("count", "A number of things or people.", [], Must("value", Number, "The number."), Must("unit", Words, "Of what.")),
        Kind("money", "A price.", [ValueOrRange], Value, Low, High, Must("currency", Words, "Currency as printed."), May("per", Words, "What it buys.")),
        Kind("duration", "A length of time.", [ValueOrRange], Value, Low, High, Must("unit", Words, "Unit.")),
        Kind("dose", "An amount given.", [ValueOrRange], Value, Low, High, Must("unit", Words, "Unit.")),
        Kind("age", "An age.", [ValueOrRange], Value, Low, High, May("unit", Words, "Unit; absent means years.")),
        Kind("year", "A calendar year.", [], Must("value", Year, "The year.")));

    private static readonly Shape Population = new(
        "asserted-population",
        "The people that an assertion speaks of.",
        May("condition", Slug, "Slug of a condition."),
        May("country", Country, "Country, ISO 3166-1 alpha-2."),
        May("institution", Words, "Institution named."),
        May("severity", Words, "Severity in words."),
        May("chronicity", Term(V.Chronicity), "How long after the injury."),
        May("timing", Words, "When they were treated, in words."),
        May("aisGrades", ListOf(Term(V.AisGrade)), "AIS grades at the start."),
        May("aisTo", Term(V.AisGrade), "AIS grade said to be reached."),
        May("age", Words, "Age in words."),
        May("level", Words, "Level of the lesion in words."));

    private static readonly Shape Assertion = new(
        "assertion",
        "A claim in slots that arithmetic can compare with results.",
        May("study", Slug, "Id of the study it names."),
        May("arm", Slug, "Id of an arm of that study."),
        May("measure", Slug, "Id of the outcome measure."),
        May("kind", Term(V.ResultKind), "Kind of result that could answer it."),
        May("events", People, "People said to have met the outcome."),
        May("total", People, "People said to have been counted."),
        May("proportion", Number, "Share of people, 0 to 1."),
        May("value", Number, "A stated value."),
        May("low", Number, "Lower end of a stated range."),
        May("high", Number, "Upper end of a stated range."),
        May("quantifier", Term(V.Quantifier), "All, most or none."),
        May("months", Number, "Months after treatment."),
        May("comparator", Words, "What it is compared with."),
        May("population", Object(Population), "Who it is about."));

    private static readonly KindType Ground = new(
        "ground",
        V.GroundKind.Name,
        Rest("page", "A line of a page.", [], Must("source", Slug, "Id of the source that is the page."), Must("line", People, "Line of the page as read.")),
        Rest(
            "regulator",
            "What an authority or learned society said or did.",
            [new(null, JsonValueKind.Undefined, ["statement"], ["action"])],
            Must("regulator", Slug, "Id of the regulator."),
            May("statement", Slug, "Id of a statement of it."),
            May("action", Slug, "Id of an action of it.")),
        Rest("source", "A release, article or page on record.", [], Must("source", Slug, "Id of the source.")),
        Rest("claim", "Another claim on record.", [], Must("claim", Slug, "Id of the claim.")));

    private static readonly Shape Assessment = new(
        "assessment",
        "What was found about a claim.",
        Must("verdict", Term(V.Verdict), "What was found."),
        May("reason", Term(V.Reason), "Why it is unverifiable; only then."),
        Must("rationale", Words, "Why, in our words."),
        May("evidence", ListOf(Object(CommonShapes.EvidenceLink)), "The figures it rests on."),
        May("grounds", SomeOf(Ground), "What it rests on beside studies and harms."),
        May("searchedOn", Date, "Date of a search that found nothing."),
        May("secondReading", Object(CommonShapes.SecondReading), "A second reading of the verdict."),
        May("readings", ListOf(Object(CommonShapes.Reading)), "What else was read."));

    public static readonly Shape Claim = new(
        "claim",
        "One assertion of a source, in our words with exact figures, and what was found about it.",
        Must("id", Slug, "Slug, unique among claims."),
        Must("sourceId", Slug, "Id of the source; the name of the file."),
        Must("locator", Words, "Heading under which it stands."),
        May("line", People, "Line of the page as read."),
        Must("statement", Words, "The assertion as a paraphrase, figures exact."),
        Must("stream", Term(V.Stream), "What the claim is made of."),
        Must("category", Slug, "Slug of the subject."),
        May("about", Object(Subject), "What it is about."),
        May("quantities", ListOf(Quantity), "The numbers in it."),
        May("assertion", Object(Assertion), "Machine-checkable slots."),
        Must("assessment", Object(Assessment), "What was found."));

    private static Field Value => May("value", Number, "The value.");

    private static Field Low => May("low", Number, "Lower end of a range.");

    private static Field High => May("high", Number, "Upper end of a range.");

    private static Shape Rest(string kind, string description, ShapeCondition[] conditions, params Field[] own) =>
        new(
            "ground-" + kind,
            kind,
            description,
            [Must("kind", Words, "Kind of ground."), .. own, Must("relation", Term(V.Relation), "What it does to the assertion.")]
        )
        {
            Conditions = conditions,
        };

    private static Shape Kind(string kind, string description, ShapeCondition[] conditions, params Field[] own) =>
        new("quantity-" + kind, kind, description, [Must("kind", Words, "Kind of quantity."), .. own]) { Conditions = conditions };
}
