using Evidence.Core.References;
using Evidence.Core.Search;

namespace Evidence.Core.Imports;

/// <summary>A reference as a study takes it: plain text, numbers without what is written around them, and those that stand in an address or a note.</summary>
internal static class CleanReference
{
    public static Reference Of(Reference reference)
    {
        var places = reference.Notes.SelectMany(static note => note.Split(';')).Prepend(reference.Url ?? "").ToList();
        var (doi, pmid) = (reference.Doi ?? First(places, WorkNumbers.Doi), reference.Pmid ?? First(places, WorkNumbers.Pmid));
        var pmcid = reference.Pmcid ?? First(places, WorkNumbers.Pmcid);
        doi = doi is null ? null : Identifiers.Doi(WorkNumbers.Doi(doi) ?? doi);
        pmid = pmid is null ? null : WorkNumbers.Pmid(pmid) ?? Identifiers.Pmid(pmid);
        pmcid = pmcid is null ? null : WorkNumbers.Pmcid(pmcid) ?? pmcid;
        return reference with
        {
            Title = Text(reference.Title),
            TranslatedTitle = Text(reference.TranslatedTitle),
            Authors = [.. reference.Authors.Select(Author)],
            Journal = Text(reference.Journal),
            Volume = Text(reference.Volume),
            Issue = Text(reference.Issue),
            Pages = Text(reference.Pages),
            Publisher = Text(reference.Publisher),
            Language = Text(reference.Language),
            Abstract = Text(reference.Abstract),
            Keywords = [.. reference.Keywords.Select(PlainText.Of).Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal)],
            Identifiers = [.. reference.Identifiers.Select(static one => one with { Value = PlainText.Of(one.Value) }).Where(static one => one.Value.Length > 0)
                .Distinct()],
            Doi = doi,
            Pmid = pmid,
            Pmcid = pmcid,
            Notes = [.. reference.Notes.Where(note => !IsNumber(note, doi, pmid, pmcid))],
        };
    }

    private static string? First(List<string> places, Func<string, string?> read) => places.Select(read).OfType<string>().FirstOrDefault();

    /// <summary>Whether a value says nothing but a number of the work; a number of a register of trials beside it says more.</summary>
    public static bool IsNumber(string note, string? doi, string? pmid, string? pmcid) =>
        (WorkNumbers.Doi(note) is { } one && Identifiers.Doi(one) == doi)
            || (WorkNumbers.Pmid(note) is { } other && other == pmid && !note.StartsWith("CN-", StringComparison.OrdinalIgnoreCase))
            || (WorkNumbers.Pmcid(note) is { } last && last == pmcid);

    private static string? Text(string? text) => text is not null && PlainText.Of(text) is { Length: > 0 } plain ? plain : null;

    // a name of a person without a family name is a name all the same
    private static Author Author(Author author)
    {
        var (family, given) = (Text(author.Family), Text(author.Given));
        return author with
        {
            Family = family ?? given ?? "?",
            Given = family is null ? null : given,
            Particle = Text(author.Particle),
            Suffix = Text(author.Suffix),
        };
    }
}
