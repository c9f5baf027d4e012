using System.Text.Json;
using static Evidence.Core.Pack.FieldTypes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of measures, sources, providers, regulators and harms.</summary>
internal static class ReferenceShapes
{
    private static readonly Shape Scale = new(
        "scale",
        "The values that a measure can take for one person.",
        May("min", Number, "Lowest score."),
        May("max", Number, "Highest score."),
        May("step", Number, "Distance between neighbouring scores."),
        May("categories", ListOf(Words), "Ordered categories."));

    private static readonly Shape Mcid = new(
        "important-difference",
        "The smallest difference that matters to a person.",
        May("value", Number, "The difference."),
        May("low", Number, "Lower end of a range."),
        May("high", Number, "Upper end of a range."),
        Must("unit", Words, "Unit."),
        Must("basis", Words, "How it was found."),
        Must("readings", SomeOf(Object(CommonShapes.Reading)), "What was read."))
    {
        Conditions = [new(null, JsonValueKind.Undefined, ["value"], ["low", "high"])],
    };

    private static readonly Shape GrowthRate = new(
        "growth-rate",
        "A rate per year that is linear in the height of a growth curve.",
        Must("slope", Number, "Change for each point of height."),
        Must("intercept", Number, "At height 0."));

    private static readonly Shape GrowthLevel = new(
        "growth-level",
        "The height of the growth curve of a level of severity.",
        Must("level", Term(V.GmfcsLevel), "The level."),
        Must("height", Number, "Its height, in points."));

    private static readonly Shape Growth = new(
        "growth-curve",
        "What children gain on a measure as they grow: at x years a child on the curve of height A scores A(exp(late·x) − exp(early·x)).",
        Must("late", Object(GrowthRate), "The rate at which scores move once grown."),
        Must("early", Object(GrowthRate), "The rate, below 0, at which what is missing shrinks."),
        Must("levels", SomeOf(Object(GrowthLevel)), "The heights of the levels, the mildest first."),
        Must("untilYears", Number, "Age in years up to which the source says that it holds."),
        Must("basis", Words, "What the curves are."),
        Must("locator", Words, "Where in what was read the figures stand."),
        Must("readings", SomeOf(Object(CommonShapes.Reading)), "What was read."));

    public static readonly Shape Measure = new(
        "measure",
        "An outcome measure: what it measures, on which scale, which way is better.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("name", Words, "Name in full."),
        May("abbreviation", Words, "Usual abbreviation."),
        Must("description", Words, "What it measures."),
        May("condition", Slug, "Slug of the condition it belongs to."),
        May("scale", Object(Scale), "The scale."),
        May("direction", Term(V.MeasureDirection), "Which way is better."),
        May("unit", Words, "Unit, in words."),
        May("mcid", Object(Mcid), "Smallest important difference, where one was read."),
        May("growth", Object(Growth), "What children gain on it as they grow, where that was read."),
        May("notes", ListOf(Words), "What a user should know."),
        May("readings", ListOf(Object(CommonShapes.Reading)), "What was read."),
        May("unverified", ListOf(Words), "What could not be read."));

    public static readonly Shape Source = new(
        "source",
        "A document that makes assertions.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("kind", Term(V.SourceKind), "What kind of document."),
        Must("title", Words, "Title as printed."),
        Must("publisher", Words, "Who publishes it."),
        May("url", Url, "Public address."),
        May("published", Date, "Date of publication."),
        May("updated", Date, "Date of the last stated change."),
        May("retrieved", Date, "Date on which it was read."),
        May("language", Words, "Language, as a tag."),
        Must("sellsTreatment", FieldTypes.Boolean, "True when the publisher earns from the treatment."),
        May("about", Words, "For releases and news: id of the study or harm it is about."));

    public static readonly Shape Provider = new(
        "provider",
        "A clinic, hospital, laboratory or broker named on the pages.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("name", Words, "Name as the pages give it."),
        Must("kind", Term(V.ProviderKind), "What it is."),
        May("city", Words, "City."),
        May("country", Country, "Country, ISO 3166-1 alpha-2."),
        May("affiliations", ListOf(Slug), "Ids of providers it belongs to or works with."),
        May("claims", ListOf(Slug), "Ids of the claims that say something about it."),
        May("notes", Words, "What else is known."));

    public static readonly Shape Regulator = new(
        "regulator",
        "An authority or learned society, what it said and did.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("name", Words, "Name in full."),
        Must("jurisdiction", Words, "Where it has authority, in words."),
        Must("countryCode", Authority, "ISO 3166-1 alpha-2, EU, or INT for international bodies."),
        May("url", Url, "Public address."),
        May("statements", ListOf(Object(Line("statement", "What it said."))), "What it said."),
        May("actions", ListOf(Object(Line("action", "What it did."))), "What it did."),
        May("unverified", ListOf(Words), "What could not be read."));

    public static readonly Shape Harm = new(
        "harm",
        "A documented harm of unproven cell treatments.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("title", Words, "Title of the report."),
        Must("type", Slug, "Slug of the kind of harm."),
        May("cases", People, "People harmed."),
        May("deaths", People, "People who died."),
        May("year", Year, "Year of the report."),
        May("conditionTreated", Words, "What they were treated for."),
        Must("setting", Words, "Where it happened: trial, unproven clinic, ..."),
        May("countries", ListOf(Country), "Countries, ISO 3166-1 alpha-2."),
        Must("intervention", Words, "What was given."),
        Must("harm", Words, "What happened."),
        May("latency", Words, "Time from treatment to harm."),
        May("study", Slug, "Id of the study that is the same work."),
        May("sameCaseAs", Slug, "Id of another harm that reports the same people."),
        Must("publications", SomeOf(Object(CommonShapes.Publication)), "Where it was published."),
        Must("readings", SomeOf(Object(CommonShapes.Reading)), "What was read."),
        May("notes", ListOf(Words), "What a reader should know."),
        May("unverified", ListOf(Words), "What could not be read."));

    public static readonly Shape Title = new(
        "pack",
        "The title page of a pack.",
        Must("id", Slug, "Slug; an import replaces what the pack of this id held before."),
        Must("title", Words, "Title."),
        Must("version", Words, "Version of the content."),
        Must("licence", Words, "SPDX identifier of the licence of the data."),
        May("description", Words, "What the pack holds."),
        May("readOn", Date, "Date on which the facts were read."));

    private static Shape Line(string name, string meaning) => new(
        "regulator-" + name,
        meaning,
        May("id", Slug, "Slug, unique among what the authority said and did; verdicts point at it."),
        Must(name, Words, meaning),
        Must("about", Words, "What or whom it is about."),
        May("date", Words, "Date as far as it was read."),
        May("outcome", Words, "What came of it."),
        Must("sourceQuality", Words, "How near to the authority's own text the reading is."),
        Must("readings", SomeOf(Object(CommonShapes.Reading)), "What was read."));
}
