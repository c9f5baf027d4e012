using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>Which results of a study a synthesis of their measure takes, with all defaults, and why not the others. Studies that count the same people are not
/// weighed here: <see cref="OverlapGroup"/> names them.</summary>
public sealed class ChosenResults
{
    /// <summary>The arm of a study that compares is not quoted alone.</summary>
    public const string Compared = "compared-within-study";

    /// <summary>Cohorts stand in the natural course, which chooses for itself.</summary>
    public const string Course = "natural-course";

    private readonly Dictionary<string, string?> _why = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComparativeRow> _comparisons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComparativeRow> _standardised = new(StringComparer.Ordinal);

    private ChosenResults()
    {
    }

    /// <summary>The declared group of studies that may count the same people; null when the study is in none.</summary>
    public string? OverlapGroup { get; private init; }

    /// <summary>Reads a whole study.</summary>
    public static ChosenResults Of(Study study)
    {
        var evidence = SynthesisStudy.Of(study, null, null);
        var chosen = new ChosenResults { OverlapGroup = OverlapGroups.All.FirstOrDefault(group => group.Studies.Contains(study.Id))?.Name };
        foreach (var measure in study.Results.Select(result => result.Measure).Distinct(StringComparer.Ordinal))
        {
            foreach (var form in Enum.GetValues<FigureForm>())
            {
                chosen.Read(evidence, measure, form);
            }
        }

        foreach (var construct in MeasureConstruct.All)
        {
            chosen.Read(evidence, construct);
        }

        return chosen;
    }

    /// <summary>Whether a synthesis takes the result.</summary>
    public bool Takes(string result) => _why.TryGetValue(result, out var why) && why is null;

    /// <summary>Why it does not, a code of <c>left-out</c>; null when it does.</summary>
    public string? WhyNot(string result) => _why.TryGetValue(result, out var why) ? why : LeftOutReasons.OtherForm.Code;

    /// <summary>Whether a result stands in a comparison.</summary>
    internal bool IsCompared(string result) => _comparisons.Values.Any(row => row.Results.Contains(result));

    /// <summary>The comparison that begins with a result; null for most.</summary>
    internal ComparativeRow? Comparison(string result) => _comparisons.GetValueOrDefault(result);

    /// <summary>The comparison in standard deviations that begins with a result and stands for the study in a <see cref="MeasureConstruct"/>; null for
    /// most.</summary>
    internal ComparativeRow? Standardised(string result) => _standardised.GetValueOrDefault(result);

    private void Read(SynthesisStudy study, MeasureConstruct construct)
    {
        var (asked, funnel) = (MeasureConstruct.Asked(new SynthesisQuestion { Measure = construct.Measures[0] }), new Funnel());
        if (BlockSelection.BlockOf(study) == BlockKinds.Comparative && BlockSelection.TakesPart(study, funnel)
            && construct.Row(study, asked, funnel) is { Numbers: not null } row)
        {
            _standardised[row.Results[0]] = SharedControls.Declared(row, construct.Measures);
        }
    }

    private void Read(SynthesisStudy study, string measure, FigureForm form)
    {
        var (question, funnel, block) = (new SynthesisQuestion { Measure = measure }, new Funnel(), BlockSelection.BlockOf(study));
        var results = study.Results.Where(result => result.Measure == measure && FigureReader.FormOf(result) == form).ToList();
        IReadOnlyList<string> taken = [];
        if (results.Count == 0)
        {
            return;
        }

        if (!BlockSelection.TakesPart(study, funnel))
        {
            Put(results.Select(result => result.Id), funnel.ToList()[0].Reason.Code);
            return;
        }

        if (block == BlockKinds.NaturalCourse)
        {
            Put(results.Select(result => result.Id), Course);
            return;
        }

        if (block == BlockKinds.SingleArm)
        {
            taken = new ArmRows(question, form, funnel).Treated(study)?.Results ?? [];
        }
        else if (new ComparativeRows(question, form, funnel).Of(study) is { } row)
        {
            taken = row.Results;
            _comparisons[row.Results[0]] = SharedControls.Declared(row, measure);
        }

        foreach (var left in funnel.ToList())
        {
            Put(left.Items.Select(item => item[(item.IndexOf('/', StringComparison.Ordinal) + 1)..]).Where(id => results.Exists(result => result.Id == id)),
                left.Reason.Code);
        }

        Put(results.Select(result => result.Id).Where(id => !_why.ContainsKey(id)), block == BlockKinds.Comparative ? Compared : LeftOutReasons.NotChosen.Code);
        foreach (var id in taken)
        {
            _why[id] = null;
        }
    }

    private void Put(IEnumerable<string> results, string why)
    {
        foreach (var result in results)
        {
            _why[result] = why;
        }
    }
}
