using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>Everyone, no one, most; and numbers that are the whole of another.</content>
internal sealed partial class ClaimFigureReader
{
    private void Quantifiers()
    {
        foreach (var match in _sentence.Of("quantifier"))
        {
            // "more than half of the 20" is a share of them; "not one of six" is no one
            var isShare = match.Value is "most" or "few" && Enumerable.Range(match.First, match.End - match.First).Any(i => _used[i]);
            if (isShare || _used[match.First] || Kind(match) is not { } kind)
            {
                continue;
            }

            // "all ten", "none of the seven": the number is the whole group
            var whole = _figures.FirstOrDefault(figure =>
                figure is { Kind: FigureKind.Count } && figure.First >= match.End && figure.First - match.End <= 3 && Plain(match.End, figure.First)
            );
            // "nobody among Hammadi's 277"
            whole ??= _figures.FirstOrDefault(figure =>
                kind is FigureKind.None or FigureKind.All
                && figure is { Kind: FigureKind.Count, Unit: null }
                && Is(match.End, "among", "of")
                && !IsHyphenated(figure.End)
                && figure.First > match.End
                && figure.First - match.End <= 3
                && Enumerable.Range(match.End + 1, figure.First - match.End - 1).All(i => Words[i].IsCapital || Is(i, "the"))
            );
            // "the ten patients did not all gain"
            whole ??= _figures.LastOrDefault(figure =>
                figure is { Kind: FigureKind.Count } && figure.End <= match.First && match.First - figure.End <= 4 && IsPeople(figure.End, 2)
            );
            // "of the 150 people in the cohort, all were seen"; "the register counts 30 people, and the paper describes all of them"
            var led =
                whole is null && kind is FigureKind.All or FigureKind.None
                    ? _figures.LastOrDefault(figure =>
                        figure is { Kind: FigureKind.Count, Unit: null, Events: > 1 }
                        && figure.End <= match.First
                        && (IsLed(figure, match.First) || IsOfThose(match.End))
                    )
                    : null;
            var (first, end) = (Math.Min(match.First, whole?.First ?? match.First), Math.Max(match.End, whole?.End ?? match.End));
            var found = Figure(kind, first, end) with { Total = (whole ?? led)?.Events };
            if (whole is not null)
            {
                _figures.Remove(whole);
            }

            Use(found.First, found.End);
            _figures.Add(found);
        }
    }

    private bool IsLed(ClaimFigure figure, int at) =>
        figure.First < 4 && (Is(figure.First - 1, "of", "among") || Is(figure.First - 2, "of", "among")) && at > 0 && Words[at - 1].IsSign(',');

    private bool IsOfThose(int at) =>
        Is(at - 1, "of") && Is(at, "them", "these", "those", "whom") || Is(at, "of") && Is(at + 1, "them", "these", "those", "whom");

    // "gained nothing": no points
    private void Nothing()
    {
        for (var i = 1; i < Words.Count; i++)
        {
            if (Is(i, "nothing") && (_sentence.Has("direction", null, i - 1, i) || _sentence.Has(MeasureFamily.Role, null, i - 1, i)))
            {
                _figures.Add(Figure(FigureKind.Points, i, i + 1) with { Low = 0, High = 0, Bound = "approx" });
                Use(i, i + 1);
            }
        }
    }

    // "of the 20, 15", "among 28 people 7", "in 13 patients, 12", "ten people, of whom seven": the first is the whole
    private void Wholes()
    {
        for (var i = 0; i + 1 < _figures.Count; i++)
        {
            // "of 80 patients examined within 72 hours, 65": a time between the two is no part of either
            var at = _figures.FindIndex(i + 1, figure => figure.Kind is not (FigureKind.Time or FigureKind.Year or FigureKind.Age));
            if (at < 0)
            {
                break;
            }

            var (whole, part) = (_figures[i], _figures[at]);
            var isWhole =
                whole is { Kind: FigureKind.Count, Unit: null }
                && part is { Kind: FigureKind.Count, Unit: null }
                && part.Events <= whole.Events
                && !Enumerable.Range(whole.End, Math.Max(0, part.First - whole.End)).Any(word => Words[word].IsSign('('))
                && (
                    (
                        Is(whole.First - 1, "of", "among", "von", "de")
                        || Is(whole.First - 2, "of", "among", "von", "de")
                        || (Is(whole.First - 1, "in") && whole.First < 3)
                    )
                        && part.First - whole.End <= 5
                    || Is(part.First - 1, "whom")
                    || Is(part.First - 2, "whom")
                    || Is(part.First - 3, "whom")
                    || (Is(part.First - 1, "them", "these") && Is(part.First - 2, "of"))
                );
            isWhole |=
                whole is { Kind: FigureKind.Count, Unit: null }
                && part is { Kind: FigureKind.Count, Unit: null }
                && part.Events <= whole.Events
                && part.First - whole.End <= 6
                && _sentence.Has("enrol", "enrolled", Math.Max(0, whole.First - 4), part.First)
                && Is(part.First - 1, "and")
                && !IsPeople(part.End, 2);
            // "Of 18 children who had cells put into the brain, just six"
            isWhole |=
                whole is { Kind: FigureKind.Count, Unit: null }
                && part is { Kind: FigureKind.Count, Unit: null }
                && part.Events <= whole.Events
                && (Is(whole.First - 1, "of", "among") || Is(whole.First - 2, "of", "among") && Is(whole.First - 1, "the", "its", "these"))
                && whole.First < 3
                && part.First - whole.End <= 20
                && Enumerable.Range(Math.Max(whole.End, part.First - 3), Math.Min(3, part.First - whole.End)).Any(i => Words[i].IsSign(','))
                && !IsTime(part.End);
            if (isWhole)
            {
                _figures[at] = part with
                {
                    Kind = FigureKind.Fraction,
                    Total = whole.Events,
                    First = at == i + 1 ? whole.First : part.First,
                    Apart = at == i + 1 ? (0, 0) : (whole.First, whole.End),
                };
                _figures.RemoveAt(i);
            }
        }
    }

