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
        var primary = study.Publications.FirstOrDefault(static one => one.Role == "primary");
        var parts = primary is null ? new Reference() : CitationText.Read(primary.Citation, study.Title, primary.Doi is not null);
        return parts with
        {
            Key = study.Id,
            Title = study.Title,
            Year = parts.Year ?? study.PublicationYear,
            Doi = primary?.Doi,
            Pmid = primary?.Pmid,
            Pmcid = primary?.Pmcid,
            Url = primary?.Url ?? Registry(study),
            Registrations = study.Registrations,
            Notes = [.. study.Notices.Select(Notice)],
        };
    }

    private static string? Registry(Study study) => study.Publications.FirstOrDefault(static one => one.Role == "registry")?.Url;

    // who cites a retracted work must see that it is one
    private static string Notice(Notice notice) =>
        string.Join(' ', new[] { $"Notice: {notice.Kind}", notice.Date, notice.Url }.OfType<string>());
}
