using System.Collections.Frozen;

namespace Evidence.Core.Text;

/// <summary>Fractions in words ("two thirds of", "half of the 13") and totals ("all ten", "none of the 12").</summary>
internal static class FractionWords
{
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Parts = QuantityWords.Parts.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>A quantity and the token past it.</summary>
    internal readonly record struct Part(Quantity Quantity, int End);

    /// <summary>The fraction that starts at this token; null when none does.</summary>
    internal static Part? Read(TokenisedText text, int at, int first, int end)
    {
        if (text.IsAny(at, ["all", "both", "none", "every", "each"]))
        {
            return Whole(text, at, end);
        }

        var (value, next) = Value(text, at, end);
        if (next == 0)
        {
            return null;
        }

        return HalfTime(text, at, next, value, end) ?? OfPeople(text, at, next, value, first, end);
    }

    // numerator and part: "two thirds", "a quarter", "half", "1/2"; the token past them, 0 for none
    private static (double Value, int Next) Value(TokenisedText text, int at, int end)
    {
        if (text.Tokens[at].Kind == TokenKind.Number && at + 2 < end && text.Tokens[at + 1].IsSign('/') && text.Tokens[at + 2].Kind == TokenKind.Number)
        {
            var upper = text.Word(at);
            var lower = text.Word(at + 2);
            return upper is ['1' or '2' or '3'] && lower is ['2' or '3' or '4' or '5'] && upper[0] < lower[0] && !text.Tokens[at + 1].SpaceBefore
                ? ((upper[0] - '0') / (double)(lower[0] - '0'), at + 3)
                : (0, 0);
        }

        if (text.Is(at, "half"))
        {
            return (0.5, at + 1);
        }

        var count =
            text.IsAny(at, ["a", "one"]) ? 1
            : text.Is(at, "two") ? 2
            : text.Is(at, "three") ? 3
            : text.Is(at, "four") ? 4
            : text.Is(at, "nine") ? 9
            : text.Is(at, "seven") ? 7
            : 0;
        if (count == 0 || at + 1 >= end || text.Tokens[at + 1].Kind != TokenKind.Word || !Parts.TryGetValue(text.Word(at + 1), out var part))
        {
            return (0, 0);
        }

        var plural = text.Word(at + 1)[^1] == 's';
        return plural == count > 1 ? (count * part, at + 2) : (0, 0);
    }

    // "half a year", "half an hour"
    private static Part? HalfTime(TokenisedText text, int at, int next, double value, int end)
    {
        var article = text.IsAny(next, ["a", "an"]) ? next + 1 : next;
        if (MeasuredReader.TimeOf(text, article, end) is not { } unit || (article == next && text.Word(article)[^1] == 's'))
        {
            return null;
        }

        var (number, small) = unit switch
        {
            "year" => (value * 12, "month"),
            "hour" => (value * 60, "minute"),
            "day" => (value * 24, "hour"),
            _ => (value, unit),
        };
        var quantity = new Quantity
        {
            Kind = "duration",
            Value = number,
            Unit = small,
            Start = text.SourceStart(at),
            End = text.SourceEnd(article),
            Bound = QuantityContext.BoundBefore(text, at, 0),
        };
        return new Part(quantity, article + 1);
    }

    private static Part? OfPeople(TokenisedText text, int at, int next, double value, int first, int end)
    {
        var of = text.IsAny(next, ["of", "the", "our", "all", "their", "in"]);
        var verb =
            next < end
            && text.Tokens[next]
                .Is(
                    WordClass.Past
                        | WordClass.Be
                        | WordClass.Find
                        | WordClass.Satisfaction
                        | WordClass.Modal
                        | WordClass.Report
                        | WordClass.Gone
                        | WordClass.Patient
                );
        var bare = next >= end || text.Tokens[next].Kind == TokenKind.Sign;
        if (
            !(of || verb || bare)
            || text.IsAny(at - 1, ["first", "second", "other", "last", "better", "and", "every"])
            || text.IsAny(next, ["life", "way", "time", "quarter"])
            || (text.Word(next - 1)[^1] != 's' && !text.Is(at, "half") && !of && !verb)
        )
        {
            return null;
        }

        var total = text.Is(next, "of") ? (text.IsAny(next + 1, ["the", "our", "all", "these", "those"]) ? next + 2 : next + 1) : -1;
        var number = total > 0 ? MeasuredReader.Read(text, total, end) : null;
        var counted = number is { Kind: "" } n && !n.Number.IsYearLike(text) ? number : null;
        var quantity = new Quantity
        {
            Kind = "fraction",
            Value = Math.Round(value, 4),
            Total = counted?.Value,
            Bound = QuantityContext.BoundBefore(text, at, first),
            Start = text.SourceStart(at),
            End = text.SourceEnd((counted?.End ?? next) - 1),
        };
        return new Part(quantity, counted?.End ?? next);
    }

    // "all ten", "all 14 of the patients", "none of the 12"
    private static Part? Whole(TokenisedText text, int at, int end)
    {
        var none = text.Is(at, "none");
        var i = at + 1;
        i = text.Is(i, "of") ? i + 1 : i;
        i = text.IsAny(i, ["the", "our", "these", "those", "of"]) ? i + 1 : i;
        if (
            (none && i == at + 1)
            || MeasuredReader.Read(text, i, end) is not { Kind: "" } total
            || total.Value < 2
            || total.Value % 1 != 0
            || text.IsAny(at, ["both", "every", "each"])
        )
        {
            return null;
        }

        var head = CountNoun.Find(text, total.End, end, total.Value);
        if (
            head
            is not (
                null
                or "patient"
                or "participant"
                or "person"
                or "child"
                or "subject"
                or "case"
                or "adult"
                or "volunteer"
                or "individual"
                or "recipient"
                or "boy"
                or "girl"
                or "man"
                or "woman"
                or "infant"
            )
        )
        {
            return null;
        }

        var quantity = new Quantity
        {
            Kind = "fraction",
            Events = none ? 0 : total.Value,
            Total = total.Value,
            Start = text.SourceStart(at),
            End = text.SourceEnd(total.End - 1),
        };
        return new Part(quantity, total.End);
    }
}
