using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a sentence that say of how many people something is true, or by how many points a scale changed.</summary>
internal static class FigureReader
{
    private const int PeopleReach = 30;
    private const int OpposedReach = 12;
    private static readonly string[] Comparisons = [" against ", " versus ", " vs ", " vs. ", " compared with ", " compared to "];
    private static readonly string[] Breaks = [", ", "; ", " but ", " while ", " whereas ", " and only ", " and ", .. Comparisons];

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The numbers, in the order of the text.</summary>
    internal static List<ClaimFigure> Read(SlotText text, IReadOnlyList<Text.Quantity> quantities)
    {
        var figures = quantities.Select(quantity => Of(text, quantity)).OfType<ClaimFigure>().ToList();
        if (figures.Count == 0 && (Points(text) ?? Quantifier(text) ?? First(text)) is { } words)
        {
            figures.Add(words);
        }
        else if (figures.Count > 0 && ElsewhereNobody(text, figures) is { } nobody)
        {
            figures.Add(nobody);
        }

        if (figures is [{ Kind: FigureKind.Count } all, { Kind: FigureKind.Count } some] && some.Events <= all.Events && Clause(text.Lower, all) is var whole && IsWhole(text, all, some, whole))
        {
            figures = [some with { Kind = FigureKind.Fraction, Total = all.Events, Words = $"{some.Words} of {all.Words}" }];
            return figures.ConvertAll(figure => InClause(text, figure, Clause(text.Lower, figure)));
        }

        return figures.ConvertAll(figure => Outcome(text, InClause(text, figure, figures.Count == 1 ? (0, text.Lower.Length) : Clause(text.Lower, figure)), Clause(text.Lower, figure)));
    }

    // "13 patients were treated and 12 improved", "13 patients, of whom 12 improved", "in 13 patients, 12 improved": the first counts everyone
    private static bool IsWhole(SlotText text, ClaimFigure all, ClaimFigure some, (int Start, int End) clause) =>
        text.Has(SlotWords.OfThem, all.Start, some.Start)
        || (clause.End <= some.Start && (text.Has(SlotWords.Enrolment, clause.Start, clause.End) || text.Lower.AsSpan(0, all.Start).EndsWith("in ", StringComparison.Ordinal) || text.Lower.AsSpan(0, all.Start).EndsWith("among ", StringComparison.Ordinal)) && !text.Has(MeasureFamily.Cues, clause.Start, clause.End));

    private static ClaimFigure? Of(SlotText text, Text.Quantity quantity)
    {
        var (start, end) = (text.At(quantity.Start), text.At(quantity.End));
        var words = text.Source[quantity.Start..quantity.End];
        var figure = new ClaimFigure { Kind = FigureKind.Share, Words = words, Start = start, Bound = quantity.Bound, Places = Places(words) };
        var isPoints = IsPoints(text.Lower.AsSpan(end).TrimStart(" %-"));
        return quantity switch
        {
            { Kind: "fraction", Events: { } events, Total: { } total } => figure with { Kind = FigureKind.Fraction, Events = events, Total = total },
            { Kind: "fraction", Value: { } value } => figure with { Low = value, High = value, Total = quantity.Total, Places = 0, Bound = quantity.Bound ?? "approx" },
            { Kind: "percent" } when isPoints => figure with { Kind = FigureKind.Points, Low = quantity.Value ?? quantity.Low, High = quantity.Value ?? quantity.High },
            { Kind: "percent", Value: { } value } => figure with { Low = value / 100, High = value / 100 },
            { Kind: "percent", Low: { } low } => figure with { Low = low / 100, High = (quantity.High ?? 100) / 100 },
            { Kind: "count", Value: { } value } when isPoints || quantity.Unit == "point" => figure with { Kind = FigureKind.Points, Low = value, High = value },
            { Kind: "count", Value: { } value } when IsPeople(text, quantity.Unit, end) => figure with { Kind = FigureKind.Count, Events = value },
            _ => null,
        };
    }

    private static bool IsPoints(ReadOnlySpan<char> after) => after.StartsWith("point", StringComparison.Ordinal) || after.StartsWith("percentage point", StringComparison.Ordinal);

