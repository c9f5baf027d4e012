using System.Globalization;

namespace Evidence.Core.Language;

/// <summary>Reads numbers from words, left to right, each word once.</summary>
internal static partial class Numerals
{
    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["zero"] = 0,
        ["dozen"] = 12,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["millions"] = 1e6,
        ["billion"] = 1e9,
        ["lakh"] = 1e5,
        ["crore"] = 1e7,
    };

    private static readonly Dictionary<string, int> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["sevenths"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["ninths"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
        ["twelfth"] = 12,
        ["twelfths"] = 12,
    };

    // "every second" is one in two
    private static readonly Dictionary<string, int> Orders = new(StringComparer.Ordinal)
    {
        ["other"] = 2,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["tenth"] = 10,
    };

    private static readonly HashSet<string> Did = WordLists.Of("share-verb");

    /// <summary>The numbers, in the order of the words.</summary>
    internal static List<Numeral> In(ReadOnlySpan<Word> words)
    {
        var found = new List<Numeral>();
        for (var i = 0; i < words.Length; i++)
        {
            if (At(words, i) is { } numeral)
            {
                var whole = Range(words, FromTo(words, Percent(words, Between(words, AndHalf(words, numeral)))));
                found.Add(whole);
                i = whole.End - 1;
            }
        }

        return found;
    }

    private static Numeral? At(ReadOnlySpan<Word> words, int i) =>
        PartOfScale(words, i) ?? Share(words, i) ?? (words[i].Kind == WordKind.Digits ? Digits(words, i) : Spoken(words, i));

    private static Numeral? Digits(ReadOnlySpan<Word> words, int i)
    {
        var text = words[i].Text;
        // "P = .005": the point is a sign of its own
        if (IsAfterPoint(words, i) && double.TryParse("0." + text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
        {
            return new Numeral(part, part, false, false, text.Length, i, i + 1);
        }

        var comma = text.LastIndexOf(',');
        var isGrouped = comma > 0 && text.Length - comma == 4 && !text.Contains('.', StringComparison.Ordinal);
        var plain =
            isGrouped ? text.Replace(",", "", StringComparison.Ordinal)
            : comma > 0 && text.Contains('.', StringComparison.Ordinal) ? text.Replace(",", "", StringComparison.Ordinal)
            : text.Replace(',', '.');
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var (factor, end) = Scale(words, i + 1);
        if (Is(words, i + 1, "x", "×") && Is(words, i + 2, "10") && end == i + 1)
        {
            var at = Is(words, i + 3, "^") ? i + 4 : i + 3;
            if (at < words.Length && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var power) && power is > 2 and < 13)
            {
                return new Numeral(value * Math.Pow(10, power), value * Math.Pow(10, power), false, false, 0, i, at + 1);
            }
        }

        // "500 +/- 50 million": the unit of the deviation is that of the number
        if (factor == 1 && Deviation(words, i + 1) is { Factor: > 1 } deviation)
        {
            (factor, end) = deviation;
        }

        return new Numeral(value * factor, value * factor, false, false, factor > 1 || point < 0 ? 0 : plain.Length - point - 1, i, end);
    }

    private static bool IsAfterPoint(ReadOnlySpan<Word> words, int i) =>
        i > 0
        && words[i].Text.All(char.IsAsciiDigit)
        && words[i - 1].IsSign('.')
        && words[i - 1].End == words[i].Start
        && (i == 1 || words[i - 2].End < words[i - 1].Start || words[i - 2].IsSign('=') || words[i - 2].IsSign('<'));

    private static (double Factor, int End) Deviation(ReadOnlySpan<Word> words, int at)
    {
        var sign =
            Is(words, at, "±") ? 1
            : Is(words, at, "+") && Is(words, at + 1, "/") && Is(words, at + 2, "-", "−") ? 3
            : 0;
        return sign > 0 && at + sign < words.Length && words[at + sign].Kind == WordKind.Digits ? Scale(words, at + sign + 1) : (1, at);
    }

    private static Numeral? Spoken(ReadOnlySpan<Word> words, int i)
    {
        var isOne = Is(words, i, "a", "every", "each", "per") && i + 1 < words.Length && Scales.ContainsKey(words[i + 1].Text);
        var (total, current, at, any) = (0.0, isOne ? 1.0 : 0.0, isOne ? i + 1 : i, isOne);
        for (; at < words.Length; at++)
        {
            var text = words[at].Text;
            if (Tens.TryGetValue(text, out var ten) && current % 100 == 0)
            {
                current += ten;
            }
            else if (text == "dozen" && any && current is > 0 and < 10)
            {
                current *= 12;
            }
            else if (Units.TryGetValue(text, out var unit) && (current % 10 == 0 && (current % 100 >= 20 || current % 100 == 0)) && !(any && current == 0))
            {
                current += unit;
            }
            else if (any && text == "hundred")
            {
                current *= 100;
            }
            else if (any && Scales.TryGetValue(text, out var scale) && current > 0)
            {
                (total, current) = (total + (current * scale), 0);
            }
            else if (
                !(
                    any
                    && text == "and"
                    && at + 1 < words.Length
                    && words[at - 1].Text is "hundred" or "thousand"
                    && (Units.ContainsKey(words[at + 1].Text) || Tens.ContainsKey(words[at + 1].Text))
                )
            )
            {
                break;
            }

            any = true;
        }

        return any ? new Numeral(total + current, total + current, false, false, 0, i, at) : null;
    }

    // "half", "a third", "two thirds", "nine tenths", "three quarters"
    private static Numeral? Share(ReadOnlySpan<Word> words, int i)
    {
        var text = words[i].Text;
        if (text == "half" && !Is(words, i + 1, "a") && !Is(words, i - 1, "and") && !Is(words, i + 1, "marathon"))
        {
            return new Numeral(0.5, 0.5, false, true, 0, i, i + 1);
        }

        // "every second one"
        if (text == "every" && i + 1 < words.Length && Orders.TryGetValue(words[i + 1].Text, out var order))
        {
            return new Numeral(1.0 / order, 1.0 / order, false, true, 0, i, i + 2);
        }

        if (!Is(words, i, "a", "one") && !Units.ContainsKey(text))
        {
            return null;
        }

        return
            i + 1 < words.Length
            && text != "half"
            && Parts.TryGetValue(words[i + 1].Text, out var part)
            && (
                text is not ("a" or "one")
                || Is(words, i + 2, "of")
                || (i + 2 < words.Length && Did.Contains(words[i + 2].Text))
                || (Is(words, i + 2, "and", "to") && PartOfScale(words, i + 3) is not null)
            )
            && part > 2
            ? new Numeral(
                (Units.TryGetValue(text, out var many) ? many : 1.0) / part,
                (Units.TryGetValue(text, out many) ? many : 1.0) / part,
                false,
                true,
                0,
                i,
                i + 2
            )
            : null;
    }

    private static (double Factor, int End) Scale(ReadOnlySpan<Word> words, int at)
    {
        var factor = 1.0;
        while (at < words.Length && Scales.TryGetValue(words[at].Text, out var scale))
        {
            (factor, at) = (factor * scale, at + 1);
        }

        return (factor, at);
    }

    private static bool Is(ReadOnlySpan<Word> words, int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= words.Length)
        {
            return false;
        }

        foreach (var text in texts)
        {
            if (words[at].Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
