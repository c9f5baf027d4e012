using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>A study as claims are compared with it. What its words say is read when it is first asked for.</summary>
public sealed class StudyEvidence
{
    private static readonly string[] CourseDesigns = ["natural-history", "epidemiology", "narrative-review", "systematic-review", "meta-analysis"];
    private readonly Lazy<SlotText> _interventions;
    private readonly Lazy<string?> _level;
    private readonly Lazy<IReadOnlyList<string>> _places;

    /// <summary>Reads the figures of a study.</summary>
    public StudyEvidence(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study;
        Figures = study.Pooling is null ? [.. StudyFigures.Of(study)] : [];
        Grades = study.Population switch
        {
            { AisGrades: { Count: > 0 } stated } => stated,
            { } people when Baseline.IsComplete(people.Severity) => ["A"],
            { } people => [.. Baseline.Counts(people.Severity).Keys.Order(StringComparer.Ordinal)],
            null => [],
        };
        IsControlled = study.Arms.Any(arm => arm.Role == "control") || study.Design is "randomized-controlled-trial" or "non-randomized-controlled-trial";
        _interventions = new(() => new SlotText(string.Join(" | ", study.Arms.Where(arm => arm.Role != "control").Select(Describe))));
        _level = new(() => study.Population?.Level is { } level ? new SlotText(level).Meaning(SlotWords.Level) : null);
        _places = new(() => [.. study.Institutions.Append(study.Sponsor ?? "").Select(TextFold.Fold)]);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Its figures, in the order of its results; none where the record was taken out of pooling, so that no verdict rests on them.</summary>
    public IReadOnlyList<EvidenceFigure> Figures { get; }

    /// <summary>The AIS grades of its people, as stated or as its severity in words says; empty when neither does.</summary>
    internal IReadOnlyList<string> Grades { get; }

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

    /// <summary>The level of its people; null when it does not say.</summary>
    internal string? Level => _level.Value;

    /// <summary>What was given, as the table of a slot names it.</summary>
    internal IReadOnlyList<string> Given(WordTable table) => _interventions.Value.Meanings(table);

    /// <summary>Whether the trial was done at, or led by, the institution of this name; null when the study's places do not name it at all.</summary>
    internal bool? WasDoneAt(string token) =>
        // what stands in brackets or after a semicolon only lent authors, cells or money
        _places.Value.Any(place => WordSearch.Find(place.Split('(', ';')[0], token) >= 0 && !place.Contains("author", StringComparison.Ordinal)) ? true
            : _places.Value.Any(place => WordSearch.Find(place, token) >= 0) ? false : null;

    private static string Describe(Arm arm) => arm.Intervention is { } given
        ? string.Join(' ', new[] { arm.Label, given.CellType, given.TissueWords, given.Origin }.Concat(given.Routes).Where(word => word is not null))
        : arm.Label;
}
