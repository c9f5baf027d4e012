using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>What is known of a claim when the decision table is read.</summary>
public sealed record Findings
{
    private const int SureEnough = 3;

    /// <summary>It stands on a page, where most sentences about a study are true and long, and was not sent alone because somebody doubts it.</summary>
    public bool IsOnPage { get; init; }

    /// <summary>
    /// Words of cure or benefit in it are a promise: on a page only in what the provider says, for in a report or an explanation they seldom are.
    /// </summary>
    public bool Promises { get; init; } = true;

    /// <summary>It tells an experience of one person or of satisfied customers.</summary>
    public bool IsTestimonial { get; init; }

    /// <summary>It asserts, denies or reports something that could be true or false of people who were treated.</summary>
    public bool IsAssertion { get; init; }

    /// <summary>It is of a condition that the release holds nothing about.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>It names a work, an institution or an author that is not in the release.</summary>
    public bool NamesUnknown { get; init; }

    /// <summary>A name stands in it that neither the release nor the rules know.</summary>
    public bool HasStranger { get; init; }

    /// <summary>It speaks of a study of the release.</summary>
    public bool NamesStudy { get; init; }

    /// <summary>The study is named so that no other can be meant, and not only by a place or a firm.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Only an institution or a town is named, which may have made other studies too.</summary>
    public bool IsPlaceOnly { get; init; }

    /// <summary>The sentence itself names the study; false where it is taken from what stands before.</summary>
    public bool IsNamedHere { get; init; }

    /// <summary>It tells of one person ("she was given"), and the study is of several.</summary>
    public bool IsOfOnePerson { get; init; }

    /// <summary>The study is the one that the page is about, which reports of it what it reports: a report's own sentences are seldom twisted.</summary>
    public bool IsOfPage { get; init; }

    /// <summary>Several studies fit the name and none is excluded.</summary>
    public bool FitsSeveral { get; init; }

    /// <summary>One of several studies that fit the name bears out what another contradicts.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>The row that the first contradiction stands for; null when nothing is contradicted.</summary>
    public string? Wrong { get; init; }

    /// <summary>What is contradicted is how many made a step from grade to grade, of which a record tells all.</summary>
    public bool IsOfStep { get; init; }

    /// <summary>What is contradicted stands in a clause that was read to the end, of a study that was named or found beyond doubt.</summary>
    public bool IsClear { get; init; }

    /// <summary>The row that the first overstatement stands for; null when nothing is overstated.</summary>
    public string? Over { get; init; }

    /// <summary>Some clause is what the record says.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Something in it was compared with nothing.</summary>
    public bool HasUnread { get; init; }

    /// <summary>Something unread is a word of records, a name or a number, and no mere filling.</summary>
    public bool HasRest { get; init; }

    /// <summary>Some part of it is what the record contradicts.</summary>
    public bool HasContradiction { get; init; }

    /// <summary>A number of it is a figure of the study, of the very outcome.</summary>
    public bool HasFigure { get; init; }

    /// <summary>What is unread is of a kind that could be compared and false: a number, an outcome, a group.</summary>
    public bool HasTelling { get; init; }

    /// <summary>A figure of benefit of people who had nobody beside them to compare with.</summary>
    public bool IsUncontrolledBenefit { get; init; }

    /// <summary>The study has the figure for another time.</summary>
    public bool IsOtherTime { get; init; }

    /// <summary>The outcome is named more loosely than it was measured.</summary>
    public bool IsLooser { get; init; }

    /// <summary>The study was found by a description or by its figure.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>Only its registration is held.</summary>
    public bool IsRegistration { get; init; }

    /// <summary>The study enters no verdict.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>It gives a number or a quantifier of people.</summary>
    public bool HasNumber { get; init; }

    /// <summary>It says how many people were counted.</summary>
    public bool HasDenominator { get; init; }

    /// <summary>It says that people got better, worse, or were harmed.</summary>
    public bool HasOutcome { get; init; }

    /// <summary>Only the speaker's own records could show it.</summary>
    public bool IsOwnRecords { get; init; }

    /// <summary>It tells of what was seen, and not of the treatment as such.</summary>
    public bool IsRecord { get; init; }

    /// <summary>It says that nobody recovers without treatment, and cohorts of the release say how many do.</summary>
    public bool DeniesKnownRecovery { get; init; }

