using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>Times with and without a number, and years.</content>
internal sealed partial class ClaimFigureReader
{
    private static readonly string[] Nth =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];
    private static readonly HashSet<string> Frequent = WordLists.Of("how-often");
    private static readonly HashSet<string> Several = WordLists.Of("several");

    // "between the fourth and seventh week", "in the second and third year", "after the second year"
    private void Ordinals()
    {
        for (var i = 1; i + 1 < Words.Count; i++)
        {
            if (_used[i] || Ordinal(i) is not (> 0 and var low))
            {
                continue;
            }

            // "from the second month to the fourth"
            var to = MonthsOfNth(i + 1) is null ? i + 1 : i + 2;
            var at = Is(to + 1, "the", "their") ? to + 2 : to + 1;
            if (
                Is(to, "and", "or", "to", "through", "until", "till")
                && Ordinal(at) is var high
                && high > low
                && (MonthsOfNth(at + 1) ?? MonthsOfNth(i + 1)) is { } unit
            )
            {
                var end = MonthsOfNth(at + 1) is null ? at + 1 : at + 2;
                Use(i, end);
                _figures.Add(Figure(FigureKind.Time, i, end) with { Low = low * unit, High = high * unit, IsNth = true });
            }
            else if (
                low > 1
                && MonthsOfNth(i + 1) is { } months
                && !IsPlural(i + 1)
                && Is(i - 1, "the", "their", "his", "her")
                && Is(i - 2, "in", "during", "within", "after")
            )
            {
                Use(i, i + 2);
                _figures.Add(
                    Figure(FigureKind.Time, i, i + 2) with
                    {
                        Low = low * months,
                        High = low * months,
                        IsNth = !Is(i - 2, "after"),
                        Bound = Is(i - 2, "after") ? "min" : null,
                    }
                );
            }
        }
    }

    private int Ordinal(int at) => at < Words.Count ? Array.IndexOf(Nth, Words[at].Text) + 1 : 0;

    private double? MonthsOfNth(int at) => Is(at, "anniversary", "anniversaries") ? 12 : Months(at);

    // "1 year to 5 years", "between two weeks and two months", "from year one to year five", "years one to five"
    private void UnitRanges()
    {
        var numbers = _sentence.Numbers;
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (_used[number.First] || !number.IsWhole && number.Value.Equals(number.High))
            {
                continue;
            }

            var next = i + 1 < numbers.Count ? numbers[i + 1] : (Numeral?)null;
            if (Months(number.First - 1) is { } named && (i == 0 || numbers[i - 1].End != number.First - 1))
            {
                var isTwice = next is { IsWhole: true } && Months(next.Value.First - 1) is not null && next.Value.First == number.End + 2;
                if (
                    next is { IsWhole: true } last
                    && (isTwice || last.First == number.End + 1 && IsPlural(number.First - 1))
                    && Is(number.End, "to", "and", "through")
                )
                {
                    Add(number.First - 1, last.End, number.Value * named, last.Value * (isTwice ? Months(last.First - 1)!.Value : named));
                }
                else if (number.Value < number.High && IsPlural(number.First - 1))
                {
                    Add(number.First - 1, number.End, number.Value * named, number.High * named);
                }
            }
            else if (
                next is { IsPercent: false, IsShare: false } high
                && Months(number.End) is { } from
                && Months(high.End) is { } to
                && high.First == number.End + 2
                && (Is(number.End + 1, "to") || Is(number.End + 1, "and") && Is(number.First - 1, "between"))
                && !Is(high.End + 1, "old", "of")
                && !Is(number.First - 1, "aged", "age")
            )
            {
                Add(number.First, high.End + 1, number.Value * from, high.High * to);
            }
        }

        void Add(int first, int end, double low, double high)
        {
            if (low < high)
            {
                Use(first, end);
                _figures.Add(Figure(FigureKind.Time, first, end) with { Low = low, High = high });
            }
        }
    }

    // "years after the injury", "many months later": how many is not said
    private void Unnumbered()
    {
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            var first = i > 0 && Several.Contains(Words[i - 1].Text) ? i - 1 : i;
            if (
                !_used[i]
                && Is(i, "years", "decades")
                && !_sentence.Numbers.Any(number => number.End == i || number.End == i - 1)
                && (Is(i + 1, "after", "past", "later") || first < i && Is(i + 1, "before", "earlier", "ago"))
                && Months(i) is { } months
            )
            {
                Use(first, i + 1);
                _figures.Add(Figure(FigureKind.Time, first, i + 1) with { Low = 2 * months, High = 2 * months, Bound = "min", IsUnnumbered = true });
            }
        }
    }

    // "within a week of the accident", "a month after the operation": one of a unit
    private void OneOfUnit()
    {
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            if (
                Is(i, "a")
                && !_used[i]
                && !Is(i + 1, "year")
                && Months(i + 1) is { } months
                && !IsPlural(i + 1)
                && (i == 0 || !Frequent.Contains(Words[i - 1].Text) && !_sentence.Numbers.Any(number => number.End == i))
                && (
                    Is(i - 1, "within", "inside", "after", "than", "about", "nearly", "almost", "least", "most", "roughly", "around", "barely", "some")
                    || Is(i + 2, "after", "later", "post", "before")
                )
            )
            {
                Use(i, i + 2);
                _figures.Add(Figure(FigureKind.Time, i, i + 2) with { Low = months, High = months, Bound = BoundBefore(i) ?? OrMore(i + 2) });
            }
        }
    }

    // "a year after", "a full year in", "half a year on": a time without a number
    private void Year()
    {
        First();
        OneOfUnit();
        Unnumbered();
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            var at = Is(i + 1, "full", "whole") ? i + 2 : i + 1;
            var isHalf = Is(i - 1, "half") && !_used[i - 1];
            if (!Is(i, "a") || _used[i] || !Is(at, "year") || i > 0 && Frequent.Contains(Words[i - 1].Text) || !IsAtTime(isHalf ? i - 1 : i, at + 1))
            {
                continue;
            }

            var months = isHalf ? 6.0 : 12.0;
            var first = isHalf ? i - 1 : i;
            Use(first, at + 1);
            _figures.Add(Figure(FigureKind.Time, first, at + 1) with { Low = months, High = months, Bound = BoundBefore(first) ?? OrMore(at + 1) });
        }
    }

    // "a year and a half", "a quarter of a year": parts of a year that are no part of the people
    private void PartsOfYears()
    {
        for (var i = 1; i < Words.Count; i++)
        {
            if (!Is(i, "year"))
            {
                continue;
            }

            if (Is(i - 1, "a", "one") && Is(i + 1, "and") && Is(i + 2, "a") && Is(i + 3, "half"))
            {
                Add(i - 1, i + 4, 18);
            }
            else if (Is(i - 1, "-") && Is(i - 2, "half"))
            {
                Add(i - 2, i + 1, 6);
            }
            else if (Is(i - 1, "a") && Is(i - 2, "of") && Is(i - 3, "quarter") && Is(i - 4, "a", "one"))
            {
                Add(i - 4, i + 1, 3);
            }
            else if (Is(i - 1, "a") && Is(i - 2, "of") && Is(i - 3, "quarters") && Is(i - 4, "three"))
            {
                Add(i - 4, i + 1, 9);
            }
        }

        void Add(int first, int end, double months)
        {
            Use(first, end);
            _figures.Add(Figure(FigureKind.Time, first, end) with { Low = months, High = months, Bound = BoundBefore(first) });
        }
    }

    // "within the first month", "in their first year"
    private void First()
    {
        for (var i = 1; i + 1 < Words.Count; i++)
        {
            if (
                Is(i, "first")
                && !_used[i]
                && Is(i - 1, "the", "their", "his", "her")
                && IsAtTime(i - 1, i + 2)
                && Months(i + 1) is { } months
                && !IsPlural(i + 1)
            )
            {
                Use(i, i + 2);
                _figures.Add(Figure(FigureKind.Time, i, i + 2) with { Low = months, High = months });
            }
        }
    }

    // "a year or more after the accident"
    private string? OrMore(int at) => Is(at, "or") && Is(at + 1, "more", "longer") ? "min" : null;

    // "the injuries were all five years old": what is old is no person
    private bool IsOfInjury(int before)
    {
        var i = before - 1;
        while (i >= 0 && !TimeFacts.Onset.Contains(Words[i].Text))
        {
            if (Words[i].Kind == WordKind.Sign || _sentence.Of("people", i, i + 1).Any())
            {
                return false;
            }

            i--;
        }

        return i >= 0;
    }

    private bool IsPlural(int at) => Words[at].Text[^1] == 's';

    private bool IsAtTime(int first, int end) =>
        Is(first - 1, "at", "after", "within", "in", "over", "by", "for", "during", "than", "about", "nearly", "almost", "least", "most")
        || Is(end, "after", "later", "on", "in", "from", "or")
        || first == 0;

    private bool IsYear(Numeral number) =>
        number is { IsWhole: true, Value: >= FirstYear and <= LastYear } && number.End == number.First + 1 && Words[number.First].Text.Length == 4;

    private bool IsTime(int at) => Months(at) is not null;

    private double? MonthsOfNext(Numeral number)
    {
        var at = _sentence.Numbers.ToList().FindIndex(other => other.First > number.First);
        return
            at >= 0
            && _sentence.Numbers[at] is var next
            && next.First == number.End + 1
            && Is(number.End, "and", "or", ",", "/", "to")
            && !(Is(number.First, "one") && Is(number.First - 1, "in"))
            && next.IsWhole
            && next.Value > number.Value
            && (Months(next.End) ?? MonthsOfNext(next)) is { } months
            && !Is(next.End + 1, "old", "of")
            ? months
            : null;
    }

    private double? Months(int at) =>
        at < 0 || at >= Words.Count
            ? null
            : Words[at].Text switch
            {
                "decade" or "decades" => 120,
                "year" or "years" or "yr" => 12,
                "month" or "months" => 1,
                "fortnight" or "fortnights" => 14 / Studies.TimeSinceInjury.DaysPerMonth,
                "week" or "weeks" => 7 / Studies.TimeSinceInjury.DaysPerMonth,
                "day" or "days" => 1 / Studies.TimeSinceInjury.DaysPerMonth,
                "hour" or "hours" => 1 / 730.5,
                _ => null,
            };
}
