using Evidence.Core.Search;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>When two publications are one paper, two notices one notice, and a paper a further one about a study.</summary>
internal static class Reports
{
    /// <summary>True when the record is of another paper than the study's own report: a follow-up, a protocol, a letter.</summary>
    public static bool IsFurther(Study curated, Study foreign)
    {
        var (ours, theirs) = (Own(curated), Own(foreign));
        return ours.Count > 0 && theirs.Count > 0 && foreign.Readings.All(static one => one.What != "registry") && !ours.Any(one => theirs.Any(other => IsSame(one, other)));
    }

    private static List<Publication> Own(Study study) => [.. study.Publications.Where(static one => one.Role == "primary" && (one.Doi ?? one.Pmid) is not null)];

    /// <summary>What a study takes from another paper about it; that paper's title is no name of the study.</summary>
    public static Study Further(Study foreign, string title) => new()
    {
        Id = foreign.Id,
        Title = title,
        Publications = [.. foreign.Publications.Select(static one => one.Role == "primary" ? one with { Role = "secondary" } : one)],
        Registrations = foreign.Registrations,
        Readings = foreign.Readings,
    };

    /// <summary>True when both are one paper: one equal number is enough, two that differ are two papers.</summary>
    public static bool IsSame(Publication ours, Publication theirs)
    {
        bool?[] numbers =
        [
            ours.Doi is not null && theirs.Doi is not null ? Identifiers.Doi(ours.Doi) == Identifiers.Doi(theirs.Doi) : null,
            ours.Pmid is not null && theirs.Pmid is not null ? Identifiers.Pmid(ours.Pmid) == Identifiers.Pmid(theirs.Pmid) : null,
        ];
        return numbers.Contains(true)
            || (!numbers.Contains(false) && ((ours.Url is not null && ours.Url == theirs.Url) || (ours.Role == theirs.Role && (ours.Role == "primary" || ours.Citation == theirs.Citation))));
    }

    /// <summary>The publication with the parts that only the other has; of two lists of authors the curated one stays.</summary>
    public static Publication Completed(Publication ours, Publication? theirs) => theirs is null ? ours : ours with
    {
        Doi = ours.Doi ?? theirs.Doi,
        Pmid = ours.Pmid ?? theirs.Pmid,
        Pmcid = ours.Pmcid ?? theirs.Pmcid,
        Type = ours.Type ?? theirs.Type,
        TranslatedTitle = ours.TranslatedTitle ?? theirs.TranslatedTitle,
        Authors = ours.Authors.Count > 0 ? ours.Authors : theirs.Authors,
        AuthorsComplete = ours.Authors.Count > 0 ? ours.AuthorsComplete : theirs.AuthorsComplete,
        AuthorsSource = ours.Authors.Count > 0 ? ours.AuthorsSource : theirs.AuthorsSource,
        Container = ours.Container ?? theirs.Container,
        Year = ours.Year ?? theirs.Year,
        Date = ours.Date ?? theirs.Date,
        Volume = ours.Volume ?? theirs.Volume,
        Issue = ours.Issue ?? theirs.Issue,
        Pages = ours.Pages ?? theirs.Pages,
        Publisher = ours.Publisher ?? theirs.Publisher,
        Language = ours.Language ?? theirs.Language,
        Identifiers = ours.Identifiers.Count > 0 ? ours.Identifiers : theirs.Identifiers,
        Abstract = ours.Abstract ?? theirs.Abstract,
        Keywords = ours.Keywords.Count > 0 ? ours.Keywords : theirs.Keywords,
    };

    /// <summary>True when two notices are of one kind and their dates do not exclude each other ("2021" and "2021-02-01").</summary>
    public static bool IsSame(Notice ours, Notice theirs) =>
        ours.Kind == theirs.Kind
        && (ours.Date is null || theirs.Date is null || ours.Date.StartsWith(theirs.Date, StringComparison.Ordinal) || theirs.Date.StartsWith(ours.Date, StringComparison.Ordinal));
}
