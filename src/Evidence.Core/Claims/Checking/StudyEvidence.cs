using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>A study as claims are compared with it. What its words say is read when it is first asked for.</summary>
public sealed class StudyEvidence
{
    private static readonly string[] CourseDesigns = ["natural-history", "epidemiology", "narrative-review", "systematic-review", "meta-analysis"];
    private readonly Lazy<IReadOnlyList<RecordText>> _texts;
    private readonly Lazy<ILookup<string, string>> _given;
    private readonly Lazy<ILookup<string, string>> _said;
    private readonly Lazy<HashSet<string>> _houses;
    private readonly Lazy<HashSet<string>> _bag;
    private readonly Lazy<IReadOnlyList<HarmText>> _harms;
    private readonly Lazy<IReadOnlyList<(RecordText Text, Fare Fare)>> _fares;
    private readonly Lazy<RecordNumbers> _numbers;
    private readonly Lazy<IReadOnlyList<(string Role, string Value, int N)>> _composition;
    private readonly Lazy<IReadOnlyList<TiedNumber>> _tied;
    private readonly Lazy<Dictionary<string, double>> _telling;
    private readonly Lazy<Dictionary<string, double>> _spread;

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
        _texts = new(() => RecordText.Of(study, Figures));
        _given = new(() => Values(study.Arms.Where(arm => arm.Role != "control").Select(Describe).Append(study.Title)));
        _said = new(() => Texts.SelectMany(text => text.Sentence.Matches).ToLookup(match => match.Role, match => match.Value, StringComparer.Ordinal));
        _houses = new(() =>
            [
                .. Texts
                    .Where(text => text.Member is "institutions" or "sponsor" or "alias")
                    .Select(text => text.Sentence)
                    .Concat(RecordNames.Journals(Study).Select(Sentence.Of))
                    .SelectMany(sentence => sentence.Words)
                    .Where(word => word.IsCapital)
                    .Select(word => word.Text),
            ]
        );
        _bag = new(() =>
            [.. Texts.SelectMany(text => text.Features).OfType<string>(), .. Numbers.All.Select(number => number.ToString(CultureInfo.InvariantCulture))]
        );
        _harms = new(() => [.. Texts.Where(text => text.Member == "adverseEvents").Select(text => new HarmText(text))]);
        _fares = new(() => [.. FareFacts.Of(this)]);
        _numbers = new(() => new RecordNumbers(study, Texts));
        _composition = new(() => [.. CompositionFacts.Counts(study)]);
        _tied = new(() => TiedNumber.Of(this));
        _spread = new(() =>
            Texts
                .SelectMany(text => text.Content)
                .GroupBy(feature => feature, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Math.Log((Texts.Count + 1.0) / group.Count()), StringComparer.Ordinal)
        );
        _telling = new(() =>
            Tied.SelectMany(number => number.Near.Keys)
                .GroupBy(feature => feature, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Math.Log((Tied.Count + 1.0) / group.Count()), StringComparer.Ordinal)
        );
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

    /// <summary>Whether anybody in it was given cells, as far as the record says.</summary>
    internal bool HasCells =>
        IsTreatment
        && (
            (Study.Arms.Count == 0 && (IsControlled || !Said("arm").Contains("control")))
            || Study.Arms.Any(arm => arm.Intervention?.CellType is not null)
            || Said("cells").Any()
        );

    /// <summary>How many people of each level, phase and severity it counts.</summary>
    internal IReadOnlyList<(string Role, string Value, int N)> Composition => _composition.Value;

    /// <summary>Whether it reviews or pools other studies.</summary>
    internal bool IsReview => Study.Design is "narrative-review" or "systematic-review" or "meta-analysis";

    /// <summary>How much a name that fits several studies speaks for this one: results and many people first, single cases last.</summary>
    public int Weight =>
        Study.Design switch
        {
            "registration-only" => 0,
            "case-report" => 1,
            _ => Figures.Count > 0 ? 3 : 2,
        };

    /// <summary>Everything that the record says in words.</summary>
    internal IReadOnlyList<RecordText> Texts => _texts.Value;

    /// <summary>What it says of harms in words.</summary>
    internal IReadOnlyList<HarmText> Harms => _harms.Value;

    /// <summary>What it says in words of how outcomes fared.</summary>
    internal IReadOnlyList<(RecordText Text, Fare Fare)> Fares => _fares.Value;

    /// <summary>Features of all its words and numbers.</summary>
    internal IReadOnlySet<string> Bag => _bag.Value;

    /// <summary>Words of the names of its institutions, its sponsor, its journals and itself.</summary>
    internal IReadOnlySet<string> Houses => _houses.Value;

    /// <summary>Its numbers by what they are.</summary>
    internal RecordNumbers Numbers => _numbers.Value;

    /// <summary>Its numbers with the words near them.</summary>
    internal IReadOnlyList<TiedNumber> Tied => _tied.Value;

    /// <summary>How much a word near a number tells it from the other numbers of the record; 0 for one that stands near none.</summary>
    internal double Telling(string feature) => _telling.Value.GetValueOrDefault(feature);

    /// <summary>How much a word tells one sentence of the record from the others; 0 for one in none.</summary>
    internal double Spread(string feature) => _spread.Value.GetValueOrDefault(feature);

    /// <summary>What was given to the treated, as a role of data/rules/concepts names it.</summary>
    internal IEnumerable<string> Given(string role) => _given.Value[role];

    /// <summary>Every value of a role that its words name anywhere.</summary>
    internal IEnumerable<string> Said(string role) => _said.Value[role];

    /// <summary>Whether what bears this name only lent authors to the study ("Yale University (two senior authors)").</summary>
    internal bool OnlyLentAuthors(string name)
    {
        var places = Study.Institutions.Where(place => place.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return places.Count > 0 && places.TrueForAll(place => place.Contains("author", StringComparison.Ordinal));
    }

    /// <summary>Whether an arm was given what a value of a role means, by its label and its intervention.</summary>
    internal static bool Gives(Arm arm, string role, string value) => Sentence.Of(Describe(arm)).Has(role, value);

    private static ILookup<string, string> Values(IEnumerable<string> texts) =>
        texts
            .SelectMany(text => Sentence.Of(text).Matches)
            .Select(match => (match.Role, match.Value))
            .Distinct()
            .ToLookup(pair => pair.Role, pair => pair.Value, StringComparer.Ordinal);

    private static string Describe(Arm arm) =>
        arm.Intervention is { } given
            ? string.Join(" | ", new[] { arm.Label, given.CellType, RecordNames.Tissue(given), given.Origin }.Concat(given.Routes).OfType<string>())
            : arm.Label;
}
