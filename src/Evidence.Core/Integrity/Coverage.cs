using System.Globalization;
using Evidence.Core.Claims;
using Evidence.Core.References;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Integrity;

/// <summary>The gaps of a condition, public: what of its figures, studies and verdicts can be looked up, and what was looked at twice.</summary>
/// <param name="Condition">Slug of the condition; null for studies without one, and for all together.</param>
/// <param name="Studies">Studies counted.</param>
/// <param name="Counts">What they have.</param>
public sealed record Coverage(string? Condition, int Studies, IReadOnlyList<CoverageCount> Counts)
{
    private static readonly (string Name, string Description, Func<Study, Result, bool> Has)[] Figures =
    [
        (
            "address",
            "Figures with the address of their source, their own or the study's.",
            static (study, result) => (result.SourceUrl ?? Address(study)) is not null
        ),
        ("locator", "Figures that say where in the source they stand: page, table, figure.", static (_, result) => result.Locator is not null),
        ("quote", "Figures with the words of the source.", static (_, result) => result.Quote is not null),
        ("readBy", "Figures that say who read them.", static (_, result) => result.ReadBy is not null),
        ("secondReading", "Figures that a second reader looked up again.", static (_, result) => result.SecondReading is not null),
        ("printed", "Figures as printed, not computed from other figures.", static (_, result) => result.Computed is not true),
    ];

    private static readonly (string Name, string Description, Func<Study, bool> Has)[] Works =
    [
        ("noticesChecked", "Studies that were compared with a list of retractions.", static study => study.NoticesCheckedOn is not null),
        ("fullText", "Studies of which the full text was read.", static study => study.Readings.Any(static reading => reading.What == "full-text")),
        ("identifier", "Studies whose own report has a DOI or PubMed number.", static study => study.OwnReport is { } one && (one.Doi ?? one.Pmid) is not null),
        ("authors", "Studies whose own report has all its authors on record.", static study => study.OwnReport is { AuthorsComplete: true }),
        ("independence", "Studies of which it is known who paid or gains.", static study => study.Independence is not (null or "unknown")),
        (
            "harms",
            "Studies that say something about harm.",
            static study => study.AdverseEvents.Count > 0 || study.Results.Any(static result => result.Relatedness is not null)
        ),
    ];

    private static readonly (string Name, string Description, Func<Claim, bool> Has)[] Verdicts =
    [
        (
            "linked",
            "Verdicts with a ground on record: a study, result, harm, authority, page, source or claim.",
            static claim => claim.Assessment.Evidence.Count + claim.Assessment.Grounds.Count > 0
        ),
        ("reading", "Verdicts that name something read beside.", static claim => claim.Assessment.Readings.Count > 0),
        ("dated", "Unverifiable verdicts with the date of the search that found nothing.", static claim => claim.Assessment.SearchedOn is not null),
        ("secondVerdict", "Verdicts that a second reader judged again.", static claim => claim.Assessment.SecondReading is not null),
    ];

    /// <summary>The gaps of all studies together, then of each condition in the order of its slug.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="step">The distance between neighbouring scores of a measure; null where it has none.</param>
    public static IReadOnlyList<Coverage> Of(IReadOnlyCollection<Study> studies, Func<string, double?> step) =>
        [
            Of(null, studies, step),
            .. studies
                .GroupBy(static study => study.Condition)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key ?? "", [.. group], step)),
        ];

    /// <summary>The gaps of the verdicts.</summary>
    public static IReadOnlyList<CoverageCount> Of(IReadOnlyCollection<Claim> claims) =>
        [
            .. Verdicts.Select(row => new CoverageCount(
                row.Name,
                row.Description,
                claims.Count(row.Has),
                row.Name == "dated" ? claims.Count(static claim => claim.Assessment.Verdict == "unverifiable") : claims.Count
            )),
        ];

    private static Coverage Of(string? condition, IReadOnlyCollection<Study> studies, Func<string, double?> step)
    {
        var means = studies
            .SelectMany(static study => study.Results)
            .SelectMany(result => Means(result).Select(mean => Grim(mean, result, step(result.Measure))))
            .ToList();
        var testable = means.Count(static verdict => verdict != ConsistencyVerdict.NotApplicable);
        var figures = studies.SelectMany(static study => study.Results.Select(result => (study, result))).ToList();
        return new(
            condition,
            studies.Count,
            [
                .. Figures.Select(row => new CoverageCount(row.Name, row.Description, figures.Count(pair => row.Has(pair.study, pair.result)), figures.Count)),
                new(
                    "grimTestable",
                    "Means that the GRIM test can judge: scores in whole steps, of few enough people for the digits on record. The others it says nothing of.",
                    testable,
                    means.Count
                ),
                new(
                    "grimPossible",
                    "Of those, means that some set of scores has.",
                    means.Count(static verdict => verdict == ConsistencyVerdict.Possible),
                    testable
                ),
                .. Works.Select(row => new CoverageCount(row.Name, row.Description, studies.Count(row.Has), studies.Count)),
            ]);
    }

    private static IEnumerable<double> Means(Result result) => result switch
    {
        MeanChangeResult { Computed: not true } change when change.Definition?.Contains("expected", StringComparison.Ordinal) != true => [change.Mean],
        BeforeAfterResult { Computed: not true } scores => [scores.Before, scores.After],
        _ => [],
    };

    private static ConsistencyVerdict Grim(double mean, Result result, double? step) =>
        ((result as MeanChangeResult)?.N ?? (result as BeforeAfterResult)?.N) is { } people
        && step is { } steps
        && PrintedNumber.Read(mean.ToString("R", CultureInfo.InvariantCulture)) is { } printed
            ? Consistency.Grim(printed, people, steps)
            : ConsistencyVerdict.NotApplicable;

    private static string? Address(Study study) =>
        study.OwnReport is { Doi: { } doi }
            ? DoiAddress.Of(doi)
            : study
                .Publications.Select(static one => one.Url)
                .Concat(study.Readings.Select(static one => one.Url))
                .FirstOrDefault(static url => url is not null);
}
