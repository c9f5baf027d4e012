using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>People as dots: so many of so many.</summary>
/// <param name="Events">How many it happened to; the lowest, where a range is meant.</param>
/// <param name="Total">How many there are.</param>
public sealed partial record Dots(double Events, int Total)
{
    private const int Most = 100;

    /// <summary>The highest number, where a range is meant.</summary>
    public double? High { get; init; }

    /// <summary>What is counted, for those who do not see the picture.</summary>
    public string What { get; init; } = "";

    /// <summary>How many dots are drawn: one for each person, or a hundred where there are more people.</summary>
    public int Drawn => Math.Min(Total, Most);

    /// <summary>How many are filled.</summary>
    public int Filled => (int)Math.Round(Events * Drawn / Total, MidpointRounding.AwayFromZero);

    /// <summary>How many are filled or hatched.</summary>
    public int Reached => High is { } high ? Math.Max(Filled, (int)Math.Round(high * Drawn / Total, MidpointRounding.AwayFromZero)) : Filled;

    /// <summary>The picture in words.</summary>
    public string Said => string.Create(CultureInfo.InvariantCulture, $"{Events:0.#}{(High is { } high ? $" to {high:0.#}" : "")} of {Total}");

    /// <summary>The first count of people in a text such as "7/10 (70%)" or "7 of 10"; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="everybody">How many "all" and "every" stand for; null where that is not known.</param>
    public static Dots? Read(string text, int? everybody = null)
    {
        if (Fraction().Match(text) is { Success: true } fraction
            && int.TryParse(fraction.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var events)
            && int.TryParse(fraction.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var total)
            && total > 0 && events <= total)
        {
            return new Dots(events, total);
        }

        if (everybody is { } people and > 0 && All().IsMatch(text))
        {
            return new Dots(people, people);
        }

        return
            Percent().Match(text) is { Success: true } percent
            && double.TryParse(percent.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var share)
            && share <= 100
            ? new Dots(share, 100)
            : null;
    }

    [GeneratedRegex(@"(?<![\d.,])(\d{1,6})\s*(?:/|of|out of)\s*(\d{1,6})(?![\d.])")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3}(?:\.\d+)?)\s*(?:%|per\s?cent)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(all|every|each|everyone|everybody)\b", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
