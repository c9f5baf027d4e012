namespace Evidence.Core.Claims.Checking;

/// <summary>Puts what was found about a sentence together: one verdict, what it speaks for and what not, and everything a reader needs beside it.</summary>
internal static class Verdicts
{
    private const int ShownLimitations = 4;

    private static readonly (Func<StudyEvidence, bool> When, string Wording)[] Ceilings =
    [
        (study => study.Study.Design == "registration-only", "Only that such a study was registered; it has no result here."),
        (
            study => study.Study.Design == "randomized-controlled-trial",
            "In this trial the treated group and its controls fared so; one trial does not settle it."
        ),
        (study => study.IsControlled, "In this study the treated did so beside controls who were not chosen by lot; other differences may explain it."),
        (study => study.IsTreatment, "So many changed after the treatment; without a comparison group it cannot be said that they changed because of it."),
        (_ => true, "It describes people or studies; it does not show what a treatment does."),
    ];

    internal static ClaimCheck Of(
        string text,
        ClaimReading reading,
        IReadOnlyList<StudyCheck> checks,
        Findings findings,
        IReadOnlyList<ClaimMatch> matches,
        CheckIndex index
    )
    {
        var row = DecisionTable.Decide(findings);
        var (verdict, reason, says) = Denial.Turn(row, reading);
        var isStopped = row.Name is "testimonial" or "nothing-asserted" or "other-condition";
        var known = isStopped ? [] : checks.Where(check => check.Study is not null).ToList();
        var spans = new ReadSpans(reading, known);
        var check = new ClaimCheck
        {
            Text = text,
            Verdict = verdict,
            Reason = reason,
            Rule = row.Name,
            Says = says,
            Matches = matches,
            Stance = reading.Stance,
            Subject = Note(checks),
            Propositions = spans.Propositions,
            Confirmed = spans.Of(SlotRelation.Match),
            Contradicted = spans.Of(SlotRelation.Contradicted),
            NotChecked = spans.NotChecked,
            Slots =
            [
                .. known
                    .SelectMany(one => one.Own)
                    .Where(piece => piece.Slot != SlotNames.Text)
                    .Select(piece => new SlotVerdict(piece.Slot, piece.Relation, piece.Claimed, piece.Evidence))
                    .Distinct(),
                .. Named(known),
            ],
            Notes = [.. Notes(known), .. Language.Tongue.Note(Language.Tongue.Of(reading.Sentence.Words)) is { } unread ? [unread] : Array.Empty<string>()],
            Questions = verdict is "not-checkable" ? [] : ClinicQuestions.For(reading.Slots),
            Documented = row.Name is "safety-promise" or "harm-denied" or "harm-documented" or "safety-promise-own" ? HarmRecords.For(reading, index) : [],
        };
        return known.Count > 0 ? Beside(check, reading, known, index) : Around(check, row, reading, index, isStopped);
    }

    // no study is meant: what the studies of the condition add up to, cohorts without cells, or nothing
    private static ClaimCheck Around(ClaimCheck check, DecisionRow row, ClaimReading reading, CheckIndex index, bool isStopped) =>
        row.Name switch
        {
            "benefit-as-fact" or "cure-promise" or "no-cure" or "benefit-not-shown" or "benefit-hedged" => Synthesised(check, reading.Slots, index),
            "recovery-denied" => check with { Evidence = [.. CourseOfClaim.Recovered(reading.Slots, index)] },
            "recovery-told" => check with { Evidence = [.. CourseOfClaim.Recovered(reading.Slots, index).Select(one => one with { Relation = "supports" })] },
            "testimonial" => check with
            {
                Reported = ReportedForm.Of(reading.Slots),
                Trials = TrialContext.Link(reading.Slots),
                Evidence = [.. TrialContext.Of(reading.Slots, index)],
            },
            _ => check with { NaturalCourse = isStopped ? null : CourseOfClaim.OfPeople(reading.Slots, index) },
        };

    private static ClaimCheck Synthesised(ClaimCheck check, ClaimSlots slots, CheckIndex index) =>
        index.Syntheses.Of(slots) is not { } found
            ? check with
            {
                Evidence = [.. TrialContext.Of(slots, index)],
            }
            : check with
            {
                Synthesis = found,
                Outcomes = found.About(slots.Measures),
                Wording = found.Wording(slots.Measures),
                Evidence = [.. TrialContext.Of(found, slots, index)],
                Says = found.IsLikely ? "It speaks of the treatment as such; how far the studies of this release bear it is set beside it." : check.Says,
            };

    private static ClaimCheck Beside(ClaimCheck check, ClaimReading reading, List<StudyCheck> known, CheckIndex index)
    {
        var first = known.Find(one => one.IsContradicted) ?? known[0];
        var figure = first.Pieces.Select(piece => piece.Figure).OfType<EvidenceFigure>().FirstOrDefault();
        return check with
        {
            Evidence = Once(known.SelectMany(one => Evidence(one, reading))),
            Harms = Harms(first.Study, figure?.Arm),
            Limitations = [.. first.Study.Study.Limitations.Take(ShownLimitations)],
            NaturalCourse = figure is null ? null : CourseOfClaim.OfArm(first.Study, figure, index),
            Wording = Ceilings.First(row => row.When(first.Study)).Wording,
        };
    }

