using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a sentence and what each of them counts: people, points, cells, doses, time, years.</summary>
internal sealed partial class ClaimFigureReader
{
    private const double FirstYear = 1950;
    private const double LastYear = 2040;
    private const int Gap = 3;
    private const int Far = 7;
    private const int NearP = 3;
    private const int FarthestP = 9;
    private const int FarInterval = 12;
    private static readonly HashSet<double> RateBases = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 100, 1000];
    private static readonly HashSet<string> Other = WordLists.Of("counted-other");
    private static readonly HashSet<string> Compound = WordLists.Of("compound-of-people");
    private static readonly HashSet<string> MonthNames = WordLists.Of("month-name");
    private static readonly HashSet<string> PastVerbs = WordLists.Of("share-verb");
    private static readonly HashSet<string> AfterTimes = WordLists.Of("after-times");
    private static readonly HashSet<string> AfterOrdinal = WordLists.Of("ordinal");
    private static readonly HashSet<string> Finding = WordLists.Of("finding");
    private static readonly HashSet<string> Failing = WordLists.Of("failing");
    private static readonly HashSet<string> Links = WordLists.Of("figure-link");

    // nobody has counted so many in a study: they are cells
    private const double MostPeople = 1e7;
    private static readonly HashSet<string> Stops = WordLists.Of("figure-stop");
    private static readonly Dictionary<string, double> Multiples = new(StringComparer.Ordinal)
    {
        ["twice"] = 2,
        ["thrice"] = 3,
        ["double"] = 2,
        ["triple"] = 3,
    };
    private readonly Sentence _sentence;
    private readonly bool[] _used;
    private readonly List<ClaimFigure> _figures = [];

    private ClaimFigureReader(Sentence sentence)
    {
        _sentence = sentence;
        _used = new bool[sentence.Words.Count];
        foreach (var phase in sentence.Of("phase"))
        {
            Use(phase.First, phase.End);
        }
    }

    /// <summary>The numbers, in the order of the text.</summary>
    internal static IReadOnlyList<ClaimFigure> Read(Sentence sentence)
    {
        var reader = new ClaimFigureReader(sentence);
        reader.Intervals();
        reader.PartsOfYears();
        reader.Ranges();
        reader.Ordinals();
        reader.UnitRanges();
        reader.Numbers();
        reader.Times();
        reader.Year();
        reader.Nothing();
        reader.Quantifiers();
        reader.Wholes();
        return [.. reader._figures.OrderBy(figure => figure.First).Select(reader.Finished)];
    }

    private IReadOnlyList<Word> Words => _sentence.Words;

    private void Numbers()
    {
        var numbers = _sentence.Numbers;
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var isPair = i + 1 < numbers.Count && Is(number.End, "/") && Pair(number, numbers[i + 1]) is not null;
            if (_used[number.First] || (!isPair && IsName(number)))
            {
                continue;
            }

            if (i + 1 < numbers.Count && ShareOf(number, numbers[i + 1]) is { } share)
            {
                Use(share.First, share.End);
                _figures.Add(share);
                continue;
            }

            if (i + 2 < numbers.Count && Pair(number, numbers[i + 1]) is { } ratio && ShareOf(number with { End = ratio.End }, numbers[i + 2]) is { } part)
            {
                Use(part.First, part.End);
                _figures.Add(part with { Low = ratio.Events / ratio.Total, High = ratio.Events / ratio.Total, Bound = part.Bound ?? "approx" });
                continue;
            }

            var next = i + 1 < numbers.Count ? numbers[i + 1] : (Numeral?)null;
            var figure = AllBut(number, next) ?? (next is { } second ? Pair(number, second) : null) ?? Alone(number);
            Use(figure.First, figure.End);
            _figures.Add(figure with { Bound = figure.Bound ?? BoundBefore(figure.First) });
        }
    }

    private ClaimFigure Alone(Numeral number)
    {
        var figure = Figure(FigureKind.Other, number.First, number.End) with { Low = number.Value, High = number.High, Places = number.Places };
        if (IsP(number))
        {
            return figure with { Kind = FigureKind.PValue };
        }

        // "children aged ten or under", "a single woman of 37", "until they are about seven"
        if (Is(number.First - 1, "aged", "age", "ages") || IsOfOnePerson(number) || IsUntilAge(number))
        {
            return figure with { Kind = FigureKind.Age };
        }

        // "40 to 80 per million": of how many a rate is
        if (number.Value >= 1000 && (Is(number.First, "per", "every") || Is(number.First - 1, "per", "every")))
        {
            return figure with { Kind = FigureKind.Things, Unit = "per" };
        }

        // "0.9% saline": how strong a solution is; "SD 1.45": how far people differ
        if (Is(number.First - 1, "sd", "se", "sem") || (Is(number.First - 2, "sd", "se", "sem") && Words[number.First - 1].Kind == WordKind.Sign))
        {
            return figure;
        }

        if (number.IsPercent && Is(number.End, "saline", "nacl", "sodium", "solution", "dmso", "albumin", "dextran"))
        {
            return figure;
        }

        if (number.IsPercent)
        {
            return Is(number.End, "point", "points")
                ? figure with
                {
                    Kind = FigureKind.Points,
                    End = number.End + 1,
                }
                : figure with
                {
                    Kind = FigureKind.Share,
                    Low = number.Value / 100,
                    High = number.High / 100,
                };
        }

        if (number.IsShare && IsComparison(number.End))
        {
            return figure with { Kind = FigureKind.Ratio };
        }

        if (number.IsShare)
        {
            return figure with { Kind = FigureKind.Share, Bound = BoundBefore(number.First) ?? "approx" };
        }

        // "at 6 and 12 months": the unit is said once
        if (number.IsWhole && MonthsOfNext(number) is { } shared)
        {
            return figure with { Kind = FigureKind.Time, Low = number.Value * shared, High = number.High * shared, Places = 0 };
        }

        // "developmental age rose by 4.7 months": the months are what was gained
        if (Is(number.First - 1, "by") && Months(number.End) is not null && IsOfAge(number.First))
        {
            return figure with { Kind = FigureKind.Points, End = number.End + 1 };
        }

        // "a 29-year-old man", "an 8-week course"
        var unitAt = IsHyphenated(number.End) ? number.End + 1 : number.End;
        if (Months(unitAt) is { } months)
        {
            var isAge =
                (Is(unitAt + 1, "old") || Is(unitAt + 1, "of") && Is(unitAt + 2, "age")) && !IsOfInjury(number.First)
                || (Is(unitAt + 1, "-") && Is(unitAt + 2, "old"))
                || (Is(unitAt + 1, "or", "and") && Is(unitAt + 2, "under", "younger", "older", "over", "below"))
                || Is(number.First - 1, "aged", "age")
                || (Is(number.First - 1, "under", "below", "over", "above") && _sentence.Has("age", null, Math.Max(0, number.First - 3), number.First));
            // "six hours daily": how often, and no time after treatment
            if (Is(unitAt + 1, "daily", "weekly", "per") || IsRegular(unitAt + 1))
            {
                return figure;
            }

            return figure with
            {
                Kind = isAge ? FigureKind.Age : FigureKind.Time,
                Low = number.Value * (isAge ? 1 : months),
                High = number.High * (isAge ? 1 : months),
                End = isAge && Is(unitAt + 1, "old") ? unitAt + 2 : unitAt + 1,
                Places = 0,
            };
        }

        // "week 96", "month 12"; "by the third month 65 of them" counts people
        if (
            number.IsWhole
            && (number.First < 2 || !AfterOrdinal.Contains(Words[number.First - 2].Text))
            && Is(number.First - 1, "year", "month", "week", "day")
            && Months(number.First - 1) is { } unit
        )
        {
            return figure with { Kind = FigureKind.Time, Low = number.Value * unit, High = number.High * unit, First = number.First - 1, Places = 0 };
        }

        return Unit(number, figure) ?? People(number, figure);
    }

    private bool IsUntilAge(Numeral number) =>
        AgeFacts.UntilBefore(Words, number.First) is { } until
        && Enumerable.Range(until, number.First - until).Any(at => Is(at, "age", "are", "is", "were", "was", "turn", "reach"))
        && Months(number.End) is null;

    private bool IsOfOnePerson(Numeral number) =>
        number.IsWhole
        && Is(number.First - 1, "of")
        && Is(number.First - 2, "man", "woman", "boy", "girl")
        && (number.End >= Words.Count || Words[number.End].Kind == WordKind.Sign || Is(number.End, "with", "who", "whose", "in", "from", "and"));

    private ClaimFigure? Unit(Numeral number, ClaimFigure figure)
    {
        if (
            IsYear(number)
            && (
                !IsPeople(number.End, 1)
                || Is(number.First - 1, "in", "of", "since", "the", "from", "until")
                || (number.First > 0 && Words[number.First - 1].IsPossessive)
                || Is(number.End, "case", "cases")
            )
        )
        {
            return figure with { Kind = FigureKind.Year };
        }

        if (IsDose(number))
        {
            return figure with { Kind = FigureKind.Cells };
        }

        // "went in four times"
        if (
            number.IsWhole
            && Is(number.End, "times")
            && (number.End + 1 >= Words.Count || Words[number.End + 1].Kind == WordKind.Sign || AfterTimes.Contains(Words[number.End + 1].Text))
        )
        {
            return figure with { Kind = FigureKind.Doses, End = number.End + 1 };
        }

        if (Is(number.End, "times", "fold") && !Is(number.End + 1, "a", "daily", "weekly", "monthly", "per"))
        {
            return figure with { Kind = FigureKind.Ratio, End = number.End + 1 };
        }

        // "3 x 100 million cells"
        if (number.IsWhole && Is(number.End, "x", "×") && number.End + 1 < Words.Count && Words[number.End + 1].Kind == WordKind.Digits)
        {
            return figure with { Kind = FigureKind.Doses, End = number.End + 1 };
        }

        // "the three-arm trial"
        if (
            number is { IsWhole: true, Value: > 1 }
            && Is(number.End, "arm", "armed", "group")
            && (_sentence.Has("study", null, number.End + 1, number.End + 3) || _sentence.Has("design", null, number.End + 1, number.End + 3))
        )
        {
            return figure with { Kind = FigureKind.Things, Unit = "group", End = number.End + 1 };
        }

        // "the four original groups did not differ"
        if (
            number is { IsWhole: true, Value: > 1 }
            && (Is(number.End, "groups", "arms") || Is(number.End + 1, "groups", "arms") && Words[number.End].Kind == WordKind.Letters)
        )
        {
            return figure with { Kind = FigureKind.Things, Unit = "group" };
        }

        foreach (var unit in _sentence.Of("unit", number.End, number.End + 4).Where(unit => Plain(number.End, unit.First)))
        {
            switch (unit.Value)
            {
                case "point":
                    return figure with { Kind = FigureKind.Points };
                // not in "five reacted to the infusion"
                case "dose" when number.IsWhole && !Enumerable.Range(number.End, unit.First - number.End).Any(i => Is(i, "to", "from", "during", "into")):
                    return figure with { Kind = FigureKind.Doses, End = unit.End };
                case "study" or "country" or "centre" when number.IsWhole && !IsPeople(number.End, unit.First - number.End):
                    return figure with { Kind = FigureKind.Things, Unit = unit.Value, End = unit.End };
            }
        }

        // "the score had risen by 13"
        if (Is(number.First - 1, "by") && !IsPeople(number.End, 3) && _sentence.Has("direction", null, Math.Max(0, number.First - 5), number.First - 1))
        {
            return figure with { Kind = FigureKind.Points };
        }

        // "13 more points in his legs and 9 more in his arms"
        var isJoined =
            Is(number.First - 1, "and", ",")
            && (
                Is(number.End, "more", "fewer", "less") && Is(number.End + 1, "in", "on", "for", "with")
                || Is(number.End, "in") && Is(number.End + 1, "his", "her", "the") && _sentence.Has(MeasureFamily.Role, null, number.End, number.End + 3)
            );
        // "odds ratio 12.5", "RR 0.81"
        if (number.Places > 0 && IsOfRatio(number.First))
        {
            return figure with { Kind = FigureKind.Ratio };
        }

        return number.Places > 0 || (isJoined && _figures is [.., { Kind: FigureKind.Points }]) ? figure with { Kind = FigureKind.Points } : null;
    }

    private ClaimFigure People(Numeral number, ClaimFigure figure)
    {
        // "in one and seven years later in the other": each of two
        if (number.Value == 1 && Words[number.First].Kind == WordKind.Letters && IsOneOfTwo(number))
        {
            return figure;
        }

        if (number.Value < number.High)
        {
            return figure with { Unit = IsPeople(number.End, 4) ? "people" : null };
        }

        var isCounted =
            IsPeople(number.End, 4)
            || Is(number.First - 1, "=")
            || number.End >= Words.Count
            || Words[number.End].Kind != WordKind.Letters
            || !IsNoun(number.End);
        return isCounted || number.End < Words.Count
            ? figure with
            {
                Kind = FigureKind.Count,
                Events = number.Value,
                Low = null,
                High = null,
                Unit = IsPeople(number.End, 4) || _sentence.Has("country", null, number.End, number.End + 1) ? null : Noun(number.End),
            }
            : figure;
    }

    private bool IsOneOfTwo(Numeral number) =>
        !(number.End < Words.Count && Words[number.End].Kind == WordKind.Letters && !Is(number.End, "and"))
        && Enumerable.Range(number.End, Words.Count - number.End).Any(i => Is(i, "the") && Is(i + 1, "other"));

    // what is counted where it is nobody known: "hospitals", "monkeys"
    private string? Noun(int number) =>
        BehindScale(number) is var at
        && at < Words.Count
        && Words[at] is { Kind: WordKind.Letters, Text: [.., 's'] }
        && !_sentence.Matches.Any(match => match.First <= at && match.End > at && !(match.Role == "neutral" && Other.Contains(Words[at].Text)))
            ? Words[at].Text
            : null;

    // "3,612 GMFM-66 tests": what is counted stands behind the scale
    private int BehindScale(int at)
    {
        if (_sentence.Of(MeasureFamily.Role, at, at + 2).FirstOrDefault(match => match.First == at) is not { Concept: not null } scale)
        {
            return at;
        }

        var end = Is(scale.End, "-") && scale.End + 1 < Words.Count && Words[scale.End + 1].Kind == WordKind.Digits ? scale.End + 2 : scale.End;
        return end < Words.Count && Other.Contains(Words[end].Text) ? end : at;
    }

    private bool IsNoun(int at) => Noun(at) is not null;

    private ClaimFigure Finished(ClaimFigure figure) =>
        figure with
        {
            Words = _sentence.Given(figure.First, figure.End),
            // "not one failed to gain": everyone did
            Kind = figure.Kind == FigureKind.None && IsDoubled(figure) ? FigureKind.All : figure.Kind,
            Denied = figure.CountsPeople && figure.Kind is not (FigureKind.None or FigureKind.NotAll) && !DeniesItself(figure) && IsDenied(figure),
        };

    private bool IsHyphenated(int end) =>
        Is(end, "-") && end > 0 && end + 1 < Words.Count && Words[end].Start == Words[end - 1].End && Words[end + 1].Start == Words[end].End;

    private static ClaimFigure Figure(FigureKind kind, int first, int end) =>
        new()
        {
            Kind = kind,
            Words = "",
            First = first,
            End = end,
        };

    private string? BoundBefore(int first)
    {
        foreach (var bound in _sentence.Of("bound", Math.Max(0, first - 4), first))
        {
            if (bound.End == first || (bound.End == first - 1 && Is(first - 1, "the", "a")))
            {
                return bound.Value;
            }
        }

        return null;
    }

    // "P = 0.03", "a P value of .03", "the P between both groups is 0.39"
    private bool IsP(Numeral number)
    {
        if (IsValueOfP(number))
        {
            return true;
        }

        for (var i = number.First - 1; i >= 0 && i >= number.First - FarthestP && !_sentence.Numbers.Any(other => other.First <= i && other.End > i); i--)
        {
            if (Words[i].Text == "p")
            {
                return i >= number.First - NearP || (number.Value is > 0 and < 1 && !number.IsWhole && Words[i].IsCapital);
            }
        }

        return false;
    }

    // "the P value for the one-year arm score was 0.009"
    private bool IsValueOfP(Numeral number)
    {
        if (number is not { Value: > 0 and < 1, IsWhole: false, IsPercent: false, IsShare: false } || !Is(number.First - 1, "was", "is", "of", "at"))
        {
            return false;
        }

        for (var i = number.First - 2; i > 0 && Words[i] is { Kind: not WordKind.Sign } or { Text: "-" }; i--)
        {
            if (Words[i].Text == "value" && Words[i - 1].Text == "p")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDose(Numeral number) =>
        _sentence.Of("unit", number.End, number.End + 4).Any(unit => unit.Value == "cell" && Plain(number.End, unit.First)) && number.Value >= 1000
        || (number.Value >= 1e6 && (!IsPeople(number.End, 3) || _sentence.Of("unit", number.End, number.End + Far + 1).Any(unit => unit.Value == "cell")));

    private bool IsPeople(int first, int reach) => _sentence.Of("people", first, first + reach).Any(match => Plain(first, match.First));

    // no sign, link or verb between
    private bool Plain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            // "three GMFM-88 points"
            if (i > first && i + 1 < end && Words[i].IsSign('-') && Words[i + 1].Kind == WordKind.Digits && Words[i + 1].Start == Words[i].End)
            {
                i++;
                continue;
            }

            if (
                Words[i].Kind is WordKind.Sign or WordKind.Digits
                || (Stops.Contains(Words[i].Text) && Words[i].Text != "or")
                || (Links.Contains(Words[i].Text) && (Words[i].Text != "of" || i > first))
                || _sentence.Has("people", null, i, i + 1) && i + 1 < end
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Use(int first, int end) => Array.Fill(_used, true, first, end - first);

    private bool Is(int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= Words.Count)
        {
            return false;
        }

        foreach (var text in texts)
        {
            if (Words[at].Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
