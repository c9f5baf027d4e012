using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>A study as claims are compared with it.</summary>
public sealed class StudyEvidence
{
    private static readonly string[] CourseDesigns = ["natural-history", "epidemiology", "narrative-review", "systematic-review", "meta-analysis"];

    /// <summary>Reads the figures of a study.</summary>
    public StudyEvidence(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study;
        Figures = [.. EvidenceFigure.Of(study)];
        Interventions = string.Join(" | ", study.Arms.Where(arm => arm.Role != "control").Select(Describe)).ToLowerInvariant();
        IsControlled = study.Arms.Any(arm => arm.Role == "control") || study.Design is "randomized-controlled-trial" or "non-randomized-controlled-trial";
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Its figures, in the order of its results.</summary>
    public IReadOnlyList<EvidenceFigure> Figures { get; }

    /// <summary>What was given, in words, lower case.</summary>
    public string Interventions { get; }

    /// <summary>Whether somebody was followed who did not get the cells.</summary>
    public bool IsControlled { get; }

    /// <summary>Whether it reports people who were treated, and not a course without treatment or other studies.</summary>
    public bool IsTreatment => Study.Design is { } design && !CourseDesigns.Contains(design);

    /// <summary>How much a name that fits several studies speaks for this one: results and many people first, single cases last.</summary>
    public int Weight => Study.Design switch
    {
        "registration-only" => 0,
        "case-report" => 1,
        _ => Figures.Count > 0 ? 3 : 2,
    };

    /// <summary>Whether the trial was done at, or led by, the institution of this name; null when the study's places do not name it at all.</summary>
    public bool? WasDoneAt(string token)
    {
        var places = Study.Institutions.Append(Study.Sponsor ?? "").Select(place => place.ToLowerInvariant()).ToList();
        // what stands in brackets or after a semicolon only lent authors, cells or money
        return places.Any(place => WordSearch.Find(place.Split('(', ';')[0], token) >= 0 && !place.Contains("author", StringComparison.Ordinal)) ? true : places.Any(place => WordSearch.Find(place, token) >= 0) ? false : null;
    }

    private static string Describe(Arm arm) => arm.Intervention is { } given
        ? string.Join(' ', new[] { arm.Label, given.CellType, given.Tissue, given.Origin }.Concat(given.Routes).Where(word => word is not null))
        : arm.Label;
}