    private static SubjectNote Note(IReadOnlyList<StudyCheck> checks) =>
        checks.Count == 0
            ? new SubjectNote(null, Subject.Nobody, null)
            : new SubjectNote(checks[0].Study?.Study.Id, checks[0].Subject.From, checks[0].Subject.Unknown);

    private static IEnumerable<SlotVerdict> Named(List<StudyCheck> known) =>
        known
            .Where(check => check.Subject.From != "name")
            .Select(check => new SlotVerdict(SlotNames.Study, SlotRelation.Absent, null, check.Study.Study.Id))
            .Concat(
                known
                    .Where(check => check.Subject.From == "name")
                    .Select(check => new SlotVerdict(
                        SlotNames.Study,
                        SlotRelation.Match,
                        check.Subject.Names.Select(hit => hit.Cue.Name).FirstOrDefault(),
                        check.Study.Study.Id
                    ))
            );

    // a figure that decides one number is no mere context of another; the people who were not treated stand first
    private static List<CheckEvidence> Once(IEnumerable<CheckEvidence> found)
    {
        var all = found.Distinct().ToList();
        return
        [
            .. all.Where(one =>
                    one.Relation != "context" || !all.Exists(other => other.Study == one.Study && other.Result == one.Result && other.Relation != "context")
                )
                .OrderBy(one => one.Role == "control" ? 0 : 1),
        ];
    }

    private static IEnumerable<CheckEvidence> Evidence(StudyCheck check, ClaimReading reading)
    {
        var used = check.Pieces.Where(piece => piece.Figure is not null).ToList();
        var measures = used.Select(piece => piece.Figure!.Measure).ToHashSet(StringComparer.Ordinal);
        foreach (
            var control in check
                .Study.Figures.Where(figure =>
                    figure.IsControl && figure.Grades is null && measures.Contains(figure.Measure) && !used.Exists(piece => piece.Figure == figure)
                )
                .Take(3)
        )
        {
            yield return new CheckEvidence(control.Study, control.Result, Words(control), "context", "control");
        }

        foreach (var (relation, figure) in used.Where(piece => piece.Figure!.Words.Length > 0).Select(piece => (piece.Relation, piece.Figure!)))
        {
            yield return new CheckEvidence(figure.Study, figure.Result, Words(figure), Relation(relation), figure.IsControl ? "control" : "treated");
        }

        if (used.Count == 0)
        {
            var said = check
                .Pieces.Where(piece => piece.Relation is SlotRelation.Match or SlotRelation.Contradicted && piece.IsCore && piece.Evidence is { Length: > 0 })
                .Select(piece => (piece.Relation, piece.Evidence))
                .Distinct()
                .Take(3)
                .ToList();
            foreach (var (relation, words) in said)
            {
                yield return new CheckEvidence(check.Study.Study.Id, null, words!, Relation(relation), "study");
            }

            if (said.Count == 0)
            {
                yield return new CheckEvidence(check.Study.Study.Id, null, check.Study.Study.Title, "context", "study");
            }
        }
    }

    internal static string Words(EvidenceFigure figure) =>
        string.Join(", ", new[] { figure.Words, figure.Definition, figure.Subgroup }.Where(word => !string.IsNullOrEmpty(word)));

    private static string Relation(SlotRelation number) =>
        number switch
        {
            SlotRelation.Match => "supports",
            SlotRelation.Contradicted => "contradicts",
            _ => "context",
        };

    // harms of the arm as figures, then what the study says of them in words
    private static List<string> Harms(StudyEvidence study, string? arm) =>
        [
            .. study
                .Figures.Where(figure =>
                    MeasureFamily.Of(figure.Measure)?.Group == MeasureFamily.Harm && (arm is null || figure.Arm is null || figure.Arm == arm)
                )
                .Select(figure => $"{figure.Measure}: {Words(figure)}"),
            .. study.Study.AdverseEvents,
        ];

    private static IEnumerable<string> Notes(List<StudyCheck> known)
    {
        foreach (var check in known)
        {
            var study = check.Study.Study;
            if (check.Subject.From == "context")
            {
                yield return $"The study is taken from what stands before: {study.Id}.";
            }
            else if (check.Subject.From == "page")
            {
                yield return $"The study is the one that the page is about: {study.Id}; nothing here is contradicted on that alone.";
            }
            else if (check.Subject.From is "description" or "claim")
            {
                yield return $"No study is named; the sentence fits {study.Id}.";
            }

            foreach (var piece in check.Pieces.Where(piece => piece.Rule == "impossible-number"))
            {
                yield return $"{piece.Evidence} ({study.Id}).";
            }

            if (study.Notices.Any(notice => notice.Kind is "retraction" or "expression-of-concern"))
            {
                yield return $"{study.Id} carries a notice: {string.Join(", ", study.Notices.Select(notice => notice.Kind))}.";
            }

            if (study.Pooling is { } pooling)
            {
                yield return $"{study.Id} is withdrawn from pooling since {pooling.Since}; no verdict rests on it. {pooling.Reason}";
            }

            if (study.Independence == "provider-that-sells-it")
            {
                yield return $"{study.Id} was written by those who sell the treatment.";
            }
        }
    }
}
