using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Times: how long people were followed, how long after the injury they were treated, and the same number with another unit.</summary>
internal static class TimeFacts
{
    private const double DaysPerMonth = TimeSinceInjury.DaysPerMonth;
    private const double DaysPerYear = 365.25;
    private const double Near = 0.03;
    private const double Loose = 0.15;
    private const double Off = 1.5;
    private const double Several = 1.9;
    private const double MonthsPerYear = 12;

    // in months: hours say how long something took, and no time that people were followed
    private const double Hours = 0.05;
    private const double Weeks = 0.2;
    private const int Reach = 5;

    // how many of the smaller unit the larger holds, for every two of hour, day, week, month and year
    private static readonly double[] Units = [24, 168, 7, DaysPerMonth, DaysPerYear, DaysPerMonth / 7, DaysPerYear / 7, DaysPerYear / DaysPerMonth];

    // "a week", "one year", twelve months: many studies have one of each, and the number alone tells nothing
    private static readonly double[] Common = [1, 2, 3, 4, 5, 6, 12, 24];
    private static readonly HashSet<string> Hurt = WordLists.Of("hurt");
    private static readonly HashSet<string> Earlier = WordLists.Of("earlier-than");
    internal static readonly HashSet<string> Onset = WordLists.Of("onset");
    private static readonly HashSet<string> Inside = WordLists.Of("inside-a-time");
    private static readonly HashSet<string> Outside = WordLists.Of("outside-a-time");
    private static readonly HashSet<string> Later = WordLists.Of("later-than");
    private static readonly HashSet<string> Followed = WordLists.Of("followed");
    private static readonly HashSet<string> Measured = WordLists.Of("measured");
    private static readonly HashSet<string> Speaking = WordLists.Of("who-speaks");
    private static readonly HashSet<string> Lasting = WordLists.Of("lasting");

    internal static void Read(Comparison clause, ClaimFigure figure)
    {
        // "looked back over 30 to 40 days": a range is no bound
        figure = figure is { IsNth: false } && figure.Low < figure.High ? figure with { Bound = null } : figure;
        if (figure is not { Low: { } low, High: { } high } || clause.Study.Numbers.Months is not { Count: > 0 } known)
        {
            return;
        }

        if (SiteTimeFacts.Of(clause, figure) is { } site)
        {
            clause.Add(site);
            return;
        }

        var relation =
            clause.IsDenied(figure.First) || IsOfUnread(clause) ? SlotRelation.Absent
            : WindowFacts.Of(clause, figure) is { } window ? window
            : IsTurned(clause, figure) ? SlotRelation.Contradicted
            : IsWithin(known, figure) ? SlotRelation.Match
            : OperationFacts.Of(clause, figure) is { } operated ? operated
            : IsSinceOnset(clause, figure) && SinceOnset(clause, figure) is { } since ? since
            : figure.IsNth && IsNth(known, figure) ? SlotRelation.Match
            : low == high && known.Any(n => Same(n, low, figure)) || known.Any(n => Same(n, low, figure)) && known.Any(n => Same(n, high, figure))
                ? SlotRelation.Match
            : low < Hours && known.All(n => n > Weeks) ? SlotRelation.Absent
            : IsOtherUnit(known, figure) && !IsVisit(clause, figure) || IsFollowUp(clause, figure) || IsBeyond(clause, figure) || IsOfOtherVisit(clause, figure)
                ? SlotRelation.Contradicted
            : SlotRelation.Absent;
        if (relation == SlotRelation.Absent && figure.IsUnnumbered)
        {
            // "years after the injury": what was not compared is no number
            clause.Cover(figure.First, figure.End);
            return;
        }

        if (relation == SlotRelation.Contradicted)
        {
            // the number is right or wrong with its time
            foreach (var told in clause.Pieces.Where(piece => piece.Rule == "other-time" && piece.Relation == SlotRelation.Absent).ToList())
            {
                clause.Cover(told.First, told.End);
            }
        }

        clause.Add(
            clause.Piece(
                SlotNames.Time,
                figure.First,
                figure.End,
                relation,
                string.Join(", ", known.Order().Take(6).Select(n => n.ToString("0.###", CultureInfo.InvariantCulture)))
            ) with
            {
                Rule = "wrong-time",
            }
        );
        // "their injuries were one to four years old"
        if (
            relation != SlotRelation.Absent
            && figure.End < clause.End
            && (
                clause.Sentence.Words[figure.End].Text == "old"
                || Earlier.Contains(clause.Sentence.Words[figure.End].Text) && clause.HasWord(Hurt, Math.Max(clause.First, figure.First - 2), figure.First)
            )
        )
        {
            clause.Cover(figure.End, figure.End + 1);
        }

        // "a quarter of a year after the accident": from when it is counted is read with it
        var onset = Enumerable
            .Range(figure.End, Math.Max(0, Math.Min(Reach, clause.End - figure.End)))
            .Where(i => Onset.Contains(clause.Sentence.Words[i].Text))
            .Select(i => i + 1)
            .FirstOrDefault();
        if (
            relation != SlotRelation.Absent
            && onset > 0
            && !Enumerable.Range(figure.End, onset - figure.End).Any(i => clause.Sentence.Words[i].Kind == WordKind.Sign)
        )
        {
            clause.Cover(figure.End, onset);
        }
    }

