using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>A number of a record with the content of the words near it.</summary>
/// <param name="Figure">The number as claims are read; null where it is a result.</param>
/// <param name="Result">The result; null where the number stands in words.</param>
/// <param name="Near">Content of the words near it, the nearer the more.</param>
/// <param name="Says">The words.</param>
internal sealed record TiedNumber(ClaimFigure? Figure, EvidenceFigure? Result, Dictionary<string, double> Near, string Says)
{
    private const double Same = 0.03;
    private const double Whole = 0.5;
    private const double Few = 12;
    private const double DaysPerMonth = Studies.TimeSinceInjury.DaysPerMonth;
    private readonly EvidenceFigure? _counted = Figure is { CountsPeople: true } ? Counted(Figure) : null;

    /// <summary>What stands near it of which another of its kind is not the same.</summary>
    internal string[] Exclusives { get; } = NumberWords.Exclusives(Near);

    /// <summary>What the number weighs of its own, where the record holds it in a member that has no words: its size, its doses.</summary>
    internal double Own { get; init; }

    /// <summary>Every number of a record.</summary>
    internal static IReadOnlyList<TiedNumber> Of(StudyEvidence study) =>
        [
            .. study.Figures.Select(Tie),
            .. Members(study),
            .. study.Texts.Where(text => text.Member is not ("institutions" or "alias")).SelectMany(text => text.Figures.Select(figure => Tie(text, figure))),
        ];

    /// <summary>Whether a number of a claim says the same, or something else of the same kind.</summary>
    internal SlotRelation To(ClaimFigure claim) =>
        claim.Kind == FigureKind.Count && Result?.Total == (int?)claim.Events && Result?.Total is not null ? SlotRelation.Match
        : Result is { } result
            ? claim.CountsPeople || claim.Kind == FigureKind.Points ? FigureComparison.Compare(claim, result)
                : SlotRelation.Absent
        : Figure is not { } own ? SlotRelation.Absent
        : SameCount(claim, own) ? SlotRelation.Match
        : claim.CountsPeople && _counted is not null ? FigureComparison.Compare(claim, _counted)
        : (claim.Kind == own.Kind || (claim.Kind is FigureKind.Points or FigureKind.Other && own.Kind is FigureKind.Points or FigureKind.Other))
        && !claim.CountsPeople
        && claim.Low is { } said
        && own.Low is { } low
            ? said <= (own.High ?? low) * (1 + Same) && (claim.High ?? said) >= low * (1 - Same) ? SlotRelation.Match
                : SlotRelation.Contradicted
        : SlotRelation.Absent;

    // "half of the eight" where the record counts four, "64 of the 170" where it counts 64, "58 seconds" where it measures 57.72
    private static bool SameCount(ClaimFigure claim, ClaimFigure own) =>
        claim.Kind switch
        {
            FigureKind.Share when claim is { Total: { } total, Low: { } share } && own is { Kind: FigureKind.Count, Total: null, Events: { } counted } =>
                Math.Abs((share * total) - counted) < 0.5,
            FigureKind.Fraction when own is { Kind: FigureKind.Count, Total: null } => claim.Events == own.Events,
            FigureKind.Count when own is { Kind: FigureKind.Points or FigureKind.Other, Low: { } low } && claim.Events is { } said => Math.Abs(said - low)
                <= Same * low
                && said > Few,
            _ => false,
        };

