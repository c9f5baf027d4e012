using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a sentence that say of how many people something is true, or by how many points a scale changed.</summary>
internal static class FigureReader
{
    private static readonly string[] Breaks = [", ", "; ", " but ", " while ", " whereas ", " and only ", " and "];

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Verbs = ["went ", "moved ", "improved", "gained ", "walked", "recovered", "regained ", "rose ", "converted ", "reached "];

    private static readonly (FigureKind Kind, string[] Words)[] Words =
    [
        (FigureKind.NotAll, ["not all", "not every", "not everyone"]),
        (FigureKind.None, ["no serious", "no severe", "no adverse", "no deaths", "no complications", "no side effects", "without serious", "without complications", "no patient", "no patients", "no participant", "no participants", "no one", "nobody", "none of", "not one", "not a single", "none"]),
        (FigureKind.All, ["all participants", "all patients", "all of the", "all of them", "all the participants", "all the patients", "all subjects", "all children", "all people", "every patient", "every participant", "every single", "everyone", "everybody", "each patient", "each participant", "every one of", "every child", "every person", "without exception", "all ten", "all thirteen", "each of the", "each of them"]),
        (FigureKind.Most, ["most patients", "most participants", "most people", "most of the", "most of them", "the majority", "a majority", "most children", "most of our", "vast majority", "for most", "nearly all", "almost all", "the bulk of"]),
    ];

    /// <summary>The numbers, in the order of the text.</summary>
    internal static List<ClaimFigure> Read(string text, string lower, IEnumerable<Text.Quantity> quantities)
    {
        var figures = quantities.Select(quantity => Of(text, lower, quantity)).OfType<ClaimFigure>().ToList();
        if (figures.Count == 0 && (Points(text, lower) ?? Quantifier(text, lower) ?? First(text, lower)) is { } words)
        {
            figures.Add(words);
        }

        return [.. figures.Select(figure => figure with { Clause = figures.Count == 1 ? lower : Clause(lower, figure) }).Select(Denied)];
    }

    private static ClaimFigure? Of(string text, string lower, Text.Quantity quantity)
    {
        var figure = new ClaimFigure { Kind = FigureKind.Share, Words = text[quantity.Start..quantity.End], Start = quantity.Start, Bound = quantity.Bound, Places = Places(text[quantity.Start..quantity.End]) };
        var after = lower[Math.Min(quantity.End, lower.Length)..].TrimStart(' ', '%', '-');
        return quantity switch
        {
            { Kind: "fraction", Events: { } events, Total: { } total } => figure with { Kind = FigureKind.Fraction, Events = events, Total = total },
            { Kind: "fraction", Value: { } value } => figure with { Low = value, High = value, Total = quantity.Total, Places = 0, Bound = quantity.Bound ?? "approx" },
            { Kind: "percent" } when IsPoints(after) => figure with { Kind = FigureKind.Points, Low = quantity.Value ?? quantity.Low, High = quantity.Value ?? quantity.High },
            { Kind: "percent", Value: { } value } => figure with { Low = value / 100, High = value / 100 },
            { Kind: "percent", Low: { } low } => figure with { Low = low / 100, High = (quantity.High ?? 100) / 100 },
            { Kind: "count", Value: { } value } when IsPoints(after) || quantity.Unit == "point" => figure with { Kind = FigureKind.Points, Low = value, High = value },
            { Kind: "count", Value: { } value } when IsPeople(quantity.Unit, after) => figure with { Kind = FigureKind.Count, Events = value },
            _ => null,
        };
    }

    private static bool IsPoints(string after) => after.StartsWith("point", StringComparison.Ordinal) || after.StartsWith("percentage point", StringComparison.Ordinal);

    // "rose by 7 points", "7.6 points more"
    private static ClaimFigure? Points(string text, string lower)
    {
        var at = lower.IndexOf(" point", StringComparison.Ordinal);
        var start = at < 0 ? -1 : lower.LastIndexOf(' ', at - 1 < 0 ? 0 : at - 1) + 1;
        return start >= 0 && start < at && double.TryParse(lower[start..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new ClaimFigure { Kind = FigureKind.Points, Low = value, High = value, Places = Places(lower[start..at]), Words = text[start..at], Start = start }
            : null;
    }

    // "five went from C to D": a bare number before a verb counts people when nothing else is counted
    private static bool IsPeople(string? unit, string after) =>
        unit is null ? WordSearch.Any(after[..Math.Min(30, after.Length)], SlotWords.People) || after.StartsWith("went ", StringComparison.Ordinal) || after.StartsWith("moved ", StringComparison.Ordinal) || after.StartsWith("improved", StringComparison.Ordinal)
            : SlotWords.People.Contains(unit) || SlotWords.People.Contains(unit + "s");

    private static ClaimFigure? Quantifier(string text, string lower)
    {
        foreach (var (kind, words) in Words)
        {
            if (WordSearch.First(lower, words) is { } found)
            {
                var at = WordSearch.Find(lower, found);
                return new ClaimFigure { Kind = kind, Words = text.Substring(at, found.Length), Start = at };
            }
        }

        return null;
    }

    // "five went from C to D": a number word before a verb counts people
    private static ClaimFigure? First(string text, string lower)
    {
        var end = lower.IndexOf(' ', StringComparison.Ordinal);
        var value = end > 0 ? Array.IndexOf(NumberWords, lower[..end]) + 1 : 0;
        return value > 0 && Verbs.Any(verb => lower.AsSpan(end + 1).StartsWith(verb, StringComparison.Ordinal))
            ? new ClaimFigure { Kind = FigureKind.Count, Events = value, Words = text[..end], Start = 0 }
            : null;
    }

    private static string Clause(string lower, ClaimFigure figure)
    {
        var (start, end) = (0, lower.Length);
        foreach (var mark in Breaks)
        {
            var before = figure.Start == 0 ? -1 : lower.LastIndexOf(mark, figure.Start - 1, StringComparison.Ordinal);
            start = before >= 0 ? Math.Max(start, before + mark.Length) : start;
            var after = lower.IndexOf(mark, Math.Min(lower.Length, figure.Start + figure.Words.Length), StringComparison.Ordinal);
            end = after >= 0 ? Math.Min(end, after) : end;
        }

        return lower[Math.Min(start, end)..end];
    }

    private static ClaimFigure Denied(ClaimFigure figure) => WordSearch.Any(figure.Clause, SlotWords.Negations) && figure.Kind != FigureKind.NotAll ? figure with { Denied = true } : figure;

    private static int Places(string words)
    {
        var point = words.IndexOfAny(['.', ',']);
        return point < 0 ? 0 : words.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
    }
}