    // "rose by 7 points", "7.6 points more"
    private static ClaimFigure? Points(SlotText text)
    {
        var at = text.Lower.IndexOf(" point", StringComparison.Ordinal);
        var start = at < 0 ? -1 : text.Lower.LastIndexOf(' ', at - 1 < 0 ? 0 : at - 1) + 1;
        return start >= 0 && start < at && double.TryParse(text.Lower[start..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new ClaimFigure { Kind = FigureKind.Points, Low = value, High = value, Places = Places(text.Lower[start..at]), Words = text.Given(start, at), Start = start }
            : null;
    }

    // "five went from C to D": a bare number before a verb counts people when nothing else is counted
    private static bool IsPeople(SlotText text, string? unit, int end) =>
        unit is null ? text.Has(SlotWords.People, end, end + PeopleReach) || text.Begins(SlotWords.Counting, end + 1)
            : SlotWords.People.Rows.Any(row => row.Meaning == unit || row.Meaning == unit + "s");

    private static ClaimFigure? Quantifier(SlotText text) => text.Best(SlotWords.Quantifiers) is { } hit
        ? new ClaimFigure { Kind = Enum.Parse<FigureKind>(SlotWords.Quantifiers.Rows[hit.Row].Meaning), Words = text.Given(hit.Start, hit.Start + hit.Length), Start = hit.Start }
        : null;

    // "five went from C to D": a number word before a verb counts people
    private static ClaimFigure? First(SlotText text)
    {
        var end = text.Words.Count > 1 ? text.Words[0].End : 0;
        var value = end > 0 ? Array.IndexOf(NumberWords, text.Lower[..end]) + 1 : 0;
        return value > 0 && text.Begins(SlotWords.Counting, end + 1) ? new ClaimFigure { Kind = FigureKind.Count, Events = value, Words = text.Given(0, end), Start = 0 } : null;
    }

    // "7 of 10 improved, and none had a serious adverse event": the second clause counts another outcome
    private static ClaimFigure? ElsewhereNobody(SlotText text, List<ClaimFigure> figures) =>
        Quantifier(text) is { Kind: FigureKind.None } nobody && Clause(text.Lower, nobody) is var own && figures.TrueForAll(figure => Clause(text.Lower, figure) != own)
        && text.Rows(MeasureFamily.Cues, own.Start, own.End).Exists(row => MeasureFamily.All[row].Group == MeasureFamily.Harm)
            ? nobody
            : null;

    private static (int Start, int End) Clause(string lower, ClaimFigure figure)
    {
        var (start, end) = (0, lower.Length);
        foreach (var mark in Breaks)
        {
            var before = figure.Start == 0 ? -1 : lower.LastIndexOf(mark, figure.Start - 1, StringComparison.Ordinal);
            start = before >= 0 ? Math.Max(start, before + mark.Length) : start;
            var after = lower.IndexOf(mark, Math.Min(lower.Length, figure.Start + figure.Words.Length), StringComparison.Ordinal);
            end = after >= 0 ? Math.Min(end, after) : end;
        }

        return (Math.Min(start, end), end);
    }

    private static ClaimFigure InClause(SlotText text, ClaimFigure figure, (int Start, int End) clause) => figure with
    {
        Chronicity = text.Meaning(SlotWords.Chronicity, clause.Start, clause.End),
        Denied = figure.Kind != FigureKind.NotAll && text.Has(SlotWords.Negations, clause.Start, clause.End),
    };

    // what a number counts, and of whom, stands in its own clause, however many numbers there are
    private static ClaimFigure Outcome(SlotText text, ClaimFigure figure, (int Start, int End) clause) => figure with
    {
        Measures = MeasureFamily.In(text, clause.Start, clause.End),
        OfControls = IsOfControls(text, figure, clause),
    };

    // "1 of 15 controls", "against 1 of 15"; "5 of 19 did better than controls" counts the treated
    private static bool IsOfControls(SlotText text, ClaimFigure figure, (int Start, int End) clause)
    {
        var isOpposed = figure.Start - clause.Start <= OpposedReach && Comparisons.Any(mark => text.Lower.AsSpan(0, clause.Start).EndsWith(mark, StringComparison.Ordinal));
        var named = text.Has(SlotWords.Controls, clause.Start, clause.End) && !text.Lower.AsSpan(clause.Start, clause.End - clause.Start).Contains(" than ", StringComparison.Ordinal);
        return (isOpposed || named) && !text.Has(SlotWords.TreatedPeople, clause.Start, clause.End);
    }

    private static int Places(string words)
    {
        var point = words.IndexOfAny(['.', ',']);
        return point < 0 ? 0 : words.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
    }
}
