namespace Evidence.Core.Text;

/// <summary>Guidance: imperatives, "should", what is important, warnings.</summary>
internal static class AdvicePatterns
{
    /// <summary>A sentence, or the sentence after a head, that opens with a verb of advice.</summary>
    internal static Place? Imperative(UnitView v)
    {
        var at = v.Opening;
        at = v.IsAny(at, "please", "also", "then", "first", "finally", "instead", "so", "therefore", "just", "and", "but") && at + 1 < v.End ? at + 1 : at;
        at = v.Is(at, ",") ? at + 1 : at;
        if (v.IsAny(at, "never", "always") && at + 1 < v.End && IsVerb(v, at))
        {
            return new Place(at, at + 2);
        }

        if (at >= v.End || UnitForms.IsQuestion(v) || !IsVerb(v, at))
        {
            return AfterClause(v);
        }

        return SalesPatterns.CallToAct(v) is null ? new Place(at, at + 1) : null;
    }

    /// <summary>"it is important to", "choosing well is crucial".</summary>
    internal static Place? Important(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Importance); i++)
        {
            if (!v[i].Is(WordClass.Importance) || v.IsAny(i + 1, "advance", "advances", "step", "treatment", "role", "clinic", "clinics", "stem", "function", "connection"))
            {
                continue;
            }

            var impersonal = v.IsAny(i - 1, "is", "be", "are") && v.IsAny(i - 2, "it", "is") || v.IsAny(i - 1, "it", "more", "always") || v.Is(i - 2, "it");
            var infinitive = v.Find(WordClass.You | WordClass.Patient | WordClass.Family, i + 1, i + 5) > 0 || v.Is(i + 1, "to");
            var gerund = v.Text.Word(v.Opening).EndsWith("ing", StringComparison.Ordinal) && v.IsAny(i - 1, "is", "are");
            var frame = v.Find(WordClass.Tip, i + 1, i + 6) is var verb and > 0 && v.IsAny(verb, "understand", "note", "remember") && v.Is(verb + 1, "that") || v.Phrase("recognize", "that") is not null || v.Phrase("recognise", "that") is not null || v.Phrase("know", "that") is not null;
            if ((impersonal || infinitive || gerund) && !(frame && v.Has(WordClass.Rule | WordClass.Risk | WordClass.Price)))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>"Aftercare is key": something is said to matter, to nobody in particular.</summary>
    internal static Place? Key(UnitView v) =>
        v.Pair(WordClass.Be, WordClass.Importance, 4) is { } pair && !v.Has(WordClass.Mechanism | WordClass.Cell) && !v.Is(pair.End - 2, "the") ? pair : null;

    /// <summary>"Understanding the process can help you prepare", "finding the right team makes all the difference".</summary>
    internal static Place? KnowingHelps(UnitView v)
    {
        var gerund = v.IsAny(v.Opening, "understanding", "knowing", "choosing", "finding", "selecting", "asking", "checking", "comparing", "researching", "preparing", "learning", "picking") ? v.Opening
            : v.Phrase("finding", "the", "right")?.First ?? v.Phrase("choosing", "the", "right")?.First ?? -1;
        return gerund >= 0 && (v.Has(WordClass.You | WordClass.Importance) || v.Phrase("difference") is not null || (v.Has(WordClass.Clinic | WordClass.Staff) && v.Has(WordClass.Risk))) ? new Place(gerund, gerund + 1) : null;
    }

    /// <summary>"A clinic with its own laboratory can …": no particular clinic, a standard.</summary>
    internal static Place? AnyClinic(UnitView v)
    {
        var clinic = v.IsAny(v.Opening, "a", "an", "any", "every") ? v.Find(WordClass.Clinic | WordClass.Staff, v.Opening, v.Opening + 4) : v.IsAny(v.Opening, "clinics", "doctors", "centres", "centers", "hospitals", "providers") && v.IsAny(v.Opening + 1, "that", "which", "who", "with") ? v.Opening : -1;
        return clinic >= 0 && v.Find(WordClass.Modal | WordClass.Compare, clinic, clinic + 14) > 0 && !v.Has(WordClass.Country) ? new Place(clinic, clinic + 1) : null;
    }

    /// <summary>What patients and clinics should do.</summary>
    internal static Place? Should(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Modal); i++)
        {
            var duty = v.IsAny(i, "should", "shouldnt", "ought") || (v.IsAny(i, "must", "need") && v.IsAny(i - 1, "you", "patients", "families", "parents"));
            if (duty && v.Find(WordClass.You | WordClass.Patient | WordClass.Family | WordClass.Clinic | WordClass.Staff | WordClass.Person, v.First, i + 3) >= 0)
            {
                return new Place(i, i + 1);
            }

            if (v.Is(i, "should") && v.IsAny(i + 1, "be", "not", "never", "always") && !v.Has(WordClass.Study))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>A warning to the reader: "be wary of", "beware", "avoid".</summary>
    internal static Place? Warning(UnitView v)
    {
        if (v.Find(WordClass.Warn, v.Opening, v.Opening + 3) is var at and >= 0 && (at == v.Opening || v.IsAny(at - 1, "be", "stay", "remain", "very", "especially", "particularly")) && !v[at].Is(WordClass.Find))
        {
            return new Place(at, at + 1);
        }

        if (v.Has(WordClass.Clinic | WordClass.Staff | WordClass.Promise) && (v.Phrase("lying") ?? v.Phrase("dishonest") ?? v.Phrase("scam") ?? v.Phrase("fraud")) is { } lie)
        {
            return lie;
        }

        return v.Phrase("steer", "clear") ?? v.Phrase("stay", "away") ?? v.Phrase("watch", "out") ?? v.Phrase("with", "caution") ?? v.Phrase("grain", "of", "salt") ?? v.Phrase("red", "flag") ?? v.Phrase("red", "flags") ?? (v.Has(WordClass.Clinic | WordClass.Promise | WordClass.Staff | WordClass.Price | WordClass.Credential | WordClass.Story) || v.Phrase("cure") is not null ? v.Phrase("warning", "sign") ?? v.Phrase("warning", "signs") : null) ?? v.Phrase("too", "good", "to", "be", "true");
    }

    /// <summary>"A reputable clinic will …".</summary>
    internal static Place? GoodClinic(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Clinic | WordClass.Staff); i++)
        {
            var good = v.IsAny(i, "reputable", "good", "trustworthy", "legitimate", "ethical", "responsible", "honest", "serious", "qualified", "genuine", "reliable", "credible")
                && v.Find(WordClass.Clinic | WordClass.Staff, i + 1, i + 4) > 0;
            var standard = v.IsAny(i - 1, "a", "an", "any", "every") && v.Find(WordClass.Clinic | WordClass.Staff, i + 1, i + 4) is var clinic and > 0 && clinic + 1 < v.End && v[clinic + 1].Kind == TokenKind.Word && !v[clinic + 1].Is(WordClass.Function | WordClass.Past) && !v.Has(WordClass.Country);
            if (good && (standard || v.Find(WordClass.Modal, i + 2, i + 8) > 0))
            {
                return new Place(i, i + 2);
            }
        }

        return null;
    }

    // "If you are unsure, ask …": the imperative follows the comma
    private static Place? AfterClause(UnitView v)
    {
        if (!v.IsAny(v.Opening, "if", "when", "before", "while", "to", "since", "after", "unless", "once") || UnitForms.IsQuestion(v))
        {
            return null;
        }

        for (var i = v.Opening + 1; i < v.End - 1; i++)
        {
            if (v[i].IsSign(',') && IsVerb(v, i + 1) && !v.IsAny(i + 1, "research", "review", "plan", "question", "note", "contact", "book", "call", "look", "start", "think") && SalesPatterns.CallToAct(v) is null)
            {
                return new Place(i + 1, i + 2);
            }
        }

        return null;
    }

    private static bool IsVerb(UnitView v, int at)
    {
        if (!v[at].Is(WordClass.Tip) || (at + 1 < v.End && v[at + 1].Start - v[at].End == 3))
        {
            return false;
        }

        if (v.IsAny(at, "do", "dont", "never", "always"))
        {
            return at + 1 < v.End && (v.IsAny(at, "never", "always") ? v[at + 1].Kind == TokenKind.Word && v[at + 1].Casing == Casing.Lower && !v[at + 1].Is(WordClass.Be | WordClass.Modal | WordClass.Function) : v.Is(at + 1, "not") || !v.IsAny(at, "do"));
        }

        var next = at + 1 < v.End ? v[at + 1] : default;
        var noun = next.Is(WordClass.Be | WordClass.Find | WordClass.Modal) && !v.IsAny(at + 1, "being", "be", "documented", "published", "registered", "documents") || v.IsAny(at, "research", "review", "plan", "question", "note", "stay", "stop", "demand", "request", "start", "call", "understand")
            && !v.IsAny(at + 1, "the", "a", "an", "your", "that", "for", "whether", "how", "all", "any", "every", "on", "if", "away", "clinics", "with", "to", "what", "realistic", "everything", "evidence", "proof", "written");
        return !noun && !(v.Is(at, "be") && !next.Is(WordClass.Warn | WordClass.Tip) && !v.IsAny(at + 1, "aware", "sure", "prepared", "honest", "patient", "realistic", "very", "especially", "particularly", "ready", "clear"));
    }
}
