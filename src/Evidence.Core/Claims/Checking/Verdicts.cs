namespace Evidence.Core.Claims.Checking;

/// <summary>Puts the parts of a claim together: one verdict, and everything a reader needs beside it.</summary>
internal static class Verdicts
{
    private const int ShownHarms = 6;
    private const int ShownLimitations = 4;

    /// <summary>The strongest finding decides: what is wrong in a part is wrong in the whole.</summary>
    private static readonly string[] Strength = ["not-evidence", "contradicted", "misattributed", "overstated"];

    private static readonly (Func<StudyEvidence, bool> When, string Wording)[] Ceilings =
    [
        (study => study.Study.Design == "registration-only", "Only that such a study was registered; it has no result here."),
        (study => study.Study.Design == "randomized-controlled-trial", "In this trial the treated group and its controls fared so; one trial does not settle it."),
        (study => study.IsControlled, "In this study the treated did so beside controls who were not chosen by lot; other differences may explain it."),
        (study => study.IsTreatment, "So many changed after the treatment; without a comparison group it cannot be said that they changed because of it."),
        (_ => true, "It describes people or studies; it does not show what a treatment does."),
    ];

    internal static ClaimCheck Fold(string text, ClaimSlots slots, IReadOnlyList<PartResult> parts, IReadOnlyList<ClaimMatch> matches, IReadOnlyList<string> notes, CheckIndex index)
    {
        var (row, verdict, reason, says) = Decide(parts);
        var compared = parts.FirstOrDefault(part => part.Row == row && part.Candidate is not null) ?? parts.FirstOrDefault(part => part.Candidate is not null);
        var isStopped = row.Name is "testimonial" or "nothing-asserted" or "other-condition";
        var study = isStopped ? null : compared?.Candidate?.Study;
        var check = new ClaimCheck
        {
            Text = text, Verdict = verdict, Reason = reason, Rule = row.Name, Says = says, Matches = matches,
            Slots = [.. parts.SelectMany(part => isStopped ? [] : part.Slots).Distinct()],
            Notes = [.. notes, .. parts.Select(part => part.Note).OfType<string>(), .. study is null ? [] : Numbers(study, parts)],
            Questions = verdict is "not-checkable" ? [] : ClinicQuestions.For(slots),
            Documented = slots.AbsoluteSafety && !isStopped ? [.. index.Harms.Where(harm => slots.Condition is null || harm.ConditionTreated == slots.Condition).Take(ShownHarms)] : [],
        };
        if (row.Name is "benefit-as-fact" or "cure-promise")
        {
            return check with { Evidence = [.. TrialContext.Of(slots, index)] };
        }

        if (row.Name == "recovery-denied")
        {
            return check with { Evidence = [.. CourseOfClaim.Recovered(slots, index)] };
        }

        if (row.Name == "testimonial")
        {
            return check with { Reported = ReportedForm.Of(slots), Trials = TrialContext.Link(slots), Evidence = [.. TrialContext.Of(slots, index)] };
        }

        return study is null ? check with { NaturalCourse = isStopped || slots.Studies.Count > 0 ? null : CourseOfClaim.OfPeople(slots, index) } : Beside(check, slots, parts, study, compared!, index);
    }

    private static ClaimCheck Beside(ClaimCheck check, ClaimSlots slots, IReadOnlyList<PartResult> parts, StudyEvidence study, PartResult compared, CheckIndex index)
    {
        var figure = compared.Candidate!.Figure;
        return check with
        {
            Evidence = Once(parts.SelectMany(part => Evidence(part, slots))),
            Harms = Harms(study, figure?.Arm),
            Limitations = [.. study.Study.Limitations.Take(ShownLimitations)],
            NaturalCourse = figure is null || figure.Result.Length == 0 ? null : CourseOfClaim.OfArm(study, figure, index),
            Wording = Ceilings.First(row => row.When(study)).Wording,
        };
    }

    private static (DecisionRow Row, string Verdict, string? Reason, string Says) Decide(IReadOnlyList<PartResult> parts)
    {
        foreach (var strong in Strength)
        {
            if (parts.FirstOrDefault(part => part.Row.Verdict == strong) is { } decided)
            {
                return (decided.Row, strong, null, decided.Row.Says);
            }
        }

        var first = parts.FirstOrDefault(part => part.Row.Verdict == "unverifiable") ?? parts.FirstOrDefault(part => part.Row.Verdict == "partly-supported") ?? parts[0];
        var isMixed = first.Row.Verdict == "unverifiable" && parts.Any(part => part.Row.Verdict is "supported" or "partly-supported");
        return isMixed
            ? (first.Row, "partly-supported", null, "Part of it is what the study reports, and part of it cannot be verified.")
            : (first.Row, first.Row.Verdict, first.Row.Reason, first.Row.Says);
    }

