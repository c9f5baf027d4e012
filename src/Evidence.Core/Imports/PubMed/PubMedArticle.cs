using System.Xml;
using System.Xml.Linq;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>One PubMed article as a study.</summary>
internal static class PubMedArticle
{
    public const int MaxDepth = 64;

    // what is read below, by path; everything else is listed as not mapped
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "MedlineCitation/PMID", "MedlineCitation/Article/ArticleTitle", "MedlineCitation/Article/Abstract/AbstractText", "MedlineCitation/Article/Journal/Title",
        "MedlineCitation/Article/Journal/JournalIssue/Volume", "MedlineCitation/Article/Journal/JournalIssue/Issue", "MedlineCitation/Article/Pagination/MedlinePgn",
        "MedlineCitation/Article/Journal/JournalIssue/PubDate/Year", "MedlineCitation/Article/Journal/JournalIssue/PubDate/MedlineDate",
        "MedlineCitation/Article/AuthorList/Author/LastName", "MedlineCitation/Article/AuthorList/Author/Initials",
        "MedlineCitation/Article/AuthorList/Author/CollectiveName", "MedlineCitation/Article/PublicationTypeList/PublicationType",
        "MedlineCitation/Article/DataBankList/DataBank/DataBankName", "MedlineCitation/Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber",
    };

    /// <summary>The element at which the reader stands; null when it is nested too deep to be one.</summary>
    public static XElement? Load(XmlReader reader)
    {
        var root = new XElement(reader.LocalName);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }

        var open = new Stack<XElement>([root]);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (open.Count > MaxDepth)
            {
                return null;
            }

            Add(reader, open);
        }

        reader.Read();
        return root;
    }

    public static ImportedStudy Read(XElement article, string place)
    {
        var citation = article.Element("MedlineCitation");
        var types = Texts(citation, "Article", "PublicationTypeList", "PublicationType").ToList();
        var links = citation?.Element("CommentsCorrectionsList")?.Elements("CommentsCorrections").Select(static link => ((string?)link.Attribute("RefType") ?? "", Words(link))).ToList() ?? [];
        var record = new ReferenceRecord(Reference(article))
        {
            Types = types,
            Notices = [.. PubMedNotices.Of(types, links)],
            Unmapped = [.. Rest(article)],
        };
        return ReferenceStudy.Of(record, place, []);
    }

    private static void Add(XmlReader reader, Stack<XElement> open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(reader.LocalName);
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    element.SetAttributeValue(reader.LocalName, reader.Value);
                }

                open.Peek().Add(element);
                if (!isEmpty)
                {
                    open.Push(element);
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                open.Peek().Add(reader.Value);
                break;
        }
    }

    private static Reference Reference(XElement article)
    {
        var citation = article.Element("MedlineCitation");
        var issue = At(citation, "Article", "Journal", "JournalIssue");
        var ids = article.Element("PubmedData")?.Element("ArticleIdList")?.Elements("ArticleId").ToList() ?? [];
        return new()
        {
            Kind = ReferenceKind.Article,
            Title = Text(citation, "Article", "ArticleTitle")?.TrimEnd('.'),
            Authors = [.. At(citation, "Article", "AuthorList")?.Elements("Author").Select(Author).OfType<Author>() ?? []],
            Year = Years.Of(Text(issue, "PubDate", "Year") ?? Text(issue, "PubDate", "MedlineDate")),
            Journal = Text(citation, "Article", "Journal", "Title"),
            Volume = Text(issue, "Volume"),
            Issue = Text(issue, "Issue"),
            Pages = Text(citation, "Article", "Pagination", "MedlinePgn"),
            Doi = Id(ids, "doi") ?? At(citation, "Article")?.Elements("ELocationID").FirstOrDefault(static id => (string?)id.Attribute("EIdType") == "doi")?.Value,
            Pmid = Text(citation, "PMID"),
            Pmcid = Id(ids, "pmc"),
            Abstract = string.Join(' ', Texts(citation, "Article", "Abstract", "AbstractText")) is { Length: > 0 } words ? words : null,
            Registrations = [.. At(citation, "Article", "DataBankList")?.Elements("DataBank").SelectMany(Registrations) ?? []],
        };
    }

    private static Author? Author(XElement author) =>
        Text(author, "CollectiveName") is { } group ? new(group)
        : Text(author, "LastName") is { } family ? new(family, Text(author, "Initials") ?? Text(author, "ForeName"))
        : null;

    private static IEnumerable<string> Registrations(XElement bank) =>
        Texts(bank, "AccessionNumberList", "AccessionNumber").Select(number => PubMedRegistrations.Of($"{Text(bank, "DataBankName")}/{number}")).OfType<string>();

    private static string? Id(List<XElement> ids, string type) => ids.Find(id => (string?)id.Attribute("IdType") == type)?.Value.Trim() is { Length: > 0 } id ? id : null;

    private static XElement? At(XElement? from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            from = from?.Element(name);
        }

        return from;
    }

    private static string? Text(XElement? from, params ReadOnlySpan<string> path) => At(from, path) is { } element && Words(element) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Texts(XElement? from, params string[] path) =>
        At(from, path.AsSpan()[..^1])?.Elements(path[^1]).Select(Words).Where(static text => text.Length > 0) ?? [];

    private static string Words(XElement element) => NoteLines.Line(element.Value);

    private static IEnumerable<Unmapped> Rest(XElement article) => article.Descendants()
        .Where(static element => !element.HasElements && element.Value.Length > 0 && (string?)element.Attribute("IdType") is not ("doi" or "pmc" or "pubmed"))
        .Select(static element => (Path: string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(static one => one.Name.LocalName)), Value: Words(element)))
        .Where(static leaf => leaf.Value.Length > 0 && !IsKnown(leaf.Path))
        .Select(static leaf => new Unmapped(leaf.Path, leaf.Value));

    // markup inside a title or abstract is part of its text
    private static bool IsKnown(string path) =>
        Known.Contains(path) || path.StartsWith("MedlineCitation/Article/ArticleTitle/", StringComparison.Ordinal) || path.StartsWith("MedlineCitation/Article/Abstract/AbstractText/", StringComparison.Ordinal);
}
