namespace Evidence.Core.Claims.Checking;

/// <summary>A study, and one of its figures, that could answer a number of the claim.</summary>
/// <param name="Study">The study.</param>
/// <param name="Figure">The figure; null when the study has none for the outcome.</param>
/// <param name="Number">How the claim's number stands to it.</param>
/// <param name="Measure">How the claim's outcome stands to its measure.</param>
internal sealed record Candidate(StudyEvidence Study, EvidenceFigure? Figure, SlotRelation Number, SlotRelation Measure)
{
    /// <summary>People of the group that the claim speaks of, where it is one group; null otherwise.</summary>
    internal int? People { get; init; }

    /// <summary>How well it fits; only for choosing among figures of one study.</summary>
    internal int Fit { get; init; }
}

/// <summary>Finds what could answer a number of a claim.</summary>
internal static class Candidates
{
    private static readonly Dictionary<string, string[]> Phases = new(StringComparer.Ordinal)
    {
        ["acute"] = ["acute"], ["subacute"] = ["subacute"], ["chronic"] = ["chronic"], ["early"] = ["acute", "subacute", "early", "acute and subacute"],
    };

    /// <summary>The figures of a study for a number of the claim, best first; empty when it has none for the outcome.</summary>
    internal static List<Candidate> Of(StudyEvidence study, ClaimSlots slots, ClaimFigure? number)
    {
        var fitting = study.Figures.Where(figure => figure.IsControl == slots.OfControls && Fits(study, figure, slots)).ToList();
        // people of one grade or level are compared with the figure of just these people, where the study has one
        var own = fitting.Where(figure => IsOwnPart(figure, slots) && Measure(slots, figure.Measure) != SlotRelation.Contradicted).ToList();
        var found = (own.Count > 0 ? own : fitting)
            .Select(figure => Candidate(study, figure, slots, number))
            .Where(candidate => candidate.Measure != SlotRelation.Contradicted || candidate.Number == SlotRelation.Match)
            .OrderByDescending(candidate => candidate.Fit)
            .ToList();
        return found;
    }

    /// <summary>The one grade that the claim's people had; null when it speaks of none or of several.</summary>
    internal static string? GradeOf(ClaimSlots slots) => slots.GradeTo is not null ? null : slots.Grades is [var only] ? only : slots is { Grades.Count: 0, Severity: "complete" } ? "A" : null;

    private static bool IsOwnPart(EvidenceFigure figure, ClaimSlots slots) =>
        (GradeOf(slots) is { } grade && figure.Grade == grade && (figure.Said.Level is null || figure.Said.Level == slots.Level)) || (slots.Level is { } level && figure.Said.Level == level && figure.Grade is null);

    /// <summary>How the outcome that a claim speaks of stands to a measure.</summary>
    internal static SlotRelation Measure(ClaimSlots slots, string measure)
    {
        if (slots.Measures.Count == 0)
        {
            // a number without an outcome is no count of the harmed
            return MeasureFamily.Of(measure) is { Group: MeasureFamily.Harm } ? SlotRelation.Contradicted : SlotRelation.Absent;
        }

        if (slots.Measures.Any(family => family.Id != MeasureFamily.General && family.Measures.Contains(measure)))
        {
            return SlotRelation.Match;
        }

        var own = MeasureFamily.Of(measure);
        if (slots.Measures[0].Id == MeasureFamily.General)
        {
            return own is { Group: MeasureFamily.Harm } || measure is "no-improvement" or "completed-follow-up" ? SlotRelation.Contradicted : slots.Measures[0].Measures.Contains(measure) ? SlotRelation.Broader : SlotRelation.Absent;
        }

        var alike = own is not null && slots.Measures.All(family => family.Group == own.Group) && own.Group == MeasureFamily.Neurological;
        var isBenefit = slots.Measures.All(family => family.Group != MeasureFamily.Harm);
        return alike || (isBenefit && measure is "functional-improvement" or "clinical-improvement") || (own is { Id: MeasureFamily.General } && slots.Measures.All(family => family.Group == MeasureFamily.Neurological)) ? SlotRelation.Broader : SlotRelation.Contradicted;
    }

