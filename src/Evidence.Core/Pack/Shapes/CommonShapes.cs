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

    public static readonly Shape Publication = new(
        "publication",
        "A place where a work was published.",
        Must("citation", Words, "Citation in words, as far as it was read."),
        May("doi", Doi, "DOI without resolver."),
        May("pmid", Pmid, "PubMed number."),
        May("pmcid", Pmcid, "PubMed Central number."),
        May("url", Url, "Address."),
        Must("role", Term(PublicationRole), "What the publication is to the work."));

    public static readonly Shape EvidenceLink = new(
        "evidence-link",
        "A pointer from an assertion to a study or documented harm.",
        Must("study", Slug, "Id of a study, or of a harm where the figure is a documented harm."),
        May("result", Slug, "Id of a result of the study."),
        Must("relation", Term(Relation), "What it does to the assertion."),
        May("figure", Words, "The figure as quoted."));
}
