using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>The time after treatment that a sentence speaks of; the time since an injury and the age of people are other things.</summary>
internal static class TimeSlot
{
    private const int Before = 14;
    private const int After = 24;

    /// <summary>Months after treatment; null when it does not say.</summary>
    internal static double? Months(SlotText text, IReadOnlyList<Text.Quantity> quantities)
    {
        foreach (var time in quantities)
        {
            if (time.Kind is not ("duration" or "age") || Factor(time.Unit) is not { } factor || (time.Value ?? time.High) is not { } value)
            {
                continue;
            }

            var (start, end) = (text.At(time.Start), text.At(time.End));
            // "at 6 months" is read as an age where nothing else is said; of an outcome it is the time after treatment
            if (time.Kind == "age" && !text.Lower.AsSpan(0, start).TrimEnd().EndsWith(" at", StringComparison.Ordinal))
            {
                continue;
            }

            if (!text.Has(SlotWords.AboutPeople, start - Before, start) && !text.Has(SlotWords.AboutPeople, end, end + After))
            {
                return value * factor;
            }
        }

        return text.Has(SlotWords.Times) ? Spoken(text) : null;
    }

    // "... at 24 months" at the end of a sentence, where a number of months may also be an age
    private static double? Spoken(SlotText text)
    {
        var words = text.Words.ConvertAll(word => text.Lower[word.Start..word.End]);
        for (var i = 2; i < words.Count; i++)
        {
            var isAfter = words[i - 2] is "at" or "after" or "within" or "by" && (i + 1 == words.Count || words[i + 1] is not ("of" or "old" or "after" or "from"));
            var isLater = i + 1 < words.Count && words[i + 1] is "after" or "later" or "following" && !text.Has(SlotWords.AboutPeople, text.Words[i + 1].End, text.Words[i + 1].End + After);
            if ((isAfter || isLater) && Factor(words[i].TrimEnd('s')) is { } factor && double.TryParse(words[i - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value * factor;
            }
        }

        return null;
    }

    private static double? Factor(string? unit) => unit switch
    {
        "month" => 1,
        "year" => 12,
        "week" => 7 / 30.4,
        "day" => 1 / 30.4,
        "hour" => 1 / 730.0,
        _ => null,
    };
}
