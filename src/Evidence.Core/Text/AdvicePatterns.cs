namespace Evidence.Core.Text;

/// <summary>Guidance: imperatives, "should", what is important, warnings.</summary>
internal static class AdvicePatterns
{
    /// <summary>A sentence, or the sentence after a head, that opens with a verb of advice.</summary>
    internal static Place? Imperative(UnitView v)
    {
        var at = v.Opening;
        at = v.IsAny(at, "please", "also", "then", "first", "always", "never", "finally", "instead", "so", "therefore", "just", "and", "but") && at + 1 < v.End ? at + 1 : at;
        at = v.Is(at, ",") ? at + 1 : at;
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
            var key = v.Find(WordClass.Be, i - 4, i) >= 0 && !v.Has(WordClass.Mechanism) && !v.IsAny(i - 1, "the");
            if (impersonal || infinitive || gerund || key)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
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

        return v.Phrase("red", "flag") ?? v.Phrase("red", "flags") ?? v.Phrase("warning", "sign") ?? v.Phrase("warning", "signs") ?? v.Phrase("too", "good", "to", "be", "true");
    }

    /// <summary>"A reputable clinic will …".</summary>
    internal static Place? GoodClinic(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Clinic | WordClass.Staff); i++)
        {
            var good = v.IsAny(i, "reputable", "good", "trustworthy", "legitimate", "ethical", "responsible", "honest", "serious", "qualified", "genuine", "reliable", "credible")
                && v.Find(WordClass.Clinic | WordClass.Staff, i + 1, i + 4) > 0;
            if (good && v.Find(WordClass.Modal, i + 2, i + 8) > 0)
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
        if (!v[at].Is(WordClass.Tip) || v.Text.Word(at).EndsWith("'s", StringComparison.Ordinal))
        {
            return false;
        }

        if (v.IsAny(at, "do", "dont", "never", "always"))
        {
            return at + 1 < v.End && (v.IsAny(at, "never", "always") ? v[at + 1].Is(WordClass.Tip) : v.Is(at + 1, "not") || v.IsAny(at, "dont"));
        }

        var next = at + 1 < v.End ? v[at + 1] : default;
        var noun = next.Is(WordClass.Be | WordClass.Find | WordClass.Modal) && !v.IsAny(at + 1, "being", "be", "documented", "published", "registered", "documents") || v.IsAny(at, "research", "review", "plan", "question", "note", "stay", "stop", "demand", "request", "start", "call", "understand")
            && !v.IsAny(at + 1, "the", "a", "an", "your", "that", "for", "whether", "how", "all", "any", "every", "on", "if", "away", "clinics", "with", "to", "what", "realistic", "everything");
        return !noun && !(v.Is(at, "be") && !next.Is(WordClass.Warn | WordClass.Tip) && !v.IsAny(at + 1, "aware", "sure", "prepared", "honest", "patient", "realistic", "very", "especially", "particularly", "ready", "clear"));
    }
}
