namespace Evidence.Core.Claims.Checking;

/// <summary>
/// What trials say of the condition and the cells that a reported experience speaks of. It is set beside it and proves or disproves nothing of it.
/// </summary>
internal static class TrialContext
{
    private const int Shown = 3;
    private static readonly string[] Groups = [MeasureFamily.Neurological, MeasureFamily.Function, "general"];

    /// <summary>Figures of the strongest studies, each with its own control arm first; empty when neither condition nor cells are named.</summary>
    internal static IEnumerable<CheckEvidence> Of(ClaimSlots slots, CheckIndex index)
    {
        if (slots.Condition is null && slots.Tissue is null && slots.Cells is null)
        {
            return [];
        }

        return index
            .Strongest.Of(slots)
            .Take(Shown)
            .SelectMany(study => Beside(study, Figure(study, slots)));
    }

    /// <summary>
    /// Figures of the largest comparisons behind the outcome that a sentence should see first, each with its own control arm first; those of the strongest
    /// studies where nothing can be compared.
    /// </summary>
    internal static IEnumerable<CheckEvidence> Of(ConditionFindings found, ClaimSlots slots, CheckIndex index)
    {
        var compared = (found.About(slots.Measures) is [var first, ..] && ConditionFindings.IsBenefit(first) ? first.Block.Rows : [])
            .OrderByDescending(row => row.People).Take(Shown)
            .SelectMany(row => index.Studies[row.Study.Id].Figures.Where(figure => row.Results.Contains(figure.Result) && figure.Words.Length > 0)
                .OrderBy(figure => figure.IsControl ? 0 : 1))
            .Select(figure => new CheckEvidence(figure.Study, figure.Result, Verdicts.Words(figure), "context", figure.IsControl ? "control" : "treated"))
            .ToList();
        return compared.Count > 0 ? compared : Of(slots, index);
    }

    /// <summary>Where all such studies are listed; null when neither condition nor tissue is named.</summary>
    internal static string? Link(ClaimSlots slots)
    {
        var asked = new[] { ("condition", slots.Condition), ("tissue", slots.Tissue) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}")
            .ToList();
        return asked.Count == 0 ? null : "/v1/studies?" + string.Join('&', asked);
    }

    /// <summary>Figures of benefit of the treated.</summary>
    internal static IEnumerable<EvidenceFigure> Benefits(StudyEvidence study) =>
        study.Figures.Where(figure =>
            figure is { IsControl: false, Grades: null, Words.Length: > 0 } && Groups.Contains(MeasureFamily.Of(figure.Measure)?.Group)
        );

    private static EvidenceFigure Figure(StudyEvidence study, ClaimSlots slots) =>
        Benefits(study)
            .OrderBy(figure => slots.Measures.Any(family => family.To(figure.Measure) == SlotRelation.Match) ? 0 : 1)
            .ThenBy(figure => figure.Subgroup is null ? 0 : 1)
            .ThenBy(figure => figure.Total is null ? 1 : 0)
            .First();

    private static IEnumerable<CheckEvidence> Beside(StudyEvidence study, EvidenceFigure figure) =>
        [
            .. study
                .Figures.Where(one => one.IsControl && one.Measure == figure.Measure && one.Months == figure.Months && one.Grades is null)
                .Take(1)
                .Select(one => new CheckEvidence(one.Study, one.Result, Verdicts.Words(one), "context", "control")),
            new CheckEvidence(figure.Study, figure.Result, Verdicts.Words(figure), "context", "treated"),
        ];
}
