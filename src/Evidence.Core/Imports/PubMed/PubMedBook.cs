using System.Xml.Linq;
using Evidence.Core.References;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>A book of PubMed, or a chapter of one, as a study.</summary>
internal static class PubMedBook
{
    public static ImportedStudy Read(XElement work, string place)
    {
        var root = new PubMedElement(work);
        var document = root["BookDocument"];
        var types = document.All("PublicationType").Select(static type => type.Text()).OfType<string>().ToList();
        var record = new ReferenceRecord(Reference(document)) { Types = types, Everything = root.Everything };
        return ReferenceStudy.Of(record with { Unmapped = [.. root.Rest()], Taken = [.. root.Read()] }, place, []);
    }

    private static Reference Reference(PubMedElement document)
    {
        var (book, ids) = (document["Book"], document["ArticleIdList"].All("ArticleId"));
        var (chapter, title) = (document["ArticleTitle"].Text(), book["BookTitle"].Text());
        var date = PubMedParts.Date(book["PubDate"]);
        var authors = Authors(document) ?? Authors(book);
        return new()
        {
            Kind = chapter is null ? ReferenceKind.Book : ReferenceKind.Chapter,
            Title = (chapter ?? title) is { } printed ? PubMedTitle.Of(printed) : null,
            Authors = authors?.Authors ?? [],
            AuthorsComplete = authors?.AreComplete,
            Year = date.Year,
            Date = date.Date,
            Journal = chapter is null || title is null ? null : PubMedTitle.Of(title),
            Volume = book["Volume"].Text(),
            Pages = PubMedParts.Pages(document["Pagination"]),
            Publisher = book["Publisher"]["PublisherName"].Text(),
            Language = document["Language"].Text(),
            Keywords = PubMedParts.Keywords(document),
            Identifiers =
            [
                .. book.All("Isbn").Select(static isbn => isbn.Text()).OfType<string>().Select(static isbn => new PublicationIdentifier("isbn", isbn)),
            ],
            Doi = PubMedParts.Id(ids, "doi"),
            Pmid = document["PMID"].Text() ?? PubMedParts.Id(ids, "pubmed"),
            Pmcid = PubMedParts.Id(ids, "pmc"),
            Abstract = PubMedParts.Abstract(document["Abstract"]),
        };
    }

    // those who wrote it; its editors are told with what has no place
    private static PubMedAuthors? Authors(PubMedElement work)
    {
        foreach (var list in work.All("AuthorList").Where(static list => list.Attribute("Type") is null or "authors"))
        {
            list.TakeAttribute("Type");
            return new(list);
        }

        return null;
    }
}
