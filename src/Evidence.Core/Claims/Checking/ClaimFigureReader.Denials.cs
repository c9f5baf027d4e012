using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>What a number counts and what it denies.</content>
internal sealed partial class ClaimFigureReader
{
    private static readonly HashSet<string> Rest = [.. WordLists.Of("those-left"), .. WordLists.Of("those-left-over")];

    // "nine gained no grade": the word that denies stands between the number's verb and what it counts
    private bool IsDenied(ClaimFigure figure)
    {
        var clause = _sentence.Clauses.First(one => figure.First < one.End);
        if (_sentence.Of(MeasureFamily.Role, figure.End, clause.End).Any(match => IsAfterNo(figure.End, match.First)))
        {
            return true;
        }

        // "three were no higher on the scale"
        if (_sentence.Of("direction", figure.End, clause.End).Any(match => match.Value == "up" && Is(match.First - 1, "no", "any") && IsNegated(match.First)))
        {
            return true;
        }

        // "stayed as they were in all but one"
        if (_sentence.Of("unchanged", clause.First, clause.End).Any(match => !IsOfRest(figure.End, match.First)))
        {
            return true;
        }

        // "five with AIS B did not improve": whose grade is told says nothing of what came ("of the 21 with AIS D one did not" does of the 21)
        var grades = _sentence.Numbers.Any(number => number.First >= figure.End && number.First < clause.End) ? [] : Grades.In(_sentence);
        var outcome = _sentence
            .Of(MeasureFamily.Role, figure.End, clause.End)
            .Where(match => !grades.Any(grade => grade.First <= match.First && match.First < grade.End))
            .Select(match => (int?)match.First)
            .FirstOrDefault()
            ?? _sentence.Of(MeasureFamily.Role, clause.First, clause.End).Select(match => (int?)match.First).LastOrDefault();
        return outcome is { } at
            && (_sentence.Scopes[at] & Scope.Negated) != 0
            && !IsAfterUntreated(figure.End, at)
            && !IsAfterUntreated(clause.First, figure.First);
    }

    // "120 gained a grade and the rest stayed as they were": told of those who are left
    private bool IsOfRest(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Any(i => Rest.Contains(Words[i].Text));

    // "hardly any of the eight": the word that denies is the number's own
    private bool DeniesItself(ClaimFigure figure) =>
        figure.Kind == FigureKind.Few && _sentence.Cues.Any(cue => cue.Row.Kind == Scope.Negated && cue.First >= figure.First && cue.End <= figure.End);

    private bool IsNegated(int word) => (_sentence.Scopes[word] & Scope.Negated) != 0;

    // "who got no cells improved", "without cells improved": the word that denies is spent on the treatment
    private bool IsAfterUntreated(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (Is(i, "no", "without"))
            {
                return IsOfTreatment(i + 1);
            }
        }

        return false;
    }

    private bool IsDoubled(ClaimFigure figure)
    {
        var clause = _sentence.Clauses.First(one => figure.First < one.End);
        return _sentence.Cues.Any(cue =>
            cue.Row.Kind == Scope.Negated && cue.First >= figure.End && cue.End < clause.End && Failing.Contains(Words[cue.First].Text)
        );
    }

    // a "no" between the two that is the verb's and opens no part of its own ("seven improved, with no fever")
    private bool IsAfterNo(int first, int end)
    {
        for (var i = Math.Max(first, end - Gap); i < Math.Min(end, Words.Count - 1); i++)
        {
            // "five got through without a complication"
            if (Is(i, "without") && (_sentence.Scopes[i + 1] & Scope.Negated) != 0)
            {
                return i > first && !_sentence.Of(MeasureFamily.Role, first, i).Any(match => match.End <= i);
            }

            if (Is(i, "no") && !Is(i + 1, "longer") && (_sentence.Scopes[i + 1] & Scope.Negated) != 0)
            {
                return i > first
                    && (i < 2 || Words[i - 2].Kind != WordKind.Sign)
                    && !Is(i - 1, "and", "with", "but", "or", "at")
                    && Words[i - 1].Kind == WordKind.Letters
                    && !_sentence.Of(MeasureFamily.Role, first, i).Any(match => match.Value == MeasureFamily.General && match.End < i);
            }
        }

        return false;
    }
}