    /// <summary>It says that people improve without cells, as cohorts of the release do.</summary>
    public bool TellsKnownRecovery { get; init; }

    /// <summary>It gives a price and nothing else that could be compared.</summary>
    public bool IsPrice { get; init; }

    /// <summary>It speaks of law or licence.</summary>
    public bool IsRule { get; init; }

    /// <summary>It speaks of a provider's people, premises or practice.</summary>
    public bool IsPractice { get; init; }

    /// <summary>What it says of the treatment in general; null when nothing.</summary>
    public string? General { get; init; }

    /// <summary>How far what was read bears a verdict; null where the rules alone decide.</summary>
    public Trust? Trust { get; init; }

    /// <summary>Reads what is to be known.</summary>
    internal static Findings Of(ClaimReading reading, IReadOnlyList<StudyCheck> checks, string stream, IReadOnlyList<TextUnit> units, CheckIndex index)
    {
        var (slots, sentence) = (reading.Slots, reading.Sentence);
        var known = checks.Where(check => check.Study is not null).ToList();
        var pieces = known.SelectMany(check => check.Pieces).ToList();
        var clauses = known.SelectMany(check => check.Clauses).ToList();
        var people = slots.Figures.Where(figure => figure.CountsPeople).ToList();
        // a sentence that names a study, even one that is not made out, is not answered as one about the treatment as such
        var general = known.Count > 0 || reading.Names.Any(hit => hit.Cue.Kind is > NameKind.Journal and not NameKind.Town) ? null : GeneralClaim.Of(reading);
        // a sentence of a report that tells what was looked at states no benefit of its own
        general = stream == "trial-evidence" && general is "benefit" or "benefit-hedged" && !sentence.Has("evidence") ? null : general;
        var findings = new Findings
        {
            IsTestimonial = stream == "testimonial" && known.Count == 0,
            IsAssertion =
                !reading.Is(Scope.Asked)
                && !reading.Is(Scope.Conditional)
                && (!reading.Is(Scope.Advised) || general is not null || pieces.Exists(piece => piece.IsCore && piece.Relation != SlotRelation.Absent)),
            IsOutOfScope = slots.OtherCondition && known.Count == 0,
            HasStranger = checks.Any(check => check.Subject.Unknown is not null),
            NamesUnknown = checks.Any(check => check.Subject.Unknown is not null) && known.Count == 0 && sentence.Has("study"),
            NamesStudy = known.Count > 0,
            IsNamed = known.Count > 0 && known.TrueForAll(check => check.Subject is { From: "name" or "context", IsPlaceOnly: false, Studies.Count: 1 }),
            IsPlaceOnly = known.Exists(check => check.Subject.IsPlaceOnly),
            IsNamedHere = known.Count > 0 && known.TrueForAll(check => check.Subject.From == "name"),
            IsOfOnePerson =
                sentence.Words.Any(word => OnePerson.Contains(word.Text))
                && known.TrueForAll(check => check.Study.Study is not { Enrolled: 1 } and not { Analysed: 1 }),
            IsOfPage = known.Exists(check => check.Subject.From == "page"),
            FitsSeveral = known.Exists(check => check.Subject.Studies.Count > 1),
            IsDisputed = known.Exists(check => check.IsDisputed),
            Wrong = known.Exists(check => check.Subject.From == "page")
                ? null
                : known
                    .SelectMany(check => check.Contradictions)
                    .Select(piece => piece.Rule ?? "wrong-number")
                    .OrderBy(rule => rule is "wrong-place" or "wrong-arm" ? 1 : 0)
                    .FirstOrDefault(),
            IsOfStep = known.SelectMany(check => check.Contradictions).FirstOrDefault()?.Figure?.Grades is not null,
            IsClear = IsClearly(known, pieces),
            Over = (known.Exists(check => check.Subject.From == "page") ? [] : pieces)
                .Where(piece => piece.Relation == SlotRelation.Broader && piece.Slot == SlotNames.Causality)
                .Select(piece => piece.Rule)
                .FirstOrDefault(),
            IsWithdrawn = known.Count > 0 && known.All(check => check.Study.Study.Pooling is not null),
            IsRegistration = known.Count > 0 && known.All(check => check.Study.Study.Design == "registration-only" && check.Study.Figures.Count == 0),
            IsConfirmed =
                clauses.Exists(StudyCheck.IsConfirmed)
                && !pieces.Exists(piece =>
                    piece.Relation == SlotRelation.Contradicted || piece is { Relation: SlotRelation.Broader, Slot: SlotNames.Causality }
                ),
            HasUnread = clauses.Exists(clause => clause.Unread(clause.First, clause.End).Any()),
            HasRest = clauses.Exists(clause =>
                clause.Unread(clause.First, clause.End).Any(i => StudyCheck.IsTelling(clause, i) || index.Rarity(clause.Features[i]!) > 0)
            ),
            HasContradiction = known.Exists(check => check.IsContradicted),
            HasFigure = pieces.Exists(piece => piece is { Relation: SlotRelation.Match, IsCore: true } && (piece.Figure is not null || piece.IsSize)),
            HasTelling = clauses.Exists(clause => clause.Unread(clause.First, clause.End).Any(i => StudyCheck.IsTelling(clause, i))),
            IsUncontrolledBenefit = pieces.Exists(piece =>
                piece is { Relation: SlotRelation.Match, Figure.Result.Length: > 0 }
                && MeasureFamily.Of(piece.Figure.Measure)?.Group is not (MeasureFamily.Harm or "count")
                && known.Exists(check => check.Study.Study.Id == piece.Figure.Study && check.Study is { IsControlled: false, IsTreatment: true })
            ),
            IsOtherTime = pieces.Exists(piece => piece.Rule == "other-time"),
            IsLooser = pieces.Exists(piece => piece.Rule == "looser-outcome" && piece.Relation == SlotRelation.Match),
            IsDescribed = known.Exists(check => check.Subject.From is "description" or "claim"),
            HasNumber = people.Count > 0 || slots.Figures.Any(figure => figure.Kind == FigureKind.Points),
            HasDenominator = people.Exists(figure => figure.Total is not null),
            HasOutcome = slots.Measures.Count > 0 || sentence.Has("promise", "cure"),
            IsOwnRecords = slots.OwnRecords,
            IsRecord = slots.OwnRecords || sentence.Has("observed"),
            DeniesKnownRecovery =
                sentence.Has("untreated")
                && !sentence.Has("hedge")
                && !people.Exists(figure => figure.Kind is FigureKind.Most or FigureKind.Few or FigureKind.NotAll)
                && !sentence.Words.Any(word => word.Text is "rarely" or "seldom" or "hardly" or "some" or "often")
                && (sentence.Has("not-at-all") || people.Exists(figure => figure.Kind == FigureKind.None))
                && slots.Measures.Count > 0
                && CourseOfClaim.Recovered(slots, index).Any(),
            TellsKnownRecovery =
                sentence.Has("untreated")
                && people.Count == 0
                && slots.Measures.Count > 0
                && !reading.Is(Scope.Negated)
                && !sentence.Has("not-at-all")
                && !sentence.Words.Any(word => word.Text is "than" or "compared" or "versus" or "whether")
                && CourseOfClaim.Recovered(slots, index).Any(),
            IsPrice = stream == "price" || units.Any(unit => unit.Quantities.Any(quantity => quantity.Kind == "money")),
            IsRule = stream == "regulatory",
            IsPractice = stream == "provider-assertion" && sentence.Has("practice"),
            General = general,
        };
        var trust = Trust.Of(reading, checks, findings, index);
        // what is refuted of one of several studies refutes the whole, however well the other bears out its part
        var most = known.Count > 1 ? known.Max(check => Of(reading, [check], stream, units, index).Trust?.Refuted ?? 0) : 0;
        return findings with { Trust = trust?.Refuted < most ? trust with { Refuted = most } : trust };
    }

    private static readonly HashSet<string> OnePerson = WordLists.Of("one-person");

    private static bool IsClearly(List<StudyCheck> known, List<Piece> pieces)
    {
        var least =
            known.Exists(check => check.Subject.From == "description") ? SureEnough
            : !known.Exists(check => check.Subject.IsPlaceOnly) || pieces.Exists(IsHard) ? 0
            : 1;
        return known.Exists(check => check.Refuted.Any()) && pieces.Count(piece => piece is { Relation: SlotRelation.Match, IsCore: true }) >= least;
    }

    private static bool IsHard(Piece piece) =>
        piece is { Relation: SlotRelation.Contradicted, Figure: not null } or { Relation: SlotRelation.Contradicted, Slot: SlotNames.Place };
}