    // a figure that decides one number is no mere context of another; the people who were not treated stand first
    private static List<CheckEvidence> Once(IEnumerable<CheckEvidence> found)
    {
        var all = found.Distinct().ToList();
        return [.. all.Where(one => one.Relation != "context" || !all.Exists(other => other.Study == one.Study && other.Result == one.Result && other.Relation != "context")).OrderBy(one => one.Role == "control" ? 0 : 1)];
    }

    private static IEnumerable<CheckEvidence> Evidence(PartResult part, ClaimSlots slots)
    {
        if (part.Candidate is not { } candidate)
        {
            yield break;
        }

        var measure = candidate.Figure?.Measure;
        foreach (var control in candidate.Study.Figures.Where(figure => figure.IsControl && figure != candidate.Figure && (figure.Grades is null || candidate.Figure?.Grades is not null) && (figure.Measure == measure || Candidates.Measure(slots, figure.Measure) == SlotRelation.Match)))
        {
            yield return new CheckEvidence(control.Study, control.Result, Words(control), "context", "control");
        }

        if (candidate.Figure is { Words.Length: > 0 } figure)
        {
            yield return new CheckEvidence(figure.Study, figure.Result.Length == 0 ? null : figure.Result, Words(figure), Relation(candidate.Number), figure.Result.Length == 0 ? "study" : figure.IsControl ? "control" : "treated");
        }
        else
        {
            foreach (var near in candidate.Study.Figures.Where(one => !one.IsControl && one.Grades is null && Candidates.Measure(slots, one.Measure) is SlotRelation.Match or SlotRelation.Broader).Take(3))
            {
                yield return new CheckEvidence(near.Study, near.Result, Words(near), "context", "treated");
            }
        }

        foreach (var other in part.Others)
        {
            yield return new CheckEvidence(other.Study.Study.Id, other.Figure!.Result, Words(other.Figure), "supports", "treated");
        }
    }

    internal static string Words(EvidenceFigure figure) => string.Join(", ", new[] { figure.Words, figure.Definition, figure.Subgroup }.Where(word => !string.IsNullOrEmpty(word)));

    private static string Relation(SlotRelation number) => number switch
    {
        SlotRelation.Match => "supports",
        SlotRelation.Contradicted => "contradicts",
        _ => "context",
    };

    // harms of the arm as figures, then what the study says of them in words
    private static List<string> Harms(StudyEvidence study, string? arm) =>
    [
        .. study.Figures.Where(figure => MeasureFamily.Of(figure.Measure)?.Group == MeasureFamily.Harm && (arm is null || figure.Arm is null || figure.Arm == arm)).Select(figure => $"{figure.Measure}: {Words(figure)}"),
        .. study.Study.AdverseEvents,
    ];

    private static IEnumerable<string> Numbers(StudyEvidence study, IReadOnlyList<PartResult> parts)
    {
        var measures = parts.Select(part => part.Candidate?.Figure?.Measure).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (study.Study.Arms.Any(arm => arm.Role == "control") && measures.Count > 0 && !study.Figures.Any(figure => figure.IsControl && measures.Contains(figure.Measure)))
        {
            yield return $"{study.Study.Id} had a comparison group ({study.Study.Control ?? "control"}), but what was read gives no figure of it for this outcome.";
        }

        if (study.Study.Notices.Any(notice => notice.Kind is "retraction" or "expression-of-concern"))
        {
            yield return $"{study.Study.Id} carries a notice: {string.Join(", ", study.Study.Notices.Select(notice => notice.Kind))}.";
        }

        if (study.Study.Pooling is { } pooling)
        {
            yield return $"{study.Study.Id} is withdrawn from pooling since {pooling.Since}; no verdict rests on its figures. {pooling.Reason}";
        }

        if (study.Study.Independence == "provider-that-sells-it")
        {
            yield return $"{study.Study.Id} was written by those who sell the treatment.";
        }
    }
}
