using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>How one group stands to another: "twice as often".</content>
internal sealed partial class ClaimFigureReader
{
    // "twice as often", "double that of placebo"
    private void Times()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (!_used[i] && Multiples.TryGetValue(Words[i].Text, out var times) && IsComparison(i + 1))
            {
                Use(i, i + 1);
                _figures.Add(Figure(FigureKind.Ratio, i, i + 1) with { Low = times, High = times, Bound = BoundBefore(i) });
            }
            // "in a single session"
            else if (Is(i, "single") && _sentence.Of("unit", i + 1, i + 3).Any(unit => unit.Value == "dose" && unit.First == i + 1))
            {
                Use(i, i + 2);
                _figures.Add(Figure(FigureKind.Doses, i, i + 2) with { Low = 1, High = 1 });
            }
            else if (!_used[i] && Is(i, "once") && (i + 1 >= Words.Count || Is(i + 1, ".", ",", ";")) && !Is(i - 1, "at", "than") && IsOfGiving(i))
            {
                Use(i, i + 1);
                _figures.Add(Figure(FigureKind.Doses, i, i + 1) with { Low = 1, High = 1 });
            }
            else if (!_used[i] && Is(i, "twice", "thrice") && IsOfGiving(i))
            {
                Use(i, i + 1);
                _figures.Add(Figure(FigureKind.Doses, i, i + 1) with { Low = Multiples[Words[i].Text], High = Multiples[Words[i].Text] });
            }
        }
    }

    private static readonly string[] Given = ["treatment", "cells", "route"];

    // "were given the cells twice, ten days apart"
    private bool IsOfGiving(int at) =>
        (at + 1 >= Words.Count || Words[at + 1].Kind == WordKind.Sign || AfterTimes.Contains(Words[at + 1].Text))
        && Enumerable
            .Range(Math.Max(0, at - Far), Math.Min(Far, at))
            .Any(i => Given.Any(role => _sentence.Has(role, null, i, i + 1) || _sentence.Of(role, i, at).Any(match => match.First == i)))
        && !_sentence.Has(MeasureFamily.Role, null, Math.Max(0, at - Far), at);

    private bool IsOfRatio(int first) =>
        Is(first - 1, "ratio", "rr")
        || (Is(first - 1, "or") && Words[first - 1].IsCapital)
        || (Is(first - 2, "ratio") && Is(first - 1, "of", "being", "was", "is", "near", "about", "at"));

    // "as often", "as many", "that of", "of that of", "the gain of": two groups are held side by side, and no part of one is told
    private bool IsComparison(int at) =>
        Is(at, "as") && at + 1 < Words.Count && Words[at + 1].Kind == WordKind.Letters
        || Is(at, "that", "what")
        || (Is(at, "of") && Is(at + 1, "that", "what"))
        || (Is(at, "of") && Is(at + 1, "the") && Is(at + 2, "odds", "risk", "rate", "likelihood"))
        || (Is(at, "the") && _sentence.Has(MeasureFamily.Role, null, at + 1, Math.Min(Words.Count, at + 3)) && !IsPeople(at, 4));
}