    // "walks" and "walks between bars" are two outcomes of one measure
    private static SlotRelation Help(ClaimSlots slots, EvidenceFigure figure, SlotRelation measure)
    {
        if (measure != SlotRelation.Match || MeasureFamily.Of(figure.Measure)?.Id is not ("walking" or "standing"))
        {
            return measure;
        }

        var (claimed, found) = (slots.Help, figure.Said.Help);
        return claimed == found || (claimed is null && found == "without help") ? measure : claimed is not null && found is not null ? SlotRelation.Contradicted : SlotRelation.Broader;
    }

    private static Candidate Candidate(StudyEvidence study, EvidenceFigure figure, ClaimSlots slots, ClaimFigure? number)
    {
        var relation = number is null ? SlotRelation.Absent : FigureComparison.Compare(number, figure);
        var measure = Help(slots, figure, Measure(slots, figure.Measure));
        var fit = (measure == SlotRelation.Match ? 40 : measure == SlotRelation.Broader ? 20 : measure == SlotRelation.Contradicted ? -40 : 0)
            + (relation == SlotRelation.Match ? 25 : relation == SlotRelation.Contradicted ? 10 : 0)
            + (figure.Subgroup is null ? 6 : figure.IsPart && !IsOwnPart(figure, slots) ? -12 : 0)
            + (slots.Months is { } months && figure.Months is { } at ? Math.Abs(months - at) < 0.6 ? 15 : -5 : slots.Months is null ? 0 : -8)
            + (figure.Grades is null ? 3 : 0);
        return new Candidate(study, figure, relation, measure) { Fit = fit, People = figure.Total };
    }

    private static bool Fits(StudyEvidence study, EvidenceFigure figure, ClaimSlots slots)
    {
        if (slots.GradeFrom is { } from && slots.GradeTo is { } to)
        {
            return figure.Grades is { } grades && grades.From == from && grades.To == to;
        }

        if (figure.Grades is not null)
        {
            return false;
        }

        return slots.Chronicity is not { } phase || InPhase(study, figure, phase) != SlotRelation.Contradicted;
    }

    /// <summary>Whether the people of a figure are in the phase that is claimed.</summary>
    internal static SlotRelation InPhase(StudyEvidence study, EvidenceFigure figure, string phase)
    {
        var words = Phases[phase];
        if (figure.Said.Phases.Count > 0)
        {
            return figure.Said.Phases.All(words.Contains) ? SlotRelation.Match : SlotRelation.Contradicted;
        }

        return study.Study.Population?.Chronicity switch
        {
            null or "mixed" => SlotRelation.Absent,
            var own => words.Contains(own) ? SlotRelation.Match : SlotRelation.Contradicted,
        };
    }

    /// <summary>People of the one treated arm that a phase names, or of the study's only treated arm; null when it is not one group.</summary>
    internal static int? GroupSize(StudyEvidence study, ClaimSlots slots)
    {
        var treated = study.Study.Arms.Where(arm => arm.Role != "control").ToList();
        if (slots.Chronicity is { } phase)
        {
            var named = treated.Where(arm => Phases[phase].Any(word => WordSearch.Find(Text.TextFold.Fold($"{arm.Id} {arm.Label}"), word) >= 0)).ToList();
            return named.Count == 1 ? named[0].N : named.Count == 0 && treated.Count == 1 && study.Study.Population?.Chronicity == phase ? treated[0].N : null;
        }

        return treated.Count == 1 && study.Study.Arms.Count == 1 && slots.Grades.Count == 0 && slots.Severity is null && slots.Level is null ? treated[0].N : null;
    }
}
