namespace Evidence.Core.References;

/// <summary>What a work is, with its name in each format.</summary>
/// <param name="Name">Our name, kebab-case.</param>
/// <param name="Ris">Value of <c>TY</c>.</param>
/// <param name="BibTex">Type of the entry.</param>
/// <param name="Csl">Value of <c>type</c>.</param>
public sealed record ReferenceKind(string Name, string Ris, string BibTex, string Csl)
{
    /// <summary>An article in a journal.</summary>
    public static ReferenceKind Article { get; } = new("article", "JOUR", "article", "article-journal");

    /// <summary>A book.</summary>
    public static ReferenceKind Book { get; } = new("book", "BOOK", "book", "book");

    /// <summary>A part of a book.</summary>
    public static ReferenceKind Chapter { get; } = new("chapter", "CHAP", "incollection", "chapter");

    /// <summary>A paper of a conference.</summary>
    public static ReferenceKind Conference { get; } = new("conference", "CPAPER", "inproceedings", "paper-conference");

    /// <summary>A thesis.</summary>
    public static ReferenceKind Thesis { get; } = new("thesis", "THES", "phdthesis", "thesis");

    /// <summary>A report.</summary>
    public static ReferenceKind Report { get; } = new("report", "RPRT", "techreport", "report");

    /// <summary>Anything else, also what is not known.</summary>
    public static ReferenceKind Other { get; } = new("other", "GEN", "misc", "document");

    /// <summary>A paper before peer review.</summary>
    public static ReferenceKind Preprint { get; } = new("preprint", "UNPB", "unpublished", "article");

    /// <summary>Data.</summary>
    public static ReferenceKind Dataset { get; } = new("dataset", "DATA", "dataset", "dataset");

    /// <summary>A page of the web.</summary>
    public static ReferenceKind WebPage { get; } = new("webpage", "ELEC", "online", "webpage");

    /// <summary>All kinds; of several that a format calls by one name the first is meant.</summary>
    public static IReadOnlyList<ReferenceKind> All { get; } = [Article, Book, Chapter, Conference, Thesis, Report, Other, Preprint, Dataset, WebPage];

    /// <summary>The kind that a format calls by a name; <see cref="Other"/> when there is none.</summary>
    public static ReferenceKind Find(Func<ReferenceKind, string> format, string name) =>
        All.FirstOrDefault(kind => string.Equals(format(kind), name, StringComparison.OrdinalIgnoreCase)) ?? Other;
}
