using System.Xml.Linq;
using Evidence.Core.References;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>One PubMed article as a study.</summary>
internal sealed class PubMedArticle
{
    private readonly PubMedElement _article;
    private readonly PubMedElement _citation;
    private readonly string _place;

    private PubMedArticle(XElement article, string place)
    {
        (_article, _place) = (new(article), place);
        _citation = _article["MedlineCitation"];
    }

    public static ImportedStudy Read(XElement article, string place) => new PubMedArticle(article, place).Read();

    private ImportedStudy Read()
    {
        var types = _citation["Article"]["PublicationTypeList"].All("PublicationType").Select(static type => type.Text()).OfType<string>().ToList();
        var links = _citation["CommentsCorrectionsList"].All("CommentsCorrections")
            .Where(static link => PubMedNotices.IsNotice(link.Attribute("RefType") ?? "")).Select(Link).ToList();
        var record = PubMedNotices.Put(new(Reference()) { Types = types, Everything = _article.Everything }, links);
        return ReferenceStudy.Of(record with { Unmapped = [.. _article.Rest()], Taken = [.. _article.Read()] }, _place, []);
    }

    private static PubMedLink Link(PubMedElement link)
    {
        link.TakeAttribute("RefType");
        var words = link["RefSource"].Text() ?? "";
        return new(link.Attribute("RefType")!, words, link["PMID"].Text() ?? PubMedNotices.PmidOf(words));
    }

    private Reference Reference()
    {
        var article = _citation["Article"];
        var journal = article["Journal"];
        var issue = journal["JournalIssue"];
        var ids = _article["PubmedData"]["ArticleIdList"].All("ArticleId");
        var authors = new PubMedAuthors(article["AuthorList"]);
        var (title, translated) = Titles(article);
        var date = PubMedParts.Date(issue["PubDate"]);
        var doi = PubMedParts.Id(ids, "doi");
        return new()
        {
            Kind = ReferenceKind.Article,
            Title = title,
            TranslatedTitle = translated,
            Authors = authors.Authors,
            AuthorsComplete = authors.AreComplete,
            Year = date.Year,
            Date = date.Date,
            Journal = journal["Title"].Text() ?? journal["ISOAbbreviation"].Text(),
            Volume = issue["Volume"].Text(),
            Issue = issue["Issue"].Text(),
            Pages = PubMedParts.Pages(article["Pagination"]),
            Language = article["Language"].Text(),
            Keywords = PubMedParts.Keywords(_citation),
            Identifiers = [.. new[] { journal["ISSN"].Text() }.OfType<string>().Select(static issn => new PublicationIdentifier("issn", issn))],
            Doi = Location(article, doi) ?? doi,
            Pmid = Pmid(ids),
            Pmcid = PubMedParts.Id(ids, "pmc"),
            Abstract = PubMedParts.Abstract(article["Abstract"]),
            Registrations = [.. article["DataBankList"].All("DataBank").SelectMany(Registrations)],
        };
    }

    // the title in the language of the article, and PubMed's own in English where that is another
    private static (string? Title, string? Translated) Titles(PubMedElement article)
    {
        var (printed, own) = (article["ArticleTitle"].Text(), article["VernacularTitle"].Text());
        return own is null || printed is null ? (PubMedTitle.Of(printed ?? own ?? ""), null) : (PubMedTitle.Of(own), PubMedTitle.Translation(printed));
    }

    private static IEnumerable<string> Registrations(PubMedElement bank)
    {
        foreach (var number in bank["AccessionNumberList"].All("AccessionNumber"))
        {
            if (PubMedRegistrations.Of($"{bank["DataBankName"].Peek()}/{number.Peek()}") is { } registration)
            {
                number.Text();
                bank["DataBankName"].Take();
                yield return registration;
            }
        }
    }

    private string? Pmid(IReadOnlyList<PubMedElement> ids)
    {
        var (own, listed) = (_citation["PMID"].Text(), PubMedParts.Id(ids, "pubmed"));
        return own ?? listed;
    }

    // the same number stands in two places
    private static string? Location(PubMedElement article, string? doi)
    {
        foreach (var id in article.All("ELocationID")
            .Where(id => id.Attribute("EIdType") == "doi" && (doi is null || string.Equals(id.Peek(), doi, StringComparison.OrdinalIgnoreCase))))
        {
            id.TakeAttribute("EIdType");
            return id.Text();
        }

        return null;
    }
}