    // "and every one of them was out of hospital within three weeks": when something was that the record does not tell
    private static bool IsOfUnread(Comparison clause) =>
        !clause.Of(MeasureFamily.Role).Any()
        && clause.Pieces.TrueForAll(piece => !piece.IsCore || piece.Relation == SlotRelation.Absent)
        && clause.Pieces.Exists(piece => piece.Slot == SlotNames.Number && piece.Claimed.Length > 0);

    // "three months before it began", where the record says three months after that
    private static bool IsTurned(Comparison clause, ClaimFigure figure)
    {
        if (Side(clause.Sentence, figure.First) is { } side)
        {
            var sides = Told(clause.Study, figure).Select(one => Side(one.Text.Sentence, one.Figure.First)).ToList();
            return sides.Contains(!side) && !sides.Contains(side);
        }

        // "people injured three to six months earlier": so long after the injury
        if (
            figure.End >= clause.End
            || Way(clause.Sentence, figure.End) is not { } way
            || clause.HasWord(Hurt, Math.Max(clause.First, figure.First - 2), figure.First)
        )
        {
            return false;
        }

        var ways = Told(clause.Study, figure)
            .Where(one =>
                Enumerable
                    .Range(clause.First, clause.End - clause.First)
                    .Any(i => IsOfEvent(clause, figure, i) && one.Text.Content.Contains(clause.Features[i]!))
            )
            .Select(one => Way(one.Text.Sentence, one.Figure.End))
            .ToList();
        return ways.Contains(!way) && !ways.Contains(way);
    }

    // what was given says of no event when it was
    private static bool IsOfEvent(Comparison clause, ClaimFigure figure, int word) =>
        (word < figure.First || word >= figure.End)
        && clause.Features[word] is { } feature
        && feature.Split(':')[0] is not ("cells" or "tissue" or "condition");

    private static IEnumerable<(RecordText Text, ClaimFigure Figure)> Told(StudyEvidence study, ClaimFigure figure) =>
        study.Texts.SelectMany(text =>
            text.Figures.Where(one => one.Kind == FigureKind.Time && Is(one.Low!.Value, figure.Low!.Value) && Is(one.High!.Value, figure.High!.Value))
                .Select(one => (text, one))
        );

    // "within eight weeks" and "after eight weeks" of people who were treated so soon or so late
    private static bool? Side(Sentence sentence, int first) =>
        first == 0 ? null
        : Inside.Contains(sentence.Words[first - 1].Text) ? false
        : Outside.Contains(sentence.Words[first - 1].Text) && sentence.Of("enrol", Math.Max(0, first - 3), first).Any(match => match.Value == "enrolled") ? true
        : null;

    private static bool? Way(Sentence sentence, int at) =>
        at >= sentence.Words.Count ? null
        : Earlier.Contains(sentence.Words[at].Text) ? false
        : Later.Contains(sentence.Words[at].Text) ? true
        : null;

    // "the second to fifth year": from one to five years, or from two
    private static bool IsNth(HashSet<double> known, ClaimFigure figure) =>
        known.Any(n => Is(n, figure.High!.Value)) && known.Any(n => Is(n, figure.Low!.Value) || Math.Abs(n - (figure.Low!.Value - Unit(figure))) <= Near * n);

    private static bool Same(double known, double said, ClaimFigure figure) =>
        Math.Abs(known - said) <= (figure.Bound == "approx" ? 0.1 : Near) * Math.Max(Math.Abs(known), Math.Abs(said));

