using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>Sets the slots of a claim beside a study and one of its figures.</summary>
internal static class SlotComparison
{
    /// <summary>The slots that the claim fills, in the order of <see cref="SlotNames.All"/>; the evidence is null where nothing is compared.</summary>
    internal static IReadOnlyList<SlotVerdict> Compare(ClaimSlots slots, ClaimFigure? number, Candidate? candidate)
    {
        var study = candidate?.Study;
        SlotVerdict?[] all =
        [
            Filled(SlotNames.Study, slots.StudyCue, study?.Study.Id, study is null ? SlotRelation.Absent : SlotRelation.Match),
            Place(slots, study),
            Said(SlotNames.Condition, slots.Condition, study?.Study.Condition),
            Grades(slots, candidate),
            Severity(slots.Severity, candidate),
            Filled(SlotNames.Chronicity, slots.Chronicity, Phase(candidate), slots.Chronicity is { } phase && candidate?.Figure is { } figure ? Candidates.InPhase(candidate.Study, figure, phase) : SlotRelation.Absent),
            Said(SlotNames.Level, slots.Level, candidate?.Figure?.Said.Level ?? study?.Level, isLoose: true),
            Given(SlotNames.Cells, slots.Cells, study, SlotWords.Cells),
            Given(SlotNames.Tissue, slots.Tissue, study, SlotWords.Tissue),
            Given(SlotNames.Origin, slots.Origin, study, SlotWords.Origin),
            Given(SlotNames.Route, slots.Route, study, SlotWords.Route),
            Dose(slots, study),
            Filled(SlotNames.Measure, slots.Measures.Count == 0 ? null : string.Join(", ", slots.Measures.Select(family => family.Id)), candidate?.Figure?.Measure, candidate?.Measure ?? SlotRelation.Absent),
            Filled(SlotNames.Number, number?.Words, candidate?.Figure?.Words, candidate?.Number ?? SlotRelation.Absent),
            Time(slots, candidate),
            Filled(SlotNames.Comparator, slots.Comparator, study is null ? null : study.IsControlled ? study.Study.Control ?? "control group" : "no comparison group", study is null ? SlotRelation.Absent : study.IsControlled ? SlotRelation.Match : SlotRelation.Contradicted),
            Filled(SlotNames.Causality, slots.Causality, study is null ? null : study.IsControlled ? "controlled" : "uncontrolled", study is { IsControlled: false } ? SlotRelation.Broader : SlotRelation.Absent),
            Filled(SlotNames.Certainty, slots.Certainty, study is null ? null : study.IsControlled ? "controlled" : "uncontrolled", Certainty(slots.Certainty, study)),
        ];
        return [.. all.OfType<SlotVerdict>()];
    }

    private static SlotVerdict? Filled(string slot, string? claimed, string? evidence, SlotRelation relation) => claimed is null ? null : new SlotVerdict(slot, evidence is null ? SlotRelation.Absent : relation, claimed, evidence);

    private static SlotVerdict? Said(string slot, string? claimed, string? evidence, bool isLoose = false) =>
        Filled(slot, claimed, evidence, evidence == claimed ? SlotRelation.Match : isLoose ? SlotRelation.Absent : SlotRelation.Contradicted);

    private static SlotVerdict? Place(ClaimSlots slots, StudyEvidence? study)
    {
        if (slots.Institution is { } token && !slots.StudyFromContext && study is not null && study.WasDoneAt(token) is { } here)
        {
            return new SlotVerdict(SlotNames.Place, here ? SlotRelation.Match : SlotRelation.Contradicted, token, study.Study.Institutions.Count > 0 ? study.Study.Institutions[0] : study.Study.Sponsor);
        }

        if (slots.Country is { } country)
        {
            var countries = study?.Study.Countries ?? [];
            return new SlotVerdict(SlotNames.Place, countries.Count == 0 ? SlotRelation.Absent : countries.Contains(country) ? SlotRelation.Match : SlotRelation.Contradicted, country, countries.Count == 0 ? null : string.Join(", ", countries));
        }

        return Filled(SlotNames.Place, slots.Institution, null, SlotRelation.Absent);
    }

