using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers that count no people: cells, doses, times, ages, years, P values, studies, ratios.</summary>
internal static class NumberFacts
{
    private const double Near = 0.03;
    private const double Far = 2;
    private const double Close = 0.5;
    private const double Thousand = 1000;
    private static readonly HashSet<string> Operations = WordLists.Of("one-for-each");
    private static readonly HashSet<string> Levels = WordLists.Of("interval");

    internal static void Read(Comparison clause)
    {
        var numbers = clause.Study.Numbers;
        foreach (var figure in clause.Figures.Where(figure => !clause.IsCovered(figure.First)))
        {
            switch (figure.Kind)
            {
                case FigureKind.Time or FigureKind.Other when HourFacts.Of(clause, figure) is { } hours:
                    clause.Add(hours);
                    break;
                case FigureKind.Cells:
                    Compare(clause, figure, SlotNames.Dose, numbers.Cells, clause.Study.IsReview);
                    break;
                case FigureKind.Doses:
                    // "seven transplants": one for each of the seven people
                    var isOpen =
                        clause.Study.IsReview
                        || numbers.Doses.Count == 0
                        || HasLevels(clause.Study)
                        || (numbers.Sizes.Contains(figure.Low ?? 0) && Operations.Contains(clause.Sentence.Words[figure.End - 1].Text))
                        || (clause.Sentence.Numbers.All(number => number.First != figure.First) && !AreCounted(clause.Study, figure.Low ?? 0));
                    Compare(clause, figure, SlotNames.Doses, numbers.Doses, isOpen);
                    break;
                case FigureKind.Time:
                    TimeFacts.Read(clause, figure);
                    break;
                case FigureKind.PValue:
                    PValueFacts.Read(clause, figure);
                    break;
                case FigureKind.Things:
                    var things = numbers.Things[figure.Unit!].ToHashSet();
                    Compare(clause, figure, SlotNames.Number, things, things.Count != 1 || (figure.Unit == "group" && !HoldsAll(clause.Study.Study)));
                    break;
                case FigureKind.Other when People(clause, figure) is { } people:
                    clause.Add(people);
                    break;
                case FigureKind.Age when AgeFacts.Of(clause, figure) is { } age:
                    clause.Add(age);
                    break;
                case FigureKind.Other when FromTo(clause, figure) is { } range:
                    clause.Add(range);
                    break;
                case FigureKind.Age:
                    // nobody of 37 is 36 years old
                    Compare(
                        clause,
                        figure,
                        SlotNames.Number,
                        figure.Bound is null ? [.. numbers.All.Where(one => Math.Abs(one - figure.Low!.Value) < Close)] : numbers.All,
                        true
                    );
                    break;
                case FigureKind.Other:
                    Compare(clause, figure, SlotNames.Number, numbers.All, true);
                    break;
                case FigureKind.Ratio when RatioFacts.Of(clause, figure) is { } ratio:
                    clause.Add(ratio);
                    break;
                case FigureKind.Interval:
                    Interval(clause, figure);
                    break;
                case FigureKind.Year:
                    Year(clause, figure);
                    break;
            }
        }
    }

