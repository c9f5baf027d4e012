namespace Evidence.Core.Claims.Checking;

/// <summary>What was found for one number of a claim (or for a claim without numbers).</summary>
/// <param name="Number">The number; null when the claim has none.</param>
/// <param name="Findings">What the decision table read.</param>
/// <param name="Row">The row that decided.</param>
/// <param name="Slots">Both sides of each slot.</param>
/// <param name="Candidate">What it was compared with; null when nothing fits.</param>
/// <param name="Others">Further studies with the same figure.</param>
/// <param name="Note">What else must be known; null when nothing.</param>
internal sealed record PartResult(ClaimFigure? Number, Findings Findings, DecisionRow Row, IReadOnlyList<SlotVerdict> Slots, Candidate? Candidate, IReadOnlyList<Candidate> Others, string? Note);

/// <summary>Compares one number of a claim with the release.</summary>
internal sealed class PartCheck(CheckIndex index, string stream, bool asserted)
{
    private const int LeastPeople = 5;

    internal PartResult Of(ClaimSlots slots, ClaimFigure? number)
    {
        var named = slots.Studies.Select(id => index.Studies[id]).OrderByDescending(study => study.Weight).ThenByDescending(study => study.Study.Analysed ?? 0).ThenBy(study => study.Study.Id, StringComparer.Ordinal).ToList();
        var fits = named.Count > 0 ? [.. named.Select(study => Best(study, slots, number)).OfType<Candidate>()] : Unnamed(slots, number);
        var chosen = fits.FirstOrDefault(one => one.Number == SlotRelation.Match && one.Measure != SlotRelation.Contradicted) ?? fits.FirstOrDefault(one => one.Number == SlotRelation.Contradicted && one.Measure == SlotRelation.Match) ?? fits.FirstOrDefault(one => one.Number == SlotRelation.Match) ?? fits.FirstOrDefault(one => one.Figure is not null) ?? (named.Count > 0 ? new Candidate(named[0], null, SlotRelation.Absent, SlotRelation.Absent) : null);
        if (named.Count > 0 && chosen is not null && number is not null)
        {
            chosen = Enrolled(chosen, slots, number);
        }

        var compared = SlotComparison.Compare(slots, number, chosen);
        var people = named.Count > 0 && chosen is not null ? Candidates.GroupSize(chosen.Study, slots) : null;
        var impossible = number is not null && people is { } size && FigureComparison.IsImpossible(number, size) && chosen?.Number != SlotRelation.Match;
        var findings = Findings(slots, number, chosen, compared, named.Count, fits) with { IsImpossible = impossible };
        var row = DecisionTable.Decide(findings);
        if (row.Verdict == "unverifiable" && chosen is { Number: SlotRelation.Contradicted })
        {
            // a figure that cannot answer the claim does not contradict it either
            chosen = chosen with { Number = SlotRelation.Absent };
            compared = [.. compared.Select(slot => slot.Slot == SlotNames.Number ? slot with { Relation = SlotRelation.Absent } : slot)];
        }

        var note = impossible ? $"{FigureComparison.Nearest(number!, people!.Value)} ({chosen!.Study.Study.Id})." : null;
        return new PartResult(number, findings, row, compared, chosen, [.. fits.Where(one => one != chosen && one is { Number: SlotRelation.Match, Measure: not SlotRelation.Contradicted })], note);
    }

    private static Candidate? Best(StudyEvidence study, ClaimSlots slots, ClaimFigure? number)
    {
        var all = Candidates.Of(study, slots, number);
        var match = all.FirstOrDefault(one => one.Number == SlotRelation.Match && one.Measure != SlotRelation.Contradicted) ?? all.FirstOrDefault(one => one.Number == SlotRelation.Contradicted && one.Measure == SlotRelation.Match);
        return match ?? all.FirstOrDefault();
    }

    // "10 patients were treated": the number is the study's size and no outcome
    private static Candidate Enrolled(Candidate chosen, ClaimSlots slots, ClaimFigure number)
    {
        if (number.Kind != FigureKind.Count || slots.Measures.Count > 0 || !slots.Enrolment)
        {
            return chosen;
        }

        var study = chosen.Study.Study;
        var sizes = new[] { study.Enrolled, study.Analysed }.Concat(study.Arms.Select(arm => arm.N)).OfType<int>().ToList();
        if (sizes.Count == 0)
        {
            return chosen;
        }

        var same = sizes.Contains((int)(number.Events ?? -1));
        return chosen with { Number = same ? SlotRelation.Match : SlotRelation.Contradicted, Measure = SlotRelation.Absent, Figure = new EvidenceFigure { Study = study.Id, Result = "", Measure = "", Events = same ? (int)number.Events!.Value : sizes[0], Definition = "people in the study" } };
    }

    // without a name only an exact count of exact people is enough to find a study
    private List<Candidate> Unnamed(ClaimSlots slots, ClaimFigure? number)
    {
        if (number is not { Kind: FigureKind.Fraction, Total: >= LeastPeople } || slots.UnknownStudy is not null || slots.OwnRecords)
        {
            return [];
        }

        return [.. index.ByTotal((int)number.Total.Value)
            .SelectMany(study => Candidates.Of(study, slots, number).Where(one => one.Number == SlotRelation.Match && one.Measure is SlotRelation.Match or SlotRelation.Broader).Take(1))
            .Where(one => SlotComparison.Compare(slots, number, one).All(slot => slot.Relation != SlotRelation.Contradicted || slot.Slot is SlotNames.Comparator))
            .OrderBy(one => one.Measure == SlotRelation.Match ? 0 : 1).ThenBy(one => one.Study.Study.Id, StringComparer.Ordinal)];
    }