    private static IEnumerable<TiedNumber> Members(StudyEvidence study)
    {
        var record = study.Study;
        foreach (
            var (people, says) in new[]
            {
                (record.Enrolled, "entered"),
                (record.Analysed, "were analysed"),
                (record.Enrolled is null ? record.PlannedEnrolment : null, "are planned"),
            }
        )
        {
            if (people is { } n)
            {
                yield return Member(FigureKind.Count, n, n, "", string.Create(CultureInfo.InvariantCulture, $"{n} {says}")) with
                {
                    Own = Whole,
                };
            }
        }

        foreach (var arm in record.Arms)
        {
            if (arm.N is { } n)
            {
                yield return Member(
                    FigureKind.Count,
                    n,
                    n,
                    $"{arm.Label} {(arm.Role == "control" ? "controls" : "treated")}",
                    string.Create(CultureInfo.InvariantCulture, $"{arm.Label}: {n} people")
                );
            }

            if (arm.Intervention is { } given && given.DoseCells is { } cells)
            {
                yield return Member(FigureKind.Cells, cells, cells, arm.Label, given.Dose ?? arm.Label) with
                {
                    Own = Whole,
                };
                yield return Member(FigureKind.Cells, cells * (given.Sessions ?? 1), cells * (given.Sessions ?? 1), arm.Label, given.Dose ?? arm.Label) with
                {
                    Own = Whole,
                };
            }

            if (arm.Intervention?.Sessions is { } sessions)
            {
                yield return Member(FigureKind.Doses, sessions, sessions, arm.Label, arm.Intervention.Dose ?? arm.Label) with
                {
                    Own = Whole,
                };
            }

            if (
                arm.TimeSinceInjuryDays is { } since
                && (since.Min ?? since.Mean ?? since.Median) is { } low
                && (since.Max ?? since.Mean ?? since.Median) is { } high
            )
            {
                yield return Member(FigureKind.Time, low / DaysPerMonth, high / DaysPerMonth, $"after injury {arm.Label}", "time since injury");
            }
        }

        foreach (var result in record.Results)
        {
            var about = $"{result.Measure.Replace('-', ' ')} {result.Definition} {result.Subgroup}";
            if (result.Months is { } months)
            {
                yield return Member(FigureKind.Time, months, months, about, result.Timepoint ?? about);
            }

            switch (result)
            {
                case EffectResult { P: { } p }:
                    yield return Member(FigureKind.PValue, p, p, about, about);
                    break;
                case MeasurementResult { Unit: "p value" } one when (one.Value ?? one.Low ?? one.High) is { } p:
                    yield return Member(FigureKind.PValue, one.Low ?? p, one.High ?? p, about, about);
                    break;
                case BeforeAfterResult one:
                    yield return Member(FigureKind.Points, one.Before, one.Before, about, about);
                    yield return Member(FigureKind.Points, one.After, one.After, about, about);
                    break;
            }
        }
    }

    private static TiedNumber Member(FigureKind kind, double low, double high, string about, string says)
    {
        var figure = new ClaimFigure
        {
            Kind = kind,
            Words = says,
            First = 0,
            End = 0,
            Low = kind == FigureKind.Count ? null : low,
            High = kind == FigureKind.Count ? null : high,
            Events = kind == FigureKind.Count ? low : null,
        };
        var near = Features.Of(Sentence.Of(about)).OfType<string>().Distinct().ToDictionary(feature => feature, _ => 0.7, StringComparer.Ordinal);
        return new TiedNumber(figure, null, near, says);
    }

    private static EvidenceFigure Counted(ClaimFigure own)
    {
        var (events, total) = own.Kind switch
        {
            FigureKind.All => (own.Total, own.Total),
            FigureKind.None => (0, own.Total),
            _ => (own.Events, own.Total),
        };
        var share = own.Kind switch
        {
            FigureKind.All => 1.0,
            FigureKind.None => 0.0,
            _ => own.Low,
        };
        return new EvidenceFigure
        {
            Study = "",
            Result = "",
            Measure = "",
            Events = (int?)events,
            Total = (int?)total,
            Low = share,
            High = own.Kind is FigureKind.Share ? own.High : share,
        };
    }

    private static TiedNumber Tie(EvidenceFigure figure)
    {
        var near = figure.Said.Features.ToDictionary(feature => feature, _ => 0.7, StringComparer.Ordinal);
        if (MeasureFamily.Of(figure.Measure) is { } family)
        {
            near[$"{MeasureFamily.Role}:{family.Id}"] = 1;
        }

        if (figure.IsControl)
        {
            near["arm:control"] = 1;
        }

        foreach (var grade in new[] { figure.Grade, figure.Grades?.From, figure.Grades?.To }.OfType<string>())
        {
            near[NumberWords.Grade(grade)] = 0.7;
        }

        if (figure.Grades is { } step)
        {
            (near[NumberWords.From(step.From)], near[NumberWords.To(step.To)]) = (0.7, 0.7);
        }

        if (figure.Months is { } months)
        {
            near[NumberWords.Time(months)] = 0.7;
        }

        return new TiedNumber(null, figure, near, Verdicts.Words(figure));
    }

    private static TiedNumber Tie(RecordText text, ClaimFigure figure)
    {
        var near = NumberWords.Of(text.Sentence, text.Features, text.Figures, figure);
        return new TiedNumber(figure, null, near, text.Sentence.Text);
    }
}