    // "at least two years", "up to six months": a bound that one of the times keeps
    private static bool IsWithin(HashSet<double> known, ClaimFigure figure) =>
        (figure.Bound == "min" || figure.IsUpTo)
        && known.Any(n => FigureComparison.Order(figure.Low!.Value, n, figure.IsUpTo ? "max" : figure.Bound, 0) == SlotRelation.Match);

    // "nine years after the arrest" where the record says nine weeks: the number is read and its unit is not
    private static bool IsOtherUnit(HashSet<double> known, ClaimFigure figure)
    {
        if (figure is not { Low: { } low, High: { } high, Bound: not ("min" or "max") } || high / Unit(figure) < Several)
        {
            return false;
        }

        var unit = Array.Find(Units, unit => known.Any(n => Is(n, low * unit)) && known.Any(n => Is(n, high * unit)));
        unit = unit > 0 ? unit : 1 / Array.Find(Units, unit => known.Any(n => Is(n * unit, low)) && known.Any(n => Is(n * unit, high)));
        return double.IsFinite(unit) && (low < high || known.All(n => IsApart(n, low, Common.Any(common => Is(low / Unit(figure), common)) ? Off : 1 + Loose)));
    }

    private static bool IsApart(double one, double other, double factor) => one >= other * factor || other >= one * factor;

    // the months of the unit that the number has
    internal static double Unit(ClaimFigure figure) =>
        figure.Words.Split(' ', '-')[^1].TrimEnd('s') switch
        {
            "year" => MonthsPerYear,
            "week" => 7 / DaysPerMonth,
            "day" => 1 / DaysPerMonth,
            "hour" => 1 / DaysPerMonth / 24,
            _ => 1,
        };

    private static bool Is(double one, double other) => Math.Abs(one - other) <= Near * other;

    private static bool IsSinceOnset(Comparison clause, ClaimFigure figure)
    {
        var words = clause.Sentence.Words;
        // "injured five weeks before the cells", "paralysed for at least half a year", "whose injury happened two years ago"
        var isHurt = clause.HasWord(Hurt, Math.Max(clause.First, figure.First - Reach), figure.First);
        if (
            (isHurt && (clause.HasWord(Lasting, figure.First - 3, figure.First) || (figure.End < clause.End && Earlier.Contains(words[figure.End].Text))))
            || (
                figure.End < clause.End
                && words[figure.End].Text is "ago" or "earlier"
                && clause.HasWord(Onset, Math.Max(clause.First, figure.First - Reach), figure.First)
            )
            || (figure.End < clause.End && words[figure.End].Text == "old")
        )
        {
            return true;
        }

        var after = words
            .Skip(figure.End)
            .SkipWhile(word => word.Text is "or" or "more" or "so" or "longer" or "less")
            .Take(Reach)
            .TakeWhile(word => word.Kind != WordKind.Sign)
            .Select(word => word.Text)
            .ToList();
        return after.Count > 0
            && (
                after[0] is "after" or "from" or "since" or "post" or "past"
                || (after[0] == "of" && figure.First > 0 && words[figure.First - 1].Text == "within")
            )
            && after.Exists(Onset.Contains)
            && !after.Exists(text => text.StartsWith("treat", StringComparison.Ordinal) || text.StartsWith("infus", StringComparison.Ordinal));
    }

    // what was measured of people in months; a bound of the protocol excludes as well
    private static List<(double Low, double High)> Ranges(Study study) =>
        [
            .. study
                .Arms.Select(arm => arm.TimeSinceInjuryDays)
                .OfType<TimeSinceInjury>()
                .Where(since => (since.Min ?? since.Max ?? since.Mean ?? since.Median) is not null)
                .Select(since =>
                    (
                        (since.Min ?? since.Mean ?? since.Median ?? 0) / DaysPerMonth,
                        (since.Max ?? since.Mean ?? since.Median ?? double.PositiveInfinity) / DaysPerMonth
                    )
                ),
            // "21-42 days, or 1-5 years": ranges that only the words tell
            .. ClaimFigureReader
                .Read(Sentence.Of(study.Population?.TimeSinceInjury ?? ""))
                .Where(time => time is { Kind: FigureKind.Time, Low: { } low, High: { } high } && low < high)
                .Select(time => (time.Low!.Value, time.High!.Value)),
        ];

