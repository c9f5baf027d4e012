using Evidence.Core.References;
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
        return ours.Count > 0 && theirs.Count > 0 && foreign.Readings.All(static one => one.What != "registry")
            && !ours.Any(one => theirs.Any(other => IsSame(one, other)));
    }

    private static List<Publication> Own(Study study) =>
        [.. study.Publications.Where(static one => one.IsOwnReport && (one.Doi ?? one.Pmid) is not null)];

    /// <summary>What a study takes from another paper about it; that paper's title is no name of the study.</summary>
    public static Study Further(Study foreign, string title) => new()
    {
        Id = foreign.Id,
        Title = title,
        Publications = [.. foreign.Publications.Select(one => one.IsOwnReport ? one with { Role = "secondary", Title = one.Title ?? foreign.Title }
            : one)],
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
            || (!numbers.Contains(false)
            && ((ours.Url is not null && ours.Url == theirs.Url)
            || (ours.Role == theirs.Role && (ours.IsOwnReport || ours.Citation == theirs.Citation))));
    }

    /// <summary>The publication with the parts that only the other has. Parts that our citation in words says already are not taken.</summary>
    public static Publication Completed(Publication ours, Publication? theirs)
    {
        if (theirs is null)
        {
            return ours;
        }

        var numbered = ours with { Doi = ours.Doi ?? theirs.Doi, Pmid = ours.Pmid ?? theirs.Pmid, Pmcid = ours.Pmcid ?? theirs.Pmcid };
        return SaysNoMore(ours, theirs) ? numbered : numbered with
        {
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
            Identifiers = [.. ours.Identifiers, .. theirs.Identifiers.Except(ours.Identifiers)],
            Url = ours.Url ?? theirs.Url,
            Abstract = ours.Abstract ?? theirs.Abstract,
            Keywords = ours.Keywords.Count > 0 ? ours.Keywords : theirs.Keywords,
        };
    }

    /// <summary>The publication without an address that is that of another one of the study: of its registration, say, where a work has none.</summary>
    public static Publication WithoutAddressOfOther(Publication theirs, IReadOnlyList<Publication> ours) =>
        theirs.Url is { } url && ours.Any(one => one.Url == url && one.Role != theirs.Role) ? theirs with { Url = null } : theirs;

    /// <summary>True when a publication names no paper: a study that is known by its title alone was exported so.</summary>
    public static bool IsEmpty(Publication one) =>
        one.Authors.Count == 0 && (one.Doi ?? one.Pmid ?? one.Pmcid ?? one.Container ?? one.Volume ?? one.Pages ?? one.Abstract ?? one.Publisher) is null;

    // compared as works: a citation in words is taken apart
    private static bool SaysNoMore(Publication ours, Publication theirs)
    {
        var (one, other) = (StudyReferences.Of(ours, null), StudyReferences.Of(theirs, null));
        return Array.TrueForAll(Parts(one).Zip(Parts(other)).ToArray(), static pair => pair.Second is null || pair.First == pair.Second)
            && other.Identifiers.All(one.Identifiers.Contains) && other.Keywords.All(one.Keywords.Contains);
    }

    private static string?[] Parts(Reference one) =>
    [
        one.Authors.Count == 0 ? null
            : string.Join('|', one.Authors), one.Journal, one.Volume, one.Issue, one.Pages, one.Publisher, one.Language, one.Date, one.Abstract,
            one.TranslatedTitle, one.Url,
        one.Kind == ReferenceKind.Other ? null : one.Kind.Name,
    ];

    /// <summary>The notice with what only the other says.</summary>
    public static Notice Completed(Notice ours, Notice? theirs) =>
        theirs is null ? ours : ours with { Date = ours.Date ?? theirs.Date, Url = ours.Url ?? theirs.Url, Reason = ours.Reason ?? theirs.Reason };

    /// <summary>The notices with those of the other list that are new, and with what the other list says beyond ours.</summary>
    public static IReadOnlyList<Notice> With(IReadOnlyList<Notice> ours, IReadOnlyList<Notice> theirs)
    {
        var all = ours.ToList();
        foreach (var notice in theirs)
        {
            var place = all.FindIndex(own => IsSame(own, notice));
            if (place < 0)
            {
                all.Add(notice);
            }
            else
            {
                all[place] = Completed(all[place], notice);
            }
        }

        return all;
    }

    /// <summary>True when two notices are of one kind, and neither their dates ("2021" and "2021-02-01") nor their numbers exclude each other.</summary>
    public static bool IsSame(Notice ours, Notice theirs) =>
        ours.Kind == theirs.Kind
        && !(Number(ours.Url) is { } one && Number(theirs.Url) is { } other && one != other)
        && (ours.Date is null || theirs.Date is null || ours.Date.StartsWith(theirs.Date, StringComparison.Ordinal)
        || theirs.Date.StartsWith(ours.Date, StringComparison.Ordinal));

    // two numbers of one library are two notices
    private static string? Number(string? url) => url is null ? null : WorkNumbers.Pmid(url);
}
