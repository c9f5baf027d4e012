using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.References;

/// <summary>The work by which a study is cited.</summary>
public static class StudyReferences
{
    /// <summary>
    /// The primary publication of a study, or the study by its title and registrations when none is on record, so that no study is missing
    /// from a list. Nothing is added that was not read.
    /// </summary>
    public static Reference Of(Study study)
    {
        var primary = study.OwnReport;
        var parts = primary is null ? new Reference() : Of(primary, study.Title);
        return parts with
        {
            Key = study.Id,
            Title = primary?.Title ?? study.Title,
            Year = parts.Year ?? study.PublicationYear,
            Url = primary?.Url ?? Registry(study),
            Registrations = study.Registrations,
            Notes = [.. study.Notices.Select(Notice)],
        };
    }

    /// <summary>A publication as a work: its own parts where they are on record, else what its citation in words has to say.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="title">The title of the study, which may stand in the citation.</param>
    public static Reference Of(Publication publication, string? title)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var isStructured = publication.Authors.Count > 0 || publication.Container is not null || publication.Type is not null;
        var parts = isStructured ? Structured(publication) : CitationText.Read(publication.Citation, title, publication.Doi is not null);
        return parts with
        {
            Title = publication.Title,
            TranslatedTitle = publication.TranslatedTitle,
            Publisher = publication.Publisher,
            Language = publication.Language,
            Date = publication.Date,
            Doi = publication.Doi,
            Pmid = publication.Pmid,
            Pmcid = publication.Pmcid,
            Identifiers = publication.Identifiers,
            Url = publication.Url,
            Abstract = publication.Abstract,
            Keywords = publication.Keywords,
        };
    }

    private static Reference Structured(Publication publication) =>
        new()
        {
            Kind =
                publication.Type is { } type ? ReferenceKind.Find(static kind => kind.Name, type)
                : publication.Container is null ? ReferenceKind.Other
                : ReferenceKind.Article,
            Authors = [.. publication.Authors.Select(Author.Of)],
            AuthorsComplete = publication.AuthorsComplete,
            Journal = publication.Container,
            Year = publication.Year,
            Volume = publication.Volume,
            Issue = publication.Issue,
            Pages = publication.Pages,
            Citation = publication.Citation,
        };

    private static string? Registry(Study study) => study.Publications.FirstOrDefault(static one => one.Role == "registry")?.Url;

    // who cites a retracted work must see that it is one
    private static string Notice(Notice notice) =>
        string.Join(' ', new[] { $"Notice: {notice.Kind}", notice.Date, notice.Url }.OfType<string>());
}