    // null where the record says too little
    private static SlotRelation? SinceOnset(Comparison clause, ClaimFigure figure)
    {
        var ranges = Ranges(clause.Study.Study);
        var (low, high) = (figure.Low!.Value, figure.Bound == "min" ? double.PositiveInfinity : figure.High!.Value);
        low = figure.IsNth ? low - Unit(figure) : low;
        if (ranges.Count == 0)
        {
            // "years after the injury", where the record calls them acute
            return IsOfTreatment(clause) && Phase(clause.Study.Study.Population?.Chronicity) is { } phase && (low > phase.High * Off || high * Off < phase.Low)
                ? SlotRelation.Contradicted
                : null;
        }

        var isWhole = ranges.TrueForAll(range => range.Low > 0 && double.IsFinite(range.High));
        return ranges.Exists(range => low <= range.High * (1 + Loose) && high >= range.Low * (1 - Loose))
            ? isWhole
                ? SlotRelation.Match
                : null
            : ranges.TrueForAll(range => low > range.High * Off || high * Off < range.Low)
                ? SlotRelation.Contradicted
                : isWhole
                    ? SlotRelation.Absent
                    : null;
    }

    // when people were treated, and not when something was seen of them
    private static bool IsOfTreatment(Comparison clause) =>
        clause.Study is { IsTreatment: true, IsReview: false }
        && (clause.Has("treatment") || clause.Has("cells") || clause.Has("tissue") || clause.Has("enrol", "enrolled"))
        && !clause.Of(MeasureFamily.Role).Any()
        && !clause.Has("direction")
        && Grades.In(clause.Sentence).Count == 0
        && !clause.HasWord(Speaking, clause.First, clause.End);

    // in months
    private static (double Low, double High)? Phase(string? chronicity) =>
        chronicity switch
        {
            "acute" => (0, 1),
            "subacute" => (0.25, 6),
            "chronic" => (3, double.PositiveInfinity),
            _ => null,
        };

    // "counted the gains two years after the implant", where the last result of the record is of half a year
    private static bool IsBeyond(Comparison clause, ClaimFigure figure) =>
        clause.Study.Study.Results.Select(result => result.Months).OfType<double>().DefaultIfEmpty(double.PositiveInfinity).Max() * Off < figure.Low
        && clause.Study.Numbers.Months.All(known => known * Off < figure.Low)
        && figure.Bound is null
        && (
            figure.End < clause.End
                && clause.Sentence.Words[figure.End].Text is "after" or "later" or "on"
                && (clause.Has(MeasureFamily.Role) || clause.Has("direction"))
            // "at six years two of the ten had better scores": a figure of the record, for a time that it does not reach
            || clause.Pieces.Exists(piece => piece is { Slot: SlotNames.Number, Rule: "other-time" })
        )
        && !clause.Study.IsReview;

    // "the outcome was read at three years", "the rate was counted at 24 days": the record has other times, and none near the one said.
    // That a figure is told for another time is not enough: it may have been so then, too
    private static bool IsOfOtherVisit(Comparison clause, ClaimFigure figure) =>
        figure is { Bound: null, Low: { } low, High: { } high }
        && low == high
        && !clause.Study.IsReview
        && IsVisit(clause, figure)
        && clause.HasWord(Measured, Math.Max(clause.First, figure.First - 4), figure.First)
        && clause.Study.Numbers.Months.All(known => IsApart(known, low, Off))
        && (
            clause.Study.Study.Results.All(result => result.Months is not null)
            || clause.All.Any(said =>
                said.Kind is FigureKind.Fraction or FigureKind.Share
                && clause.Study.Figures.Any(known => known.Months is not null && FigureComparison.Compare(said, known) == SlotRelation.Match)
            )
        );

    // "at 24 months": a visit that the record may not tell of
    private static bool IsVisit(Comparison clause, ClaimFigure figure) => figure.First > 0 && clause.Sentence.Words[figure.First - 1].Text is "at" or "by";

    // "followed for six weeks": the study's own length; any other time may be one of many
    private static bool IsFollowUp(Comparison clause, ClaimFigure figure) =>
        // "the fever lasted no more than two days": how long a harm went on
        !MeasureFamily.In(clause.Sentence, clause.First, clause.End).Any(family => family.Group == MeasureFamily.Harm) && IsWatched(clause, figure);

    private static bool IsWatched(Comparison clause, ClaimFigure figure) =>
        clause.HasWord(Followed, Math.Max(clause.First, figure.First - 4), figure.First)
        || (clause.HasWord(Followed, clause.First, figure.First) && clause.HasWord(Lasting, Math.Max(clause.First, figure.First - 3), figure.First))
        || clause.Sentence.Words.Skip(figure.End).Take(2).Any(word => word.Text == "follow");
}