    // "a quarter to half a million new cases a year" beside the record's own range
    private static Piece? People(Comparison clause, ClaimFigure figure)
    {
        if (figure is not { Low: >= Thousand and { } low, High: { } high } || low >= high)
        {
            return null;
        }

        var known = clause.Study.Figures.Where(one => one is { Events: null, Total: null, IsPoints: false, Low: > 1, High: not null }).ToList();
        var same = known.Find(one => Same(one.Low!.Value, low) && Same(one.High!.Value, high));
        return known.Count == 0
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                same is not null ? SlotRelation.Match
                    : known.TrueForAll(one => low > one.High || high < one.Low) ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
                (same ?? known[0]).Words
            ) with
            {
                Figure = same ?? known[0],
                Rule = "wrong-number",
            };
    }

    // "went from 36 to 94", where the record has it from 36 to 49: a range that shares one end with the record's and has another for the other
    private static Piece? FromTo(Comparison clause, ClaimFigure figure)
    {
        if (figure is not { Low: { } low, High: { } high } || low >= high || figure.First == 0 || clause.Sentence.Words[figure.First - 1].Text != "from")
        {
            return null;
        }

        // a range of the outcome that is named: another's may share an end by chance
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var told = clause
            .Study.Texts.Where(text => families.Count > 0 && families.Any(family => text.Content.Contains($"{MeasureFamily.Role}:{family.Id}")))
            .SelectMany(text => text.Sentence.Numbers.Where(one => one.High > one.Value).Select(one => (Text: text.Sentence.Text, one.Value, one.High)))
            .ToList();
        var same = told.Find(one => one.Value.Equals(low) && one.High.Equals(high));
        var half = told.Find(one => one.Value.Equals(low) != one.High.Equals(high));
        // both numbers may stand in the record without being the two ends of one change
        return told.Count == 0
            ? null
            : clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                same.Text is not null ? SlotRelation.Match
                    : half.Text is not null ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
                same.Text ?? half.Text ?? told[0].Text
            ) with
            {
                Rule = "wrong-number",
            };
    }

    // the arms of the record are all that there were
    private static bool HoldsAll(Studies.Study study) =>
        study is { Design: "randomized-controlled-trial", Enrolled: { } entered, Arms.Count: > 1 }
        && study.Arms.All(arm => arm.N is not null)
        && study.Arms.Sum(arm => arm.N) == entered;

    // "a single session", "twice": one of several occasions may be told of, unless the record counts those of every arm and each had more
    private static bool AreCounted(StudyEvidence study, double said) =>
        study.Study.Arms.Select(arm => arm.Intervention).OfType<Studies.Intervention>().ToList() is { Count: > 0 } given
        && given.TrueForAll(one => one.Sessions > said);

    // "three doses were tried": of a study that raises the dose it may be the levels and not how often they were given
    private static bool HasLevels(StudyEvidence study) =>
        study.Study.Arms.Select(arm => arm.Intervention?.DoseCells).OfType<long>().Distinct().Count() > 1
        || study.Texts.Any(text => text.Sentence.Words.Any(word => word.Text.StartsWith("escalat", StringComparison.Ordinal)));

    // the limits that a result of the record has; other limits may be those of an estimate that the record does not hold
    private static void Interval(Comparison clause, ClaimFigure figure)
    {
        var half = 0.5 * Math.Pow(10, -figure.Places);
        var known = Estimates(clause.Study.Study).ToList();
        // a record may have the difference the other way round, or a share where the sentence has a percentage
        var limits = known
            .SelectMany(one => new[] { (one.Low, one.High), (-one.High, -one.Low), (100 * one.Low, 100 * one.High) })
            .Select(one => (Low: Is(one.Item1, figure.Low!.Value), High: Is(one.Item2, figure.High!.Value)))
            .ToList();
        // the limits beside an estimate are those of its own result; where one limit is the record's, the other has to be
        var isOther =
            limits.Exists(one => one.Low != one.High)
            || known.Exists(one => clause.All.Any(said => said.Kind is FigureKind.Points or FigureKind.Ratio && Math.Abs(one.Value - said.Low!.Value) < 1e-9));
        clause.Add(
            clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                limits.Exists(one => one is { Low: true, High: true }) ? SlotRelation.Match
                    : isOther ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
                string.Join("; ", known.Take(3).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Low} to {one.High}")))
            ) with
            {
                Rule = "wrong-number",
            }
        );

        // "the 95% interval round the ratio": the level of an interval is read with it
        foreach (var i in Enumerable.Range(clause.First, Math.Max(0, clause.End - clause.First - 1)))
        {
            if (clause.Sentence.Words[i].IsSign('%') && Levels.Contains(clause.Sentence.Words[i + 1].Text))
            {
                clause.Cover(Math.Max(clause.First, i - 1), i + 2);
            }
        }

        bool Is(double recorded, double said) => Math.Abs(recorded - said) <= half + 1e-9;
    }

    // the estimates that have limits
    private static IEnumerable<(double Value, double Low, double High)> Estimates(Studies.Study study)
    {
        foreach (var result in study.Results)
        {
            switch (result)
            {
                case Results.EffectResult { CiLow: { } low, CiHigh: { } high } one:
                    yield return (one.Value, low, high);
                    break;
                case Results.MeanChangeResult { CiLow: { } low, CiHigh: { } high } one:
                    yield return (one.Mean, low, high);
                    break;
            }
        }
    }

    /// <summary>Compares a number with those of its kind; where it is open, another number does not contradict.</summary>
    internal static void Compare(Comparison clause, ClaimFigure figure, string slot, HashSet<double> known, bool isOpen)
    {
        if (known.Count == 0 || figure.Low is not { } said)
        {
            return;
        }

        // "up to sixteen infusions": the most that anybody had is the record's largest number
        var same =
            figure is { Kind: FigureKind.Doses, IsUpTo: true } ? Same(known.Max(), said)
            : figure.High is { } high && high > said ? known.Any(n => Same(n, said)) && known.Any(n => Same(n, high))
            : known.Any(n =>
                Same(n, said)
                || FigureComparison.Order(
                    said,
                    n,
                    figure.Bound is "exact" ? null
                        : figure.Bound == "reach" ? (figure.Kind == FigureKind.Cells ? "max" : null)
                        : figure.Bound,
                    said * 0.1
                ) == SlotRelation.Match
            );
        var relation =
            same ? SlotRelation.Match
            : isOpen || (figure.Bound == "approx" && known.Any(n => n < said * Far && said < n * Far)) ? SlotRelation.Absent
            : SlotRelation.Contradicted;
        // "P = 0.46", where the record prints 0.046
        if (relation == SlotRelation.Absent && figure is { Kind: FigureKind.PValue, Bound: null } && known.Any(n => Same(n * 10, said) || Same(n, said * 10)))
        {
            relation = SlotRelation.Contradicted;
        }

        // "P above 0.00001", where the record's is below it
        if (figure is { Kind: FigureKind.PValue, Bound: "min" } && known.Any(n => Same(n, said)) && !known.Any(n => n > said * (1 + Near)))
        {
            relation = SlotRelation.Contradicted;
        }

        // "at least six infusions", where the record has up to six
        if (
            figure is { Kind: FigureKind.Doses, Bound: "min" }
            && clause.Study.Texts.Any(text => text.Figures.Any(one => one is { Kind: FigureKind.Doses, IsUpTo: true } && one.High <= said))
        )
        {
            relation = SlotRelation.Contradicted;
        }

        relation = clause.IsNegated(figure.First) && figure.Kind != FigureKind.PValue ? SlotRelation.Absent : relation;
        clause.Add(
            clause.Piece(
                slot,
                figure.First,
                figure.End,
                relation,
                string.Join(", ", known.Order().Take(6).Select(n => n.ToString("0.###", CultureInfo.InvariantCulture)))
            ) with
            {
                Rule = "wrong-" + slot,
            }
        );
    }

    internal static bool Same(double known, double said) => Math.Abs(known - said) <= Near * Math.Max(Math.Abs(known), Math.Abs(said));

    private static void Year(Comparison clause, ClaimFigure figure)
    {
        var year = (int)figure.Low!.Value;
        var own = Subjects.Years(clause.Study).Distinct().ToList();
        var notice = clause.Study.Study.Notices.Any(one => one.Date?.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) == true);
        var isPublication = clause.Has("published") || clause.Pieces.Exists(piece => piece.Slot == SlotNames.Journal);
        // a year that the record has for another thing neither bears out nor denies when the paper came out
        var isElsewhere = clause.Study.Numbers.All.Contains(year);
        var relation =
            own.Contains(year) || notice || (isElsewhere && (!isPublication || IsOfPublication(clause.Study, year))) ? SlotRelation.Match
            : isElsewhere ? SlotRelation.Absent
            : own.Count > 0 && isPublication && !clause.Has("notice") ? SlotRelation.Contradicted
            : SlotRelation.Absent;
        clause.Add(
            clause.Piece(SlotNames.Year, figure.First, figure.End, relation, string.Join(", ", own)) with
            {
                IsCore = isPublication,
                Rule = "wrong-year",
            }
        );
    }

    // "published twice (2017 English, 2018 Chinese)"
    private static bool IsOfPublication(StudyEvidence study, int year) =>
        study.Study.Publications.Any(one => one.Year == year)
        || study.Texts.Any(text => text.Sentence.Has("published") && text.Sentence.Numbers.Any(number => (int)number.Value == year));
}
