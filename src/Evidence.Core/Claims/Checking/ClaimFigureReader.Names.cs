using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>Numbers that count nothing: names, references, days of a month.</content>
internal sealed partial class ClaimFigureReader
{
    // "grade 2", "level 3": a number that is a name
    private bool IsName(Numeral number) =>
        IsJoined(number)
        || IsCitation(number)
        || Is(number.End, "colleagues", "coauthors", "coworkers", "co")
        || (Is(number.First - 1, "/") && number.First > 1 && Words[number.First - 2].Kind == WordKind.Digits)
        || (Is(number.End, "/") && number.End + 1 < Words.Count && Words[number.End + 1].Kind == WordKind.Digits)
        || Is(number.End, "grade", "grades", "level", "levels")
        || IsCompound(number)
        || (number.IsPercent && Is(number.End, "interval", "intervals", "limits", "ci", "confidence"))
        || IsOneOf(number)
        || (
            Is(number.End, "or")
            && Is(number.End + 1, "more")
            && Words.Skip(number.End + 2).Take(2).Any(word => word.Text is "grade" or "grades" or "level" or "levels")
        )
        || (
            Is(number.End + 1, "grade", "grades", "level", "levels")
            && !Is(number.End, "a", "one")
            && !_sentence.Has("people", null, number.End, number.End + 1)
        )
        || (
            Is(
                number.First - 1,
                "grade",
                "level",
                "stage",
                "type",
                "arm",
                "cohort",
                "part",
                "table",
                "page",
                "visit",
                "episode",
                "volume",
                "vol",
                "chapter",
                "figure",
                "fig",
                "slide"
            )
            && !Is(number.End, "of", "out", "/", "%")
            && !number.IsPercent
            && !IsPeople(number.End, 2)
        )
        || IsDay(number)
        || IsPronoun(number);

    // "one" that counts nobody
    private bool IsPronoun(Numeral number) =>
        Is(number.First, "one")
        && (
            (Is(number.First - 1, "not") && Is(number.End, "of", "had", "person", "patient", "child"))
            || Is(number.First - 2, "a", "an")
            || Is(number.End, "another")
            // "the largest one", "every second one"
            || (number.First > 0 && (_used[number.First - 1] || Words[number.First - 1].Text.EndsWith("est", StringComparison.Ordinal)))
            // "the bigger one", "Ariji's Japanese one"
            || (
                (Is(number.First - 2, "the") || _sentence.Has("country", null, number.First - 1, number.First))
                && !Is(number.First - 1, "only")
                && (number.End == Words.Count || Words[number.End].Kind == WordKind.Sign || Is(number.End, "of") && IsYearAt(number.End + 1))
            )
            // "one may conclude nothing"
            || (
                number.End < Words.Count
                && Pronoun.Contains(Words[number.End].Text)
                && (number.First == 0 || Words[number.First - 1].Kind == WordKind.Sign || !Is(number.First - 1, "only", "not", "of", "just", "and"))
            )
            || (Is(number.First - 1, "no", "this", "that", "any", "the", "every", "each", "which") && !BeginsRate(number))
        );

    private bool IsYearAt(int at) => at < Words.Count && FigureWords.IsYear(Words[at].Text);

    // "found that one complete injury in five": no pronoun
    private bool BeginsRate(Numeral number) =>
        _sentence.Numbers.Any(other => other.First > number.End && other.First - number.End <= Far && IsRateBase(number, other) && Is(other.First - 1, "in"));

    private static readonly HashSet<string> Pronoun = WordLists.Of("after-pronoun");

    // "[17]", "[8, 9]": a number of a list of references
    private bool IsCitation(Numeral number)
    {
        var (first, end) = (number.First - 1, number.End);
        while (Is(first, ",", "-", "–") || (first >= 0 && Words[first].Kind == WordKind.Digits))
        {
            first--;
        }

        while (Is(end, ",", "-", "–") || (end < Words.Count && Words[end].Kind == WordKind.Digits))
        {
            end++;
        }

        return Is(first, "[") && Is(end, "]");
    }

    // "May 3", "3 May"
    private bool IsDay(Numeral number) =>
        number is { IsWhole: true, Value: >= 1 and <= 31 }
        && (
            (number.First > 0 && Words[number.First - 1].IsCapital && MonthNames.Contains(Words[number.First - 1].Text) && !Is(number.End, "of", "out"))
            || (number.End < Words.Count && Words[number.End].IsCapital && MonthNames.Contains(Words[number.End].Text))
        );

    // "a day", "of training a week", "every day"
    private bool IsRegular(int at) =>
        (Is(at, "a", "each", "every") && Is(at + 1, "day", "week", "month", "year") && !Is(at + 2, "after", "later"))
        || (Is(at, "of") && Enumerable.Range(at + 2, 3).Any(i => Is(i, "a", "each", "every", "per") && Is(i + 1, "day", "week", "month", "year")));

    private bool IsOfAge(int first) =>
        _sentence.Of(MeasureFamily.Role, 0, first).Any(match => match.Value == "development")
        && _sentence.Has("direction", null, Math.Max(0, first - 5), first - 1);

    // "one of the complications": one of several things, and nobody counted
    private bool IsOneOf(Numeral number) =>
        Is(number.First, "one")
        && Is(number.End, "of")
        && Is(number.End + 1, "the", "its", "their", "those", "several", "many")
        && _sentence.Has(MeasureFamily.Role, null, number.End + 2, number.End + 5)
        && !IsPeople(number.End + 2, 3);

    // "three-way", "two-city": how many of something else; "21-person" counts people
    private bool IsCompound(Numeral number) =>
        IsHyphenated(number.End)
        && Words[number.End + 1].Kind == WordKind.Letters
        && Months(number.End + 1) is null
        && !Compound.Contains(Words[number.End + 1].Text)
        && !_sentence.Has("unit", null, number.End + 1, number.End + 2);

    // "GMFM-66", "NSI-566"
    private bool IsJoined(Numeral number) =>
        number.First > 1
        && Words[number.First - 1].IsSign('-')
        && Words[number.First - 2].Kind == WordKind.Letters
        && Words[number.First - 2].End == Words[number.First - 1].Start
        && Words[number.First - 1].End == Words[number.First].Start;
}
