namespace Evidence.Core.Text;

/// <summary>
/// A benefit stated as fact: a treatment or its cells, a verb of benefit in the present (or after "can" and "will"), and what patients want
/// back. Mechanisms ("reduce inflammation") and aims ("aims to repair") are not benefits; hedges are weighed by <see cref="AssertionScope"/>.
/// </summary>
internal static class BenefitPatterns
{
    private const int SubjectReach = 14;
    private const int ObjectReach = 7;

    /// <summary>Verbs that promise return or repair whatever of the patient they take as object.</summary>
    private static readonly string[] Strong =
    [
        "restore", "repair", "regenerate", "heal", "reverse", "rebuild", "regrow", "replace", "revive", "rejuvenate", "reconnect", "reactivate", "unlock", "fix", "mend", "erase", "eliminate", "halt", "stop", "overcome", "conquer",
        "cure", "awaken", "reawaken", "revitalise", "revitalize", "renew", "combat", "fight",
    ];

    /// <summary>Verbs that claim benefit when the object is function or a symptom.</summary>
    private static readonly string[] Weak =
    [
        "improve", "enhance", "relieve", "alleviate", "mitigate", "boost", "strengthen", "recover", "regain", "ease", "normalise", "normalize", "reduce", "lessen", "diminish", "decrease", "minimise", "minimize", "increase", "transform",
        "accelerate", "benefit", "address", "target",
    ];

    /// <summary>Verbs that claim benefit when what they rouse is regeneration or recovery of something of the patient.</summary>
    private static readonly string[] Rousing = ["stimulate", "promote", "encourage"];

    /// <summary>Objects that are of the patient, not of the tissue.</summary>
    private static readonly string[] Tissue = ["nerve", "nerves", "cord", "brain", "muscle", "injury", "injuries", "damage", "damaged", "loss", "condition", "conditions", "degeneration"];

    /// <summary>Where the benefit is stated; null when the unit states none.</summary>
    internal static Place? Claim(UnitView v)
    {
        if (!v.Has(WordClass.BenefitVerb) || !v.Has(WordClass.Therapy | WordClass.Cell | WordClass.Function) || IsOtherCare(v))
        {
            return null;
        }

        for (var i = v.First; i < v.End; i++)
        {
            if (v[i].Is(WordClass.BenefitVerb) && ClaimAt(v, i) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static Place? ClaimAt(UnitView v, int i)
    {
        if (!IsPresent(v, i) || Subject(v, i) is not (var subject and >= 0))
        {
            return null;
        }

        if (v.IsAny(i, "help", "helps"))
        {
            var with = v.IsAny(i + 1, "with", "treat", "against") ? v.Find(WordClass.Outcome, i + 1, i + 6) : -1;
            return with > 0 ? new Place(i, with + 1) : null;
        }

        if (v.IsAny(i, "lead", "leads", "bring", "brings", "give", "gives", "achieve", "achieves") && v.Find(WordClass.BenefitNoun, i + 1, i + 6) is var noun and > 0 && !v.Has(WordClass.Study))
        {
            return new Place(i, noun + 1);
        }

        var outcome = v.Find(WordClass.Outcome, i + 1, i + 1 + ObjectReach);
        if (IsForm(v, i, Rousing))
        {
            return outcome > 0 && v.IsAny(i + 1, "regeneration", "regrowth", "recovery", "the", "nerve", "functional") && v.Find(WordClass.BenefitNoun, i + 1, i + 4) > 0 ? new Place(i, outcome + 1) : null;
        }

        if (IsForm(v, i, Strong))
        {
            return outcome > 0 && !v.Is(i - 1, "nerve") ? new Place(i, outcome + 1) : null;
        }

        var own = outcome > 0 && (!v.IsAny(outcome, Tissue) || v.IsAny(outcome + 1, "pain", "function", "strength", "tone") || v.IsAny(i, "target", "targets", "addresses", "address"));
        return own && IsForm(v, i, Weak) ? new Place(i, outcome + 1) : null;
    }

    // present tense, "can", "will", "to" (but not "used to"); the past reports a result
    private static bool IsPresent(UnitView v, int i)
    {
        var word = v.Text.Word(i);
        if (word.EndsWith("ed", StringComparison.Ordinal) || v.IsAny(i, "led", "gave", "brought", "rebuilt") || v.IsAny(i - 1, "the", "a", "an", "of", "nerve", "tissue", "no", "may", "might", "could", "would"))
        {
            return v.IsAny(i - 1, "has", "have");
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return !v.IsAny(i - 1, "of", "for", "in", "with", "by", "about", "potentially", "at", "and") && i > v.Opening && (v[i - 1].IsSign(',') || v.IsAny(i - 1, "are", "is", "while", "thus", "thereby"));
        }

        var purpose = v.Is(i - 1, "to") || (v.Is(i - 1, "and") && v.Find(WordClass.Function, i - 6, i) is var to && to >= 0 && v.Is(to, "to"));
        return !purpose || !UsedFor(v, i);
    }

    // "uses their properties to promote", "is used to treat": a use is stated, not a benefit
    private static bool UsedFor(UnitView v, int i)
    {
        for (var k = Math.Max(v.First, i - 12); k < i; k++)
        {
            if (v.IsAny(k, "use", "uses", "used", "using", "utilises", "utilizes", "need", "needed", "how", "way") && !(v.Is(k, "way") && v.IsAny(k - 1, "a", "the", "new")))
            {
                return true;
            }
        }

        return false;
    }

    // the treatment or its cells before the verb, in the same clause; a pronoun that opens the sentence stands for it
    private static int Subject(UnitView v, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(v.First, verb - SubjectReach); i--)
        {
            if (v[i].Kind == TokenKind.Sign && v[i].Sign is ';' or ':')
            {
                break;
            }

            if (v[i].Is(WordClass.Therapy | WordClass.Cell) && !v.IsAny(i, "method", "methods", "approach", "program", "programs", "procedure", "medicine", "rounds", "product") && !v.IsAny(i - 1, "physical", "occupational", "in") || v.IsAny(i, "properties", "protocol"))
            {
                return i;
            }

            if (v[i].Is(WordClass.Patient | WordClass.Family | WordClass.Staff | WordClass.You) && i > v.Opening && verb - i < 5 && !v.IsAny(i + 1, "to"))
            {
                return -1;
            }
        }

        return v.IsAny(v.Opening, "it", "they", "this", "these") && verb - v.Opening < 5 ? v.Opening : -1;
    }

    private static bool IsOtherCare(UnitView v) =>
        v.Phrase("physical", "therapy") is not null || v.Phrase("rehabilitation") is not null || v.Phrase("rehab") is not null || v.IsAny(v.Opening, "traditional", "conventional", "standard") || v.Phrase("these", "methods") is not null;

    private static bool IsForm(UnitView v, int i, string[] bases)
    {
        var word = v.Text.Word(i);
        foreach (var form in bases)
        {
            var stem = form[^1] is 'e' or 'y' ? form.AsSpan(0, form.Length - 1) : form;
            if (word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= form.Length + 3)
            {
                return true;
            }
        }

        return false;
    }
}
