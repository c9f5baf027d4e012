namespace Evidence.Core.Claims.Checking;

/// <summary>What to ask whoever makes a claim, by what the claim leaves out.</summary>
internal static class ClinicQuestions
{
    private static readonly (Func<ClaimSlots, bool> Missing, string Question)[] Table =
    [
        (slots => slots.Studies.Count == 0, "Which study is this from? Please give its DOI, PubMed number or registration number."),
        (
            slots => !slots.Figures.Any(figure => figure.Total is not null),
            "How many people were treated in the same period, counting everyone from the first, and how many of them were followed up?"
        ),
        (
            slots => slots.Measures.Count == 0 || slots.Measures[0].Id == MeasureFamily.General,
            "On which scale was the change measured, by whom, and did that person know who had been treated?"
        ),
        (slots => slots.Months is null, "How long after the treatment was it measured, and did it last?"),
        (slots => !slots.Compares, "How did similar people fare who did not get the cells but had the same rehabilitation?"),
        (slots => slots.Grades.Count == 0 && slots.Severity is null, "How severe was the condition of these people at the start (AIS grade, GMFCS level)?"),
        (
            slots => slots.Chronicity is null && slots.Condition != "cerebral-palsy",
            "How long after the injury were they treated? Much recovery in the first year comes without cells."
        ),
        (
            slots => slots.Tissue is null || slots.Route is null,
            "Which cells were given, from which tissue, how many, by which way, and who licensed that product?"
        ),
        (
            slots => slots.Measures.All(family => family.Group != MeasureFamily.Harm),
            "Which side effects were recorded, in how many people, and how long were they looked for?"
        ),
    ];

    /// <summary>The questions, in the order of the table.</summary>
    internal static IReadOnlyList<string> For(ClaimSlots slots) => [.. Table.Where(row => row.Missing(slots)).Select(row => row.Question)];
}
