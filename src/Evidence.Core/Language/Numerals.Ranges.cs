namespace Evidence.Core.Language;

/// <content>Percentages, halves, parts of a scale, ranges.</content>
internal static partial class Numerals
{
    private static Numeral Percent(ReadOnlySpan<Word> words, Numeral one)
    {
        var end =
            Is(words, one.End, "%", "percent", "pct") ? one.End + 1
            : Is(words, one.End, "per") && Is(words, one.End + 1, "cent") ? one.End + 2
            : 0;
        return end == 0 || one.IsShare ? one : one with { IsPercent = true, End = end };
    }

    // "from 31 to 19 per cent": both are percentages
    private static Numeral FromTo(ReadOnlySpan<Word> words, Numeral one)
    {
        if (one.IsPercent || one.IsShare || !Is(words, one.First - 1, "from") || !Is(words, one.End, "to") || one.End + 1 >= words.Length)
        {
            return one;
        }

        return At(words, one.End + 1) is { } other && Percent(words, other).IsPercent ? one with { IsPercent = true } : one;
    }

    // "half a million", "a quarter of a million"
    private static Numeral? PartOfScale(ReadOnlySpan<Word> words, int i)
    {
        var at =
            i >= words.Length ? i
            : Is(words, i, "half") && Is(words, i + 1, "a") ? i + 2
            : Is(words, i, "a") && Is(words, i + 1, "quarter") && Is(words, i + 2, "of") && Is(words, i + 3, "a") ? i + 4
            : words.Length;
        return at < words.Length && Scales.TryGetValue(words[at].Text, out var scale)
            ? new Numeral(scale / (at == i + 2 ? 2 : 4), scale / (at == i + 2 ? 2 : 4), false, false, 0, i, at + 1)
            : null;
    }

    // "between one and two million", "between a quarter and half a million", "two and a half to five million": both have the scale of the second
    private static Numeral Between(ReadOnlySpan<Word> words, Numeral low)
    {
        if (low.IsPercent || low.End + 1 >= words.Length || !(Is(words, low.End, "to") || Is(words, low.End, "and") && Is(words, low.First - 1, "between")))
        {
            return low;
        }

        if (
            At(words, low.End + 1) is not { IsShare: false } found
            || Percent(words, AndHalf(words, found)) is not { IsPercent: false } high
            || high.Value <= low.Value
        )
        {
            return low;
        }

        var scale = Scales.Values.Where(scale => scale > 100 && high.Value % (scale / 4) == 0 && high.Value >= scale / 2).DefaultIfEmpty(1).Max();
        var scaled = low.IsShare || low.Value * scale < high.Value ? low.Value * scale : low.Value;
        return scale == 1 && Is(words, low.End, "to") ? low : low with { Value = scaled, High = high.Value, IsShare = false, Places = 0, End = high.End };
    }

    // "three and a half"
    private static Numeral AndHalf(ReadOnlySpan<Word> words, Numeral one) =>
        one.IsWhole && Is(words, one.End, "and") && Is(words, one.End + 1, "a") && Is(words, one.End + 2, "half")
            ? one with
            {
                Value = one.Value + 0.5,
                High = one.High + 0.5,
                Places = 1,
                End = one.End + 3,
            }
            : one;

    // "30 to 40%", "250,000-500,000", "0.31 - 2.52", "four to seven weeks"; "from four to seven" is a change
    private static Numeral Range(ReadOnlySpan<Word> words, Numeral low)
    {
        if (
            low.IsWhole
            && Is(words, low.End, "to")
            && words[low.First].Kind == WordKind.Letters
            && low.End + 1 < words.Length
            && !Is(words, low.First - 1, "from")
            && Spoken(words, low.End + 1) is { } spoken
            && spoken.Value > low.Value
            && spoken.End < words.Length
            && words[spoken.End].Kind == WordKind.Letters
        )
        {
            return low with { High = spoken.Value, End = spoken.End };
        }

        // "ten or eleven points"
        if (
            low.IsWhole
            && Is(words, low.End, "or")
            && At(words, low.End + 1 < words.Length ? low.End + 1 : low.End) is { IsWhole: true } next
            && IsNext(low, next)
        )
        {
            return low with { High = next.Value, End = next.End };
        }

        if (
            low.IsShare
            || !Is(words, low.End, "-", "to")
            || low.End + 1 >= words.Length
            || words[low.End + 1].Kind != WordKind.Digits
            || words[low.First].Kind != WordKind.Digits
        )
        {
            return low;
        }

        return Digits(words, low.End + 1) is { } found && Percent(words, found) is var high && high.Value > low.Value && (high.IsPercent || !low.IsPercent)
            // "2.5 to 5 million": the scale is said once
            ? new Numeral(
                low.End == low.First + 1 ? low.Value * Scale(words, low.End + 2).Factor : low.Value,
                high.Value,
                high.IsPercent,
                false,
                Math.Max(low.Places, high.Places),
                low.First,
                high.End
            )
            : low;
    }

    private static bool IsNext(Numeral low, Numeral next) => low.High == low.Value && next.Value == low.Value + 1 && low.Value >= 1 && !next.IsShare;
}