    // "nine gained no grade": the "no" turns the number before it and counts nobody itself
    private bool IsOfNumber(Match match) =>
        _figures.Exists(figure => figure.CountsPeople && figure.End <= match.First && IsAfterNo(figure.End, match.End))
        && _sentence.Matches.Any(one => one.Role == MeasureFamily.Role && one.First >= match.End && one.First < match.End + Gap);

    // "nobody had cells", "who got no neural cells": what is denied is a treatment and no outcome
    private bool IsOfTreatment(int first)
    {
        // "one of 15 without them"
        if (Is(first, "them", "it") && Is(first - 1, "without"))
        {
            return true;
        }

        for (var i = first; i < Words.Count && i < first + Far && Words[i].Kind == WordKind.Letters; i++)
        {
            if (_sentence.Has(MeasureFamily.Role, null, i, i + 3))
            {
                return false;
            }

            if (_sentence.Has("treatment", null, i, i + 2) || _sentence.Has("cells", null, i, i + 3))
            {
                return i + 1 >= Words.Count || !Is(i + 1, "patient", "patients", "recipient", "recipients", "people");
            }
        }

        return false;
    }

    // "spasticity eased in none of the five whom they treated", "none of the eight who had cells was hurt in the neck": the treatment says who they are
    private bool IsCounted(Match match) =>
        (Is(match.End, "of") || Is(match.End - 1, "of"))
        && _sentence.Numbers.Any(number => number.First >= match.End && number.First <= match.End + Gap)
        && _sentence.Clauses.First(one => match.First < one.End) is var clause
        && (_sentence.Has(MeasureFamily.Role, null, clause.First, match.First) || Enumerable.Range(match.End, Far).Any(i => Is(i, "who", "whom", "that")));

    private FigureKind? Kind(Match match)
    {
        switch (match.Value)
        {
            case "none"
                when Is(match.End - 1, "one", "of")
                    && !(match.End < Words.Count && PastVerbs.Contains(Words[match.End].Text))
                    && _sentence.Has(MeasureFamily.Role, null, match.End, match.End + 4)
                    && !_sentence.Numbers.Any(number => number.First >= match.End && number.First <= match.End + 2)
                    && !IsPeople(match.End, 3):
                return null;
            case "none" when Is(match.End, "under", "over", "below", "above", "younger", "older"):
                return null;
            case "none" when IsOfTreatment(match.End) && !IsCounted(match):
                return null;
            case "none" when Is(match.First, "any", "anyone"):
                return _sentence.IsIn(Scope.Negated, match.First, match.End) && (Is(match.First, "anyone") || IsPeople(match.End, 2)) ? FigureKind.None : null;
            // "three were no higher on the scale": the three are counted
            case "none" when Is(match.First, "no") && (Is(match.End, "longer", "higher", "better", "further") || IsOfNumber(match)):
                return null;
            // "the trial found no benefit": a finding, and nobody counted
            case "none"
                when Is(match.First, "no")
                    && match.First > 0
                    && Finding.Contains(Words[match.First - 1].Text)
                    && _sentence.Has(MeasureFamily.Role, MeasureFamily.General, match.End, match.End + 3)
                    && !IsPeople(match.End, 2):
                return null;
            case "none" when Is(match.First, "no", "without"):
                return
                    IsPeople(match.End, 2)
                    || _sentence.Matches.Any(one =>
                        one.Role == MeasureFamily.Role && one.First >= match.End && one.First <= match.End + 4 && Plain(match.End, one.First)
                    )
                    ? FigureKind.None
                    : null;
            case "none":
                return FigureKind.None;
            case "all" when Is(match.End, "but") || _sentence.Has("arm", "all", match.First, match.End + 2) || Is(match.First - 1, "not", "at"):
                return null;
            case "all" when Is(match.End, "cause", "causes", "kind", "kinds", "sort", "sorts"):
                return null;
            // "from each participant's own nerve"
            case "all" when Is(match.First, "each", "every") && match.End < Words.Count && Words[match.End].IsPossessive:
                return null;
            case "all"
                when Is(match.First, "each", "every")
                    && _figures.Exists(figure =>
                        figure.Kind is FigureKind.Cells or FigureKind.Doses or FigureKind.Time
                        && (figure.First >= match.First ? figure.First - match.End <= Gap : match.First - figure.End <= Gap)
                    ):
                return null;
            // "each child of the treated arm had four infusions": what each was given, and no outcome of all
            case "all"
                when Is(match.First, "each", "every")
                    && _sentence.Clauses.First(one => match.First < one.End) is var clause
                    && _figures.Exists(figure =>
                        figure.Kind is FigureKind.Cells or FigureKind.Doses && figure.First >= clause.First && figure.End <= clause.End
                    )
                    && !_sentence.Has(MeasureFamily.Role, null, clause.First, clause.End):
                return null;
            case "all":
                return FigureKind.All;
            // "most recovery comes early": no people are counted
            case "most" when Is(match.End, "recovery", "improvement", "progress", "change") || Is(match.End + 1, "recovery", "improvement", "progress"):
                return null;
            case "most":
                return Is(match.First - 1, "the", "at") && Is(match.First, "most") ? null : FigureKind.Most;
            case "few":
                return FigureKind.Few;
            // "could look at all of the 150"
            case "idiom":
                return Is(match.End - 1, "all") && Is(match.End, "of") ? FigureKind.All : null;
            default:
                return FigureKind.NotAll;
        }
    }
}
