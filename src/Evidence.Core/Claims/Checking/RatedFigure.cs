using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A figure of the record beside a number of a clause: what of the two is the same.</summary>
/// <param name="Figure">The record's figure.</param>
/// <param name="Number">Whether the number is the record's.</param>
/// <param name="Outcome">Whether it counts the same outcome.</param>
/// <param name="Arm">Whether it is of the arm that the clause means.</param>
/// <param name="People">False where it is of other people than the clause names.</param>
/// <param name="Exact">Whether the clause names the very people.</param>
/// <param name="Time">Whether it was measured at the time that the clause names.</param>
/// <param name="Fit">How well it fits; more is better.</param>
internal sealed record RatedFigure(
    EvidenceFigure Figure,
    SlotRelation Number,
    SlotRelation Outcome,
    bool Arm,
    bool People,
    bool Exact,
    SlotRelation Time,
    double Fit
)
{
    private const double SameTime = 0.6;
    private const double FirstDays = 0.15;
    private static readonly HashSet<string> Leaving = WordLists.Of("leaving");
    private static readonly HashSet<string> Wards = WordLists.Of("left-place");
    private static readonly HashSet<string> Thresholds = WordLists.Of("threshold-of-change");
    private const string Discharge = "discharge";

    /// <summary>True when it is of the very people, arm, outcome and time that the clause means, and another number.</summary>
    internal bool IsAnother =>
        this is { Number: SlotRelation.Contradicted, Outcome: SlotRelation.Match, Arm: true, People: true, Exact: true, Time: not SlotRelation.Contradicted };

    /// <summary>True when the number is the record's, of people who gained more grades or levels, or fewer, than the clause says.</summary>
    internal bool IsOtherDegree { get; private init; }

    /// <summary>The number of the clause.</summary>
    internal ClaimFigure? Claim { get; private init; }

    /// <summary>The study's figures that a number can be held against.</summary>
    internal static List<RatedFigure> All(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm, (string From, string To)? step)
    {
        var people = ClaimPeople.Of(clause, figure);
        return
        [
            .. clause
                .Study.Figures.Where(one => one.IsPoints == (figure.Kind == FigureKind.Points))
                .Select(one => Of(clause, figure, one, outcome, arm, people, step)),
        ];
    }

    // a figure of one part of the people answers only where the clause names what sets that part apart
    internal bool IsOfNamedPart(Comparison clause)
    {
        var figure = Figure;
        if (figure.Subgroup is null)
        {
            return true;
        }

        var own = figure.Said.Part.ToHashSet(StringComparer.Ordinal);
        var others = clause
            .Study.Figures.Where(one =>
                one.Subgroup is not null
                && one.Subgroup != figure.Subgroup
                && one.Measure == figure.Measure
                && one.Grade == figure.Grade
                && one.Arm == figure.Arm
                && one.Grades is null
            )
            .SelectMany(one => one.Said.Part)
            .ToHashSet(StringComparer.Ordinal);
        var shared = own.Intersect(others).ToHashSet(StringComparer.Ordinal);
        own.ExceptWith(shared);
        others.ExceptWith(shared);
        if (others.Count + shared.Count == 0 || own.Count == 0)
        {
            return true;
        }

        // "0.1 to 3.0 in the one group and 1.1 to 5.3 in the other": of both that are named the nearer
        var (named, rival) = (Nearest(clause, own), Nearest(clause, others));
        return named is { } near && (Claim is not { Kind: FigureKind.Points } || rival is not { } other || near <= other);
    }

    // how many words the nearest of these features stands from the number; null where none is there
    private int? Nearest(Comparison clause, HashSet<string> features) =>
        Enumerable
            .Range(0, clause.Features.Length)
            .Where(i => clause.Features[i] is { } feature && features.Contains(feature))
            .Select(i =>
                (int?)(
                    Claim is not { } claim ? 0
                    : i < claim.First ? claim.First - i
                    : i - claim.End + 1
                )
            )
            .Min();

    private static RatedFigure Of(
        Comparison clause,
        ClaimFigure claim,
        EvidenceFigure figure,
        ClaimOutcome outcome,
        ClaimArm arm,
        ClaimPeople who,
        (string From, string To)? step
    )
    {
        // "half of the six who left grade A": people whom another figure counts, and not those of this one
        var isOfOthers =
            claim is { Total: { } of, IsRate: false }
            && claim.Events != of
            && claim.Kind != FigureKind.All
            && claim.Events != figure.Events
            && figure.Total is { } total
            && (int)of != total
            && clause.Study.Figures.Any(one => one.Events == (int)of);
        // "40 to 80 per million": no number of people
        var isRate = figure is { IsPoints: false, Low: > 1 } && clause.All.Any(one => one is { Kind: FigureKind.Things, Unit: "per" });
        var number = isOfOthers || isRate ? SlotRelation.Absent : FigureComparison.Compare(claim, figure);
        var isOtherDegree = GainDegree.IsOther(clause, claim, figure);
        var measure =
            step is null && figure.Grades is not null ? SlotRelation.Contradicted
            : step is { } asked && figure.Grades is { } own
                ? own == asked ? SlotRelation.Match
                    : SlotRelation.Contradicted
            : step is not null
            && figure.Measure == "ais-grade"
            && figure.Definition?.Contains($"{step.Value.From} to {step.Value.To}", StringComparison.Ordinal) != true
            && figure.Grades is null
            && !HasStep(figure, step.Value)
                ? SlotRelation.Contradicted
            : IsThreshold(clause, figure) ? SlotRelation.Contradicted
            : outcome.To(figure);
        var people = who.To(figure);
        var time = TimeOf(clause, claim, figure);
        var fit =
            (measure == SlotRelation.Match ? 40 : 20)
            + (outcome.Overlap(figure) * 10)
            + (people == SlotRelation.Match ? 12 : 0)
            + (time == SlotRelation.Match ? 8 : 0)
            + (figure.Subgroup is null ? 3 : 0);
        return new RatedFigure(
            figure,
            isOtherDegree ? SlotRelation.Absent : number,
            measure,
            arm.Has(figure),
            people != SlotRelation.Contradicted,
            people == SlotRelation.Match,
            time,
            fit
        )
        {
            IsOtherDegree = isOtherDegree && number == SlotRelation.Match,
            Claim = claim,
        };
    }

    // "a change of 3 points is the least that matters": a threshold, and nothing that anybody gained
    private static bool IsThreshold(Comparison clause, EvidenceFigure figure) =>
        figure.Definition?.Contains("important difference", StringComparison.Ordinal) == true && !clause.HasWord(Thresholds, 0, clause.Sentence.Words.Count);

    private static bool HasStep(EvidenceFigure figure, (string From, string To) step) => StepOf(figure) == step;

    /// <summary>The step that the words of a figure define: "AIS C to D", "complete to AIS B".</summary>
    internal static (string From, string To)? StepOf(EvidenceFigure figure) =>
        figure.Definition is not { } text || Sentence.Of(text) is not { } told ? null
        : Grades.Step(told, 0, int.MaxValue) is { } step ? step
        // "still complete at five years"
        : ClaimStep.IsStill(told, 0, int.MaxValue) ? ("A", "A")
        : null;

    private static SlotRelation TimeOf(Comparison clause, ClaimFigure claim, EvidenceFigure figure)
    {
        var times = clause.Figures.Where(one => one.Kind == FigureKind.Time && !IsBefore(clause, one) && !IsOfEntry(clause, one)).ToList();
        // "at 6 and 12 months": the first may stand in the clause before
        times.AddRange(clause.All.Where(one => one.Kind == FigureKind.Time && times.Exists(time => time.First == one.End + 1)).Except(times));
        // "by discharge", where the record has figures at discharge and later ones
        if (times.Count == 0 && IsAtDischarge(clause) && clause.Study.Figures.Any(one => IsAtDischarge(clause, one)))
        {
            return IsAtDischarge(clause, figure) ? SlotRelation.Match : SlotRelation.Contradicted;
        }

        if (times.Count == 0 || figure.Months is not { } months)
        {
            return SlotRelation.Absent;
        }

        return times.Exists(time => Math.Abs(time.Low!.Value - months) < Math.Max(SameTime, months * 0.05)) ? SlotRelation.Match : SlotRelation.Contradicted;
    }

    // "at discharge", "by the time they left rehabilitation", "when they went home"
    private static bool IsAtDischarge(Comparison clause) =>
        Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Any(i =>
                clause.Sentence.Words[i].Text == Discharge
                || Leaving.Contains(clause.Sentence.Words[i].Text) && clause.HasWord(Wards, i + 1, Math.Min(clause.End, i + 4))
            );

    private static bool IsAtDischarge(Comparison clause, EvidenceFigure figure) =>
        clause.Study.Study.Results.FirstOrDefault(result => result.Id == figure.Result)?.Timepoint?.Contains(Discharge, StringComparison.Ordinal) == true;

    private static bool IsJoined(Comparison clause, int first, int end) =>
        !Enumerable.Range(first, Math.Max(0, end - first)).Any(i => clause.Sentence.Words[i].IsSign(','));

    // "complete injuries seen within 72 hours": who was taken in, where no outcome of the record is of the first days
    private static bool IsOfEntry(Comparison clause, ClaimFigure time) =>
        time.High < FirstDays && !clause.Study.Figures.Any(figure => figure.Months is { } months && months <= FirstDays);

    // "treated within 8 weeks", "two years after injury": no time after treatment
    private static bool IsBefore(Comparison clause, ClaimFigure time) =>
        clause.Sentence.Of("condition", time.End, time.End + 5).Any(match => IsJoined(clause, time.End, match.First))
        || clause.Sentence.Words.Skip(time.End).Take(4).Any(word => word.Text.StartsWith("injur", StringComparison.Ordinal))
        || clause.Sentence.Of("enrol", Math.Max(clause.First, time.First - 3), time.First).Any(match => match.Value != "has");
}
