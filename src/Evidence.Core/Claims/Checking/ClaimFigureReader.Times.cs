using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>Times with and without a number, and years.</content>
internal sealed partial class ClaimFigureReader
{
    // "a year after", "a full year in", "half a year on": a time without a number
    private void Year()
    {
        First();
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            var at = Is(i + 1, "full", "whole") ? i + 2 : i + 1;
            var isHalf = Is(i - 1, "half") && !_used[i - 1];
            if (!Is(i, "a") || _used[i] || !Is(at, "year") || !IsAtTime(isHalf ? i - 1 : i, at + 1))
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
        at >= Words.Count
            ? null
            : Words[at].Text switch
            {
                "decade" or "decades" => 120,
                "year" or "years" or "yr" => 12,
                "month" or "months" => 1,
                "week" or "weeks" => 7 / Studies.TimeSinceInjury.DaysPerMonth,
                "day" or "days" => 1 / Studies.TimeSinceInjury.DaysPerMonth,
                "hour" or "hours" => 1 / 730.5,
                _ => null,
            };
}