    private static SlotVerdict? Grades(ClaimSlots slots, Candidate? candidate)
    {
        if (slots is { GradeFrom: { } from, GradeTo: { } to })
        {
            var found = candidate?.Figure?.Grades;
            return new SlotVerdict(SlotNames.Grade, found is null ? SlotRelation.Absent : SlotRelation.Match, $"{from} to {to}", found is { } change ? $"{change.From} to {change.To}" : null);
        }

        var own = candidate?.Figure?.Grade is { } grade ? [grade] : candidate?.Study.Grades ?? [];
        var relation = own.Count == 0 ? SlotRelation.Absent : !slots.Grades.Intersect(own).Any() ? SlotRelation.Contradicted : slots.Grades.Count < own.Count ? SlotRelation.Narrower : SlotRelation.Match;
        return slots.Grades.Count == 0 ? null : new SlotVerdict(SlotNames.Grade, relation, string.Join(", ", slots.Grades), own.Count == 0 ? null : string.Join(", ", own));
    }

    private static SlotVerdict? Severity(string? claimed, Candidate? candidate)
    {
        var own = candidate?.Figure?.Grade is { } grade ? [grade] : candidate?.Study.Grades ?? [];
        var evidence = own.Count == 0 ? null : own.All(grade => grade == "A") ? "complete" : own.Contains("A") ? "mixed" : "incomplete";
        return Filled(SlotNames.Severity, claimed, evidence, evidence == claimed ? SlotRelation.Match : evidence == "mixed" ? SlotRelation.Narrower : SlotRelation.Contradicted);
    }

    private static string? Phase(Candidate? candidate) => candidate?.Figure?.Subgroup ?? candidate?.Study.Study.Arms.FirstOrDefault(arm => arm.Id == candidate.Figure?.Arm && candidate.Study.Study.Arms.Count > 1)?.Label ?? candidate?.Study.Study.Population?.Chronicity;

    // what the arms say in words is read with the same table as the claim
    private static SlotVerdict? Given(string slot, string? claimed, StudyEvidence? study, WordTable table)
    {
        if (claimed is null)
        {
            return null;
        }

        var meanings = study?.Given(table) ?? [];
        // one tissue's name stands inside another's
        if (meanings.Contains("umbilical cord blood") && claimed == "umbilical cord")
        {
            return new SlotVerdict(slot, SlotRelation.Absent, claimed, string.Join(", ", meanings));
        }

        return new SlotVerdict(slot, meanings.Count == 0 ? SlotRelation.Absent : meanings.Contains(claimed) ? SlotRelation.Match : SlotRelation.Contradicted, claimed, meanings.Count == 0 ? null : string.Join(", ", meanings));
    }

    private static SlotVerdict? Dose(ClaimSlots slots, StudyEvidence? study)
    {
        if (slots.DoseCells is not > 0)
        {
            return null;
        }

        var doses = study?.Study.Arms.Select(arm => arm.Intervention?.DoseCells).OfType<long>().ToList() ?? [];
        var claimed = string.Create(CultureInfo.InvariantCulture, $"{slots.DoseCells:0} cells");
        return new SlotVerdict(SlotNames.Dose, doses.Count == 0 ? SlotRelation.Absent : doses.Any(dose => Math.Abs(dose - slots.DoseCells.Value) <= 0.01 * dose) ? SlotRelation.Match : SlotRelation.Contradicted, claimed, doses.Count == 0 ? null : string.Join(", ", doses.Select(dose => string.Create(CultureInfo.InvariantCulture, $"{dose} cells"))));
    }

    private static SlotVerdict? Time(ClaimSlots slots, Candidate? candidate)
    {
        if (slots.Months is not { } months)
        {
            return null;
        }

        var claimed = string.Create(CultureInfo.InvariantCulture, $"{months:0.##} months");
        return candidate?.Figure?.Months is { } at
            ? new SlotVerdict(SlotNames.Time, Math.Abs(at - months) < 0.6 ? SlotRelation.Match : SlotRelation.Contradicted, claimed, string.Create(CultureInfo.InvariantCulture, $"{at:0.##} months"))
            : new SlotVerdict(SlotNames.Time, SlotRelation.Absent, claimed, null);
    }

    private static SlotRelation Certainty(string? word, StudyEvidence? study) =>
        word is null || study is null ? SlotRelation.Absent : SlotWords.Strong.Rows.Any(row => row.Meaning == word) ? study.IsControlled ? SlotRelation.Absent : SlotRelation.Broader : SlotRelation.Narrower;
}
