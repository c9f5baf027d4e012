using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>What formats call a work, beyond the names that exports write.</summary>
internal static class RecordTypes
{
    private static readonly (Func<ReferenceKind, string> Format, ReferenceKind Kind, string[] Names)[] Rows =
    [
        (Ris, ReferenceKind.Article, ["JFULL", "EJOUR", "INPR", "MGZN", "NEWS", "ABST"]),
        (Ris, ReferenceKind.Book, ["EBOOK", "EDBOOK"]),
        (Ris, ReferenceKind.Chapter, ["ECHAP"]),
        (Ris, ReferenceKind.Conference, ["CONF"]),
        (Ris, ReferenceKind.Report, ["GOVDOC"]),
        (Ris, ReferenceKind.Dataset, ["DBASE", "AGGR"]),
        (Ris, ReferenceKind.WebPage, ["BLOG", "WEB"]),
        (BibTex, ReferenceKind.Book, ["mvbook", "booklet", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference"]),
        (BibTex, ReferenceKind.Chapter, ["inbook", "inreference", "suppbook", "suppcollection", "bookinbook"]),
        (BibTex, ReferenceKind.Conference, ["conference"]),
        (BibTex, ReferenceKind.Thesis, ["thesis", "mastersthesis", "mathesis"]),
        (BibTex, ReferenceKind.Report, ["report"]),
        (BibTex, ReferenceKind.WebPage, ["electronic", "www", "webpage"]),
        (BibTex, ReferenceKind.Article, ["periodical", "suppperiodical"]),
        (BibTex, ReferenceKind.Dataset, ["data"]),
        (Csl, ReferenceKind.Article, ["journal-article", "article-magazine", "article-newspaper"]),
        (Csl, ReferenceKind.Book, ["monograph", "edited-book", "reference-book", "collection"]),
        (Csl, ReferenceKind.Chapter, ["book-chapter", "book-section", "book-part", "entry-encyclopedia", "entry-dictionary"]),
        (Csl, ReferenceKind.Conference, ["proceedings-article"]),
        (Csl, ReferenceKind.Thesis, ["dissertation"]),
        (Csl, ReferenceKind.Report, ["report-component"]),
        (Csl, ReferenceKind.Preprint, ["posted-content", "preprint"]),
        (Csl, ReferenceKind.WebPage, ["post", "post-weblog"]),
    ];

    public static string Ris(ReferenceKind kind) => kind.Ris;

    public static string BibTex(ReferenceKind kind) => kind.BibTex;

    public static string Csl(ReferenceKind kind) => kind.Csl;

    /// <summary>The kind that a format calls by a name; null when it is none of ours.</summary>
    public static ReferenceKind? Find(Func<ReferenceKind, string> format, string name) =>
        ReferenceKind.All.FirstOrDefault(kind => string.Equals(format(kind), name, StringComparison.OrdinalIgnoreCase))
        ?? Rows.FirstOrDefault(row => row.Format == format && row.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Kind;
}
