using static Evidence.Core.Pack.FieldTypes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of the lexicons, by id.</summary>
internal static class LexiconShapes
{
    private static readonly Shape Concept = new(
        "concept",
        "A meaning and the words that carry it.",
        Must("id", Slug, "Slug, unique within the lexicon."),
        Must("label", Words, "The preferred word."),
        Must("synonyms", ListOf(Words), "Other words for it."),
        Must("abbreviations", ListOf(Words), "Abbreviations, matched with their case."),
        May("ambiguousAbbreviations", ListOf(Words), "Those that mean other things too."),
        May("broader", Slug, "Id of the concept that it is a kind of."),
        Must("category", Slug, "Slug of the category."),
        Must("negationSensitive", FieldTypes.Boolean, "True when a negation before it turns the meaning round."));

    private static readonly Shape Cue = new(
        "cue",
        "A cue and the words that carry it.",
        [.. Concept.Fields.Where(static field => field.Name is not ("category" or "broader"))]);

    private static readonly Shape Flag = new(
        "flag",
        "A way of selling that should make a reader careful.",
        Must("flag", Term(V.RedFlag), "Which one."),
        Must("label", Words, "What it is, in words."),
        Must("negationSensitive", FieldTypes.Boolean, "True when a negation before it turns the meaning round."),
        Must("phrases", SomeOf(Words), "Phrases that show it."));

    public static readonly Shape Thesaurus = Of("thesaurus", "Concepts of the field with their synonyms.", "concepts", Concept);
    public static readonly Shape RedFlags = Of("red-flags", "Red flags of selling with their phrases.", "flags", Flag);
    public static readonly Shape EvidenceCues = Of("evidence-cues", "Words that show talk of evidence.", "cues", Cue);
    public static readonly Shape TestimonialCues = Of("testimonial-cues", "Words that show talk of experience.", "cues", Cue);

    private static Shape Of(string name, string description, string list, Shape entry) =>
        new(name, description, Must("id", Slug, "The name of the lexicon."), Must(list, SomeOf(Object(entry)), "Its entries."));
}
