using System.Text.Json;
using static Evidence.Core.Pack.FieldTypes;
using static Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Objects that stand in records of several kinds.</summary>
internal static class CommonShapes
{
    public static readonly Shape Reading = new(
        "reading",
        "What was actually read for a record.",
        Must("url", UrlOrNull, "Address of what was read; null when only a stored copy was at hand."),
        Must("what", Term(ReadingKind), "What it was."),
        May("extent", Words, "Which part was read; needed when there is no address."))
    {
        Conditions = [new("url", JsonValueKind.Null, ["extent"])],
    };

    public static readonly Shape Author = new(
        "author",
        "An author: a person by the parts of the name as printed, or a group by its whole name.",
        May("family", Words, "Family name without particle and suffix."),
        May("given", Words, "Given names or initials, as printed."),
        May("particle", Words, "What stands before the family name: van, de, da."),
        May("suffix", Words, "What stands behind it: Jr, III."),
        May("literal", Words, "Whole name of a group, or one that must not be split; then nothing else but an ORCID."),
        May("orcid", Orcid, "ORCID without resolver."))
    {
        Conditions = [new(null, JsonValueKind.Undefined, ["family"], ["literal"])],
    };

    private static readonly Shape Identifier = new(
        "publication-identifier",
        "An identifier other than DOI and PubMed's numbers.",
        Must("scheme", Words, "Whose identifier: issn, isbn, arxiv, ..."),
        Must("value", Words, "The identifier as printed."));

    public static readonly Shape Publication = new(
        "publication",
        "A place where a work was published: its parts, and a citation in words where parts were not seen.",
        Must("citation", Words, "Citation in words, as far as it was read."),
        May("type", Term(PublicationType), "What it is."),
        May("title", Words, "Its title in its own language, where it is not the study's."),
        May("translatedTitle", Words, "The title in translation."),
        May("authors", SomeOf(Object(Author)), "Authors in the printed order; two of one name are two entries."),
        May("authorsComplete", FieldTypes.Boolean, "False when only the first authors were seen."),
        May("authorsSource", Words, "Where title and authors were seen together."),
        May("container", Words, "Journal, book or other container, name in full."),
        May("year", Year, "Year of publication."),
        May("date", Date, "Date of publication, as exact as it is known."),
        May("volume", Words, "Volume as printed."),
        May("issue", Words, "Issue as printed."),
        May("pages", Words, "Pages or article number."),
        May("publisher", Words, "Publisher."),
        May("language", Words, "Language, as the source names it."),
        May("doi", Doi, "DOI without resolver."),
        May("pmid", Pmid, "PubMed number."),
        May("pmcid", Pmcid, "PubMed Central number."),
        May("identifiers", SomeOf(Object(Identifier)), "Other identifiers."),
        May("url", Url, "Address."),
        May("abstract", Words, "Abstract, as an imported file holds it."),
        May("keywords", SomeOf(Words), "Keywords of the publication."),
        Must("role", Term(PublicationRole), "What the publication is to the work."))
    {
        Conditions = [new("authors", JsonValueKind.Undefined, ["authorsComplete"])],
    };

    public static readonly Shape EvidenceLink = new(
        "evidence-link",
        "A pointer from an assertion to a study or documented harm.",
        Must("study", Slug, "Id of a study, or of a harm where the figure is a documented harm."),
        May("result", Slug, "Id of a result of the study."),
        Must("relation", Term(Relation), "What it does to the assertion."),
        May("figure", Words, "The figure as quoted."));

    public static readonly Shape SecondReading = new(
        "second-reading",
        "That somebody looked again without looking at the first reading.",
        Must("rater", Words, "Who read."),
        May("date", Date, "When."),
        Must("agrees", FieldTypes.Boolean, "Whether both readings agree."),
        May("verdict", Term(Verdict), "The verdict of the second reading; of verdicts only."),
        May("note", Words, "What differed."));

    public static readonly Shape AgeMonths = new(
        "age-months",
        "Age at entry in months.",
        May("mean", Number, "Mean."),
        May("sd", Number, "Standard deviation."),
        May("median", Number, "Median."),
        May("min", Number, "Youngest."),
        May("max", Number, "Oldest."),
        May("n", People, "People it describes, if not all."));
}
