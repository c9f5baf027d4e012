namespace Evidence.Core.Claims.Checking;

/// <summary>Outcomes that words of a page mean alike, and the measures of studies that answer them.</summary>
/// <param name="Id">Slug of the family.</param>
/// <param name="Group">neurological (what the cord does), function (what the person does), harm, or general.</param>
/// <param name="Words">Words that mean it, lower case.</param>
/// <param name="Measures">Ids of measures.</param>
public sealed record MeasureFamily(string Id, string Group, IReadOnlyList<string> Words, IReadOnlyList<string> Measures)
{
    internal const string General = "improvement";
    internal const string Neurological = "neurological";
    internal const string Function = "function";
    internal const string Harm = "harm";

    /// <summary>The families; general words count only where no other family is meant.</summary>
    public static IReadOnlyList<MeasureFamily> All { get; } =
    [
        new("ais-grade", Neurological, ["asia grade", "asia grades", "ais grade", "ais grades", "asia level", "ais level", "asia impairment", "impairment scale", "asia scale", "asia classification", "one grade", "a grade", "one ais", "one asia", "on asia", "on the asia", "on ais", "ais a", "ais b", "ais c", "ais d", "asia a", "asia b", "asia c", "asia d", "frankel", "aisa grade", "better grade", "grades"], ["ais-grade"]),
        new("walking", Function, ["walk", "walks", "walked", "walking", "gait", "ambulation", "ambulatory", "ambulate"], ["walking-ability", "ten-metre-walk", "wisci-ii"]),
        new("standing", Function, ["stand", "stood", "standing up", "could stand"], ["standing-ability"]),
        new("gross-motor", Function, ["gmfm", "gmfm-66", "gmfm-88", "gross motor"], ["gmfm", "gmfm-66", "gmfm-88", "gross-motor", "peabody-gross-motor-quotient"]),
        new("gmfcs", Function, ["gmfcs"], ["gmfcs"]),
        new("independence", Function, ["scim", "barthel", "independence", "activities of daily living", "weefim", "functional independence"], ["scim-iii", "barthel-index", "adl-score", "fim", "weefim", "pedi-total"]),
        new("quality-of-life", Function, ["quality of life"], ["quality-of-life"]),
        new("spasticity", Neurological, ["spasticity", "ashworth", "muscle tone"], ["spasticity", "modified-ashworth"]),
        new("bladder-bowel", Neurological, ["bladder", "bowel", "urinary", "continence"], ["bladder-function", "bowel-function", "bladder-bowel-function", "bladder-urodynamics"]),
        new("sexual-function", Neurological, ["sexual function", "erection"], ["sexual-function"]),
        new("sensory", Neurological, ["sensation", "sensory", "feeling", "light touch", "pin prick", "pinprick"], ["isncsci-sensory", "isncsci-light-touch", "isncsci-pin-prick", "sensory-improvement"]),
        new("motor", Neurological, ["motor score", "motor scores", "motor function", "motor recovery", "strength", "motor gains", "motor improvement", "motor skills", "mobility", "movement"], ["isncsci-motor-total", "isncsci-lems", "isncsci-uems", "motor-recovery", "motor-level"]),
        new("serious-adverse-events", Harm, ["serious adverse", "serious side effect", "serious side effects", "severe adverse", "severe side effect", "severe side effects", "severe event", "serious event", "serious complication", "serious complications"], ["serious-adverse-events"]),
        new("headache", Harm, ["headache", "headaches", "muscle pain", "musculoskeletal pain"], ["headache-or-musculoskeletal-pain"]),
        new("fever", Harm, ["fever", "fevers"], ["fever"]),
        new("adverse-events", Harm, ["side effect", "side effects", "adverse effect", "adverse effects", "adverse event", "adverse events", "adverse reaction", "adverse reactions", "complication", "complications"], ["adverse-events", "headache-or-musculoskeletal-pain", "fever", "infusion-reaction"]),
        new("mortality", Harm, ["died", "death", "deaths", "mortality"], ["mortality"]),
        new(General, "general", ["improve", "improved", "improves", "improvement", "improvements", "improving", "recover", "recovers", "recovered", "recovery", "responded", "respond", "benefit", "benefited", "better", "gained", "gains", "regained", "success", "successful", "successfully", "progress", "positive results", "cured", "healed"], ["neurological-improvement", "clinical-improvement", "functional-improvement", "motor-recovery", "ais-grade", "parent-judged-improvement"]),
    ];

    private static readonly Dictionary<string, MeasureFamily> ByMeasure = All.Reverse().SelectMany(family => family.Measures.Select(measure => (measure, family))).GroupBy(pair => pair.measure, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().family, StringComparer.Ordinal);

    /// <summary>The words of all families, a row for each in their order.</summary>
    internal static WordTable Cues { get; } = WordTable.Of([.. All.Select(family => (family.Id, family.Words.ToArray()))]);

    /// <summary>The outcomes that words of a text name between two places; the general one only where it stands alone.</summary>
    internal static IReadOnlyList<MeasureFamily> In(SlotText text, int from = 0, int to = int.MaxValue)
    {
        var found = text.Rows(Cues, from, to).ConvertAll(row => All[row]);
        if (found.Any(family => family.Id == "serious-adverse-events"))
        {
            found.RemoveAll(family => family.Id == "adverse-events");
        }

        return found.Count > 1 ? [.. found.Where(family => family.Id != General)] : found;
    }

    /// <summary>The family of a measure, the first that has it; null for measures that no words are known for.</summary>
    public static MeasureFamily? Of(string measure) => ByMeasure.GetValueOrDefault(measure);
}
