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
        var date = Date(issue["PubDate"]);
        var doi = Id(ids, "doi");
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
            Pages = Pages(article["Pagination"]),
            Language = article["Language"].Text(),
            Keywords = [.. _citation.All("KeywordList").SelectMany(static list => list.All("Keyword")).Select(static word => word.Text()).OfType<string>()],
            Identifiers = [.. new[] { journal["ISSN"].Text() }.OfType<string>().Select(static issn => new PublicationIdentifier("issn", issn))],
            Doi = Location(article, doi) ?? doi,
            Pmid = Pmid(ids),
            Pmcid = Id(ids, "pmc"),
            Abstract = Abstract(article["Abstract"]),
            Registrations = [.. article["DataBankList"].All("DataBank").SelectMany(Registrations)],
        };
    }

    // the title in the language of the article, and PubMed's own in English where that is another
    private static (string? Title, string? Translated) Titles(PubMedElement article)
    {
        var (printed, own) = (article["ArticleTitle"].Text(), article["VernacularTitle"].Text());
        return own is null || printed is null ? (PubMedTitle.Of(printed ?? own ?? ""), null) : (PubMedTitle.Of(own), PubMedTitle.Translation(printed));
    }

    private static WrittenDate Date(PubMedElement date)
    {
        var written = date["MedlineDate"].Peek() ?? string.Join(' ', new[] { date["Year"].Peek(), date["Month"].Peek(), date["Day"].Peek() }.OfType<string>());
        var read = Dates.Read(written);
        foreach (var part in read.IsWhole && read.Year is not null ? ["Year", "Month", "Day", "MedlineDate"] : Array.Empty<string>())
        {
            date[part].Take();
        }

        return read;
    }

    private static string? Pages(PubMedElement pagination)
    {
        var (first, last) = (pagination["StartPage"], pagination["EndPage"]);
        var pages = pagination["MedlinePgn"].Text();
        if (pages is null)
        {
            return PageRange.Join(first.Text(), last.Text());
        }

        // they say the same part by part
        if (first.Peek() is { } from && pages.StartsWith(from, StringComparison.Ordinal))
        {
            first.Take();
            last.Take();
        }

        return pages;
    }

    // each section with its heading, as PubMed prints it
    private static string? Abstract(PubMedElement words)
    {
        var sections = words.All("AbstractText").Select(static section =>
        {
            var (label, text) = (section.Attribute("Label"), section.Text());
            if (text is not null)
            {
                section.TakeAttribute("Label");
            }

            return text is null ? null : string.IsNullOrWhiteSpace(label) ? text : $"{label}: {text}";
        });
        return string.Join(' ', sections.OfType<string>()) is { Length: > 0 } whole ? whole : null;
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
        var (own, listed) = (_citation["PMID"].Text(), Id(ids, "pubmed"));
        return own ?? listed;
    }

    private static string? Id(IReadOnlyList<PubMedElement> ids, string type)
    {
        foreach (var id in ids.Where(id => id.Attribute("IdType") == type && id.Peek() is not null))
        {
            id.TakeAttribute("IdType");
            return id.Text();
        }

        return null;
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