    private Findings Findings(ClaimSlots slots, ClaimFigure? number, Candidate? chosen, IReadOnlyList<SlotVerdict> compared, int named, IReadOnlyList<Candidate> fits)
    {
        var comparable = chosen is { Figure: not null, Number: not SlotRelation.Absent } || (number is null && chosen?.Figure is not null);
        var unsure = (chosen is { Number: SlotRelation.Contradicted } && number is { Kind: FigureKind.Points } && chosen.Study.Figures.Count(figure => figure.IsPoints && figure.Measure == chosen.Figure?.Measure) > 1) || chosen is { Number: SlotRelation.Contradicted, Measure: SlotRelation.Broader or SlotRelation.Absent, Figure.Result.Length: > 0 } && IsLoose(slots, chosen, number!);
        return new Findings
        {
            IsTestimonial = stream == "testimonial",
            IsAssertion = asserted,
            IsOutOfScope = slots.OtherCondition && named == 0,
            NamesUnknownStudy = slots.UnknownStudy is not null,
            NamesStudy = named > 0,
            OneStudyFits = named == 0 && fits.Count == 1,
            StudiesDisagree = named > 1 && fits.Count(one => one.Study.Weight > 1) > 1,
            HasFigure = comparable && !unsure,
            HasNumber = number is not null,
            HasDenominator = number?.Total is not null || number?.Kind == FigureKind.Points,
            HasOutcome = slots.Measures.Count > 0 || slots.GradeTo is not null,
            IsDenied = slots.Negated,
            IsOwnRecords = slots.OwnRecords,
            StatesBenefit = slots.FlatBenefit,
            DeniesKnownRecovery = slots is { DeniesRecovery: true, Measures.Count: > 0 } && CourseOfClaim.Recovered(slots, index).Any(),
            IsPrice = stream == "price" || (slots.Price && number is null),
            IsRule = stream == "regulatory",
            IsPractice = slots.Practice && stream == "provider-assertion",
            PromisesSafety = slots.AbsoluteSafety,
            IsRecord = slots.OwnRecords || slots.Observed,
            PromisesCure = slots is { Cure: true, Negated: false, SpeaksOfCells: true },
            AsksForUnreportedPart = chosen is { Number: SlotRelation.Contradicted } && IsPart(slots, compared),
            AsksForUnreportedTime = slots.Months is not null && chosen is { Number: SlotRelation.Contradicted } && compared.Any(slot => slot is { Slot: SlotNames.Time, Relation: not SlotRelation.Match }),
            IsControlled = chosen?.Study.IsControlled ?? false,
            IsUncontrolledBenefit = chosen is { Study: { IsControlled: false, IsTreatment: true }, Figure.Result.Length: > 0 } && (slots.Measures.Count > 0 || slots.GradeTo is not null) && MeasureFamily.Of(chosen.Figure.Measure)?.Group != MeasureFamily.Harm,
            HasAnotherMatch = compared.Any(slot => slot.Relation == SlotRelation.Match && slot.Slot is not (SlotNames.Study or SlotNames.Number or SlotNames.Measure or SlotNames.Condition)),
            Number = chosen?.Number ?? SlotRelation.Absent,
            Measure = chosen?.Measure ?? SlotRelation.Absent,
            Place = Worst(compared, SlotNames.Place),
            IsOfPart = chosen?.Figure is { IsPart: true, Result.Length: > 0 } && slots is { Grades.Count: 0, Severity: null, Level: null, GradeTo: null },
            People = Worst(compared, SlotNames.Condition, SlotNames.Grade, SlotNames.Severity, SlotNames.Chronicity, SlotNames.Level),
            Treatment = Worst(compared, SlotNames.Cells, SlotNames.Tissue, SlotNames.Origin, SlotNames.Route, SlotNames.Dose),
            Time = Worst(compared, SlotNames.Time),
            Comparator = Worst(compared, SlotNames.Comparator),
            Causality = Worst(compared, SlotNames.Causality),
            Certainty = Worst(compared, SlotNames.Certainty),
        };
    }

    // "improved" may be any outcome: a study with several figures for it, or a bare count, cannot be said to contradict
    private static bool IsLoose(ClaimSlots slots, Candidate chosen, ClaimFigure number)
    {
        var compared = Candidates.Of(chosen.Study, slots, number).Where(one => one.Number != SlotRelation.Absent && one.Measure is SlotRelation.Match or SlotRelation.Broader).ToList();
        if (number.Kind is FigureKind.All or FigureKind.None && compared.Count > 0 && compared.All(one => one.Number == SlotRelation.Contradicted))
        {
            return false;
        }

        return compared.Select(one => one.Figure!.Words).Distinct().Count() != 1 || number.Kind == FigureKind.Count || slots.Measures.Count == 0 || slots.Measures[0].Id != MeasureFamily.General;
    }

    // a grade, a severity or a level that the study has no separate figure for
    private static bool IsPart(ClaimSlots slots, IReadOnlyList<SlotVerdict> compared) =>
        slots.GradeTo is null && compared.Any(slot => slot.Slot is SlotNames.Grade or SlotNames.Severity or SlotNames.Level && slot.Relation is SlotRelation.Absent or SlotRelation.Narrower);

    private static SlotRelation Worst(IReadOnlyList<SlotVerdict> compared, params ReadOnlySpan<string> names)
    {
        var worst = SlotRelation.Absent;
        foreach (var slot in compared)
        {
            if (names.Contains(slot.Slot) && slot.Relation > worst)
            {
                worst = slot.Relation;
            }
        }

        return worst;
    }
}
