namespace Evidence.Core.Text;

/// <summary>
/// Whether the text itself asserts what a cue says: not in a negation, a question, a warning, a condition, a hedge or another's claim.
/// </summary>
internal static class AssertionScope
{
    private const int ClauseReach = 12;

    /// <summary>True when the unit asserts what stands at the place.</summary>
    /// <param name="v">The unit.</param>
    /// <param name="place">The cue.</param>
    /// <param name="negatable">True when a negation before the cue takes it away.</param>
    internal static bool Asserts(UnitView v, Place place, bool negatable) =>
        !UnitForms.IsQuestion(v) && !IsWarned(v, place) && !IsConditional(v, place) && !IsReported(v, place)
        && !(negatable && (IsNegated(v, place) || IsDenied(v, place))) && !IsQuoted(v, place);

    /// <summary>True when a hedge or an aim softens the cue ("may", "aims to", "potential").</summary>
    internal static bool IsHedged(UnitView v, Place place)
    {
        for (var i = place.First - 1; i >= Math.Max(v.First, place.First - ClauseReach); i--)
        {
            if (IsBoundary(v, i) && !v[i].IsSign(','))
            {
                return false;
            }

            if (v[i].Is(WordClass.Hedge | WordClass.Aim) && !v.IsAny(i, "able", "appear", "possible", "goals"))
            {
                return true;
            }
        }

        return v[place.First].Is(WordClass.Hedge) || v.Find(WordClass.Hedge, place.First, place.End + 1) is var inside and >= 0 && inside <= place.End && v.IsAny(inside, "may", "might", "could", "potentially")
            || v.Find(WordClass.Hedge, place.End) is var late and > 0 && v.Is(late, "potentially");
    }

    private static bool IsNegated(UnitView v, Place place)
    {
        for (var i = place.First - 1; i >= Math.Max(v.First, place.First - ClauseReach); i--)
        {
            if (v[i].Is(WordClass.Negator) && !v.IsAny(i + 1, "only", "just", "doubt", "longer", "wonder", "matter") && !v.IsAny(i, "lack", "lacks"))
            {
                return true;
            }

            if (IsBoundary(v, i))
            {
                // a series goes on after a comma: "not a cure, a miracle or …"
                var series = v[i].IsSign(',') && (v.IsAny(i + 1, "a", "an", "nor", "or") || v.IsAny(place.First - 1, "or", "nor"));
                if (!series)
                {
                    return false;
                }
            }
        }

        return false;
    }

    // "a cure does not exist", "guarantees are not given"
    private static bool IsDenied(UnitView v, Place place)
    {
        for (var i = place.End; i < Math.Min(v.End, place.End + 5); i++)
        {
            if (IsBoundary(v, i))
            {
                return false;
            }

            if (v[i].Is(WordClass.Negator) && (v[i].Is(WordClass.Be | WordClass.Modal) || v[i - 1].Is(WordClass.Be | WordClass.Modal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWarned(UnitView v, Place place)
    {
        var warn = v.Find(WordClass.Warn, v.First, place.First);
        if (warn >= 0 && !v.IsAny(warn, "wrong", "careful", "research", "false"))
        {
            return true;
        }

        var after = v.Find(WordClass.Warn, place.End);
        return AdvicePatterns.Warning(v) is not null || (after >= 0 && v.IsAny(after, "misleading", "false", "unproven", "exaggerated", "bogus", "unrealistic", "wary", "cautious", "suspicious", "unsubstantiated", "unsupported", "scam", "dubious", "skeptical", "sceptical"))
            || v.Phrase("walk", "away") is not null || v.Phrase("run", "away") is not null || v.Phrase("clinics", "that") is { } that && that.First < place.First && AdvicePatterns.Imperative(v) is not null;
    }

    private static bool IsConditional(UnitView v, Place place)
    {
        for (var i = place.First - 1; i >= Math.Max(v.First, place.First - ClauseReach - 4); i--)
        {
            if (v.IsAny(i, "whether", "unless") || (v.Is(i, "if") && !v.IsAny(i - 1, "even", "as")))
            {
                return !CommaBetween(v, i, place.First);
            }
        }

        return false;
    }

    private static bool CommaBetween(UnitView v, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (v[i].IsSign(','))
            {
                return true;
            }
        }

        return false;
    }

    // someone else claims it: "the site claims", "according to the brochure", "critics say"; our own voice stays ours
    private static bool IsReported(UnitView v, Place place)
    {
        for (var i = v.First; i < place.First; i++)
        {
            var distance = v[i].Is(WordClass.Distance) && !v[i].Is(WordClass.Therapy) && !v.IsAny(i, "question", "questions", "market", "questioned") || v[i].Is(WordClass.Aside) && v.Is(i + 1, "to") || v.Is(i, "reportedly")
                || (v[i].Is(WordClass.Report) && !v.IsAny(i, "experience", "feel", "share", "notice", "experienced", "feels") && v.Find(WordClass.I | WordClass.We, v.First, i) < 0)
                || (v.IsAny(i, "promised", "promising", "guaranteeing", "offering") && v.IsAny(i - 1, "clinics", "clinic", "websites", "companies", "were", "was", "those", "anyone", "sites", "providers"))
                || (v.IsAny(i, "that", "which", "who") && v.IsAny(i - 1, "clinics", "sites", "websites", "companies", "providers", "those", "anyone", "ads", "places", "operators", "some") && v.Find(WordClass.We, v.First, i) < 0);
            if (distance && v.Find(WordClass.We, v.First, i) < 0)
            {
                return true;
            }
        }

        for (var i = place.End; i < v.End; i++)
        {
            if (v[i - 1].Kind == TokenKind.Sign && v.IsAny(i, "says", "said", "claims", "claimed", "according", "wrote", "recalls", "boasts", "insists", "promises", "he", "she", "the") && (v[i].Is(WordClass.Distance | WordClass.Aside | WordClass.Report) || v.IsAny(i + 1, "says", "said", "claims", "claimed")))
            {
                return true;
            }
        }

        return v.Find(WordClass.Distance, place.First, place.End + 3) is var own and >= 0 && own >= place.End && v.IsAny(own, "claims", "claim", "claimed", "marketing", "advertising", "myth", "slogans", "advertised");
    }

    // scare quotes: the cue alone stands in quotation marks
    private static bool IsQuoted(UnitView v, Place place) =>
        place.First > v.First && place.End < v.End && v[place.First - 1].IsSign('"') && v[place.End].IsSign('"') && place.First - 1 > v.First;

    private static bool IsBoundary(UnitView v, int i) =>
        (v[i].Kind == TokenKind.Sign && v[i].Sign is ';' or ':' or ',' or '(' or ')' or '-' or '|') || v.IsAny(i, "but", "however", "yet", "whereas");
}
