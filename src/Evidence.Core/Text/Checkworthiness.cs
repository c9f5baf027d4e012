namespace Evidence.Core.Text;

/// <summary>
/// Whether a unit says something specific or consequential that can be verified, and why. One table per stream; the first row that fits
/// decides, and a stream without a fitting row has its default.
/// </summary>
internal static class Checkworthiness
{
    private const WordClass Comparison = WordClass.Compare;

    private static readonly Rule[] Rules =
    [
        new(Lane.Furniture, No: true, "page-furniture", _ => true),
        new(Lane.Advice, No: true, "advice", _ => true),

        new(Lane.Trial, No: true, "method", v => v.Quantities.Count == 0 && (v.Phrase("was", "used", "to") ?? v.Phrase("were", "used", "to") ?? v.Phrase("is", "used", "to") ?? v.Phrase("more", "research") ?? v.Phrase("further", "research") ?? v.Phrase("further", "studies") ?? v.Phrase("are", "studying") ?? v.Phrase("are", "exploring") ?? v.Phrase("are", "investigating") ?? v.Phrase("is", "being") ?? v.Phrase("are", "being") ?? v.Phrase("more", "studies")) is not null),
        new(Lane.Trial, No: false, "result", _ => true),

        new(Lane.Story, No: false, "rate", v => v.Quantity("percent", "fraction", "count") is not null),
        new(Lane.Story, No: true, "about-stories", v => StoryPatterns.StoryWord(v) is not null || v.Find(WordClass.BenefitNoun | WordClass.Outcome | WordClass.BenefitVerb | WordClass.Past) < 0),
        new(Lane.Story, No: true, "general", v => v.Phrase("may", "not") is not null || v.Phrase("quality", "of", "life") is not null || v.Phrase("daily", "life") is not null || v.Phrase("psychological") is not null),
        new(Lane.Story, No: false, "reported-benefit", _ => true),

        new(Lane.Price, No: false, "sum", v => v.Quantity("money", "percent") is not null && !UnitForms.IsLeadIn(v)),
        new(Lane.Price, No: true, "price-factor", v => v.Has(WordClass.Hedge) || v.Phrase("can", "be") is not null || v.Phrase("depends") is not null || v.Phrase("depend") is not null || v.Phrase("vary") is not null || v.Phrase("varies") is not null || UnitForms.IsLeadIn(v)),
        new(Lane.Price, No: false, "coverage", v => (v.Phrase("insurance") ?? v.Phrase("insurers") ?? v.Phrase("medicare") ?? v.Phrase("medicaid") ?? v.Phrase("reimbursed") ?? v.Phrase("covered")) is not null),
        new(Lane.Price, No: false, "comparison", v => v.Phrase("than") is not null || v.Phrase("fraction", "of") is not null || v.Phrase("as", "much", "as") is not null || (v.Phrase("due", "to") ?? v.Phrase("because", "of")) is not null || v.Phrase("cheapest") is not null || v.Phrase("lowest") is not null || v.Phrase("free", "of", "charge") is not null || v.Phrase("refund") is not null || v.Phrase("refundable") is not null),
        new(Lane.Price, No: true, "price-in-general", _ => true),

        new(Lane.Rule, No: true, "general-rule", v => v.Phrase("varies") is not null || v.Phrase("vary") is not null || v.Phrase("approval", "process") is not null || v.Phrase("differ") is not null || (AdvicePatterns.Important(v) is { } at && at.First < v.Opening + 5 && v.Phrase("not", "considered") is null)),
        new(Lane.Rule, No: false, "legal-status", _ => true),

        new(Lane.Safety, No: false, "rate", v => v.Quantity("percent", "fraction", "count", "incidence") is not null),
        new(Lane.Safety, No: false, "degree-of-risk", v => SafetyDegree(v) || FlagPatterns.Safe(v) is not null || FlagPatterns.Belittles(v) is not null || FlagPlaces.Of(v, "safety-overclaim", "downplays-risk") is not null),
        new(Lane.Safety, No: false, "absence-of-harm", v => v.Has(WordClass.Negator) && v.Has(WordClass.Risk) && !v.Has(WordClass.Hedge) && (v.Has(WordClass.Find | WordClass.Past | WordClass.Report) || v.Phrase("were") is not null || v.Phrase("serious") is not null || v.Phrase("severe") is not null)),
        new(Lane.Safety, No: false, "absence-of-harm", v => v.Has(WordClass.Risk) && (v.Phrase("not", "cause") ?? v.Phrase("cannot", "cause") ?? v.Phrase("never", "cause") ?? v.Phrase("dont", "cause")) is not null),
        new(Lane.Safety, No: false, "specific-harm", v => SafetyPatterns.HarmHappened(v) is not null),
        new(Lane.Safety, No: false, "specific-harm", v => v.Has(WordClass.Study) && v.Has(WordClass.Find) || SpecificHarm(v)),
        new(Lane.Safety, No: true, "possible-risk", _ => true),

        new(Lane.Provider, No: false, "rate", v => v.Quantity("percent", "fraction") is not null),
        new(Lane.Provider, No: false, "benefit", v => v.Claim is { } claim && AssertionScope.Asserts(v, claim, negatable: true) && !AssertionScope.IsHedged(v, claim)),
        new(Lane.Provider, No: false, "promise", v => FlagPlaces.Of(v, "guarantee", "cure", "safety-overclaim", "efficacy-overclaim", "downplays-risk", "unsupported-percentage") is { } flag && AssertionScope.Asserts(v, flag, negatable: true) || FlagPatterns.Belittles(v) is not null || FlagPatterns.Safe(v) is not null || FlagPatterns.WorksForAll(v) is not null || FlagPatterns.Promise(v) is not null),
        new(Lane.Provider, No: false, "most-patients", MostPatients),
        new(Lane.Provider, No: false, "count", CountsSomething),
        new(Lane.Provider, No: false, "dose", v => v.Quantity("dose") is not null && UnitForms.IsSentence(v)),
        new(Lane.Provider, No: false, "experience", v => v.Quantity("duration") is not null && (v.Phrase("experience") ?? v.Phrase("expertise") ?? v.Phrase("practice") ?? v.Phrase("pioneering") ?? v.Phrase("for", "over") ?? v.Phrase("track", "record") ?? v.Phrase("practising") ?? v.Phrase("practicing") ?? v.Phrase("in", "the", "field")) is not null),
        new(Lane.Provider, No: false, "credential", HasCredential),
        new(Lane.Provider, No: false, "first", v => v.Phrase("the", "first") is not null && !v.Is(v.Opening, "the") && !v.Has(WordClass.Procedure) || v.Phrase("the", "only") is not null || v.Phrase("the", "largest") is not null || v.Phrase("world", "first") is not null),
        new(Lane.Provider, No: false, "history", v => (v.Phrase("founded") ?? v.Phrase("established", "in") ?? v.Phrase("headquartered") ?? v.Phrase("branches") ?? v.Phrase("collaborates") ?? v.Phrase("partners", "with") ?? v.Phrase("affiliated") ?? v.Phrase("developed") ?? v.Phrase("has", "treated") ?? v.Phrase("have", "treated") ?? v.Phrase("has", "performed") ?? v.Phrase("published")) is not null && !v.Has(WordClass.Hedge)),
        new(Lane.Provider, No: false, "availability", v => v.Phrase("not", "yet") is not null || (v.Has(WordClass.Rule | WordClass.Status) && !v.Has(WordClass.Hedge) && v.Has(WordClass.Country | WordClass.Clinic))),
        new(Lane.Provider, No: false, "comparison", v => v.Phrase("than") is not null && v.Has(Comparison) || v.Phrase("according", "to") is not null || v.Phrase("best", "results") is not null || v.Phrase("optimal", "results") is not null || v.Phrase("take", "weeks") is not null),
        new(Lane.Provider, No: true, "offer", _ => true),

        new(Lane.Background, No: false, "figure", v => v.Quantity("percent", "fraction", "incidence") is not null || (v.Has(WordClass.Population) && v.Quantity("count") is not null && v.Phrase("cell", "types") is null)),
        new(Lane.Background, No: false, "promise", v => FlagPatterns.Safe(v) is { } safe && AssertionScope.Asserts(v, safe, negatable: false) || FlagPatterns.WorksForAll(v) is not null),
        new(Lane.Background, No: true, "aim", v => v.Has(WordClass.Aim) && !v.Has(Comparison)),
        new(Lane.Background, No: false, "benefit", v => v.Claim is { } claim && AssertionScope.Asserts(v, claim, negatable: true) && !AssertionScope.IsHedged(v, claim)),
        new(Lane.Background, No: false, "comparison", v => !v.Has(WordClass.Aim) && !v.Has(WordClass.Procedure) && BackgroundPatterns.Definition(v) is null && v.Pair(Comparison, WordClass.BenefitNoun | WordClass.Outcome | WordClass.Risk | WordClass.Mechanism, 4) is { } pair && !v.IsAny(pair.First, "more", "most", "first", "less") | v.Pair(Comparison, WordClass.BenefitNoun, 3) is not null && !v.Is(v.Opening, "they")),
        new(Lane.Background, No: false, "effect", v => v.Pair(WordClass.Cell, WordClass.Can, 3) is { } can && v.Find(WordClass.BenefitVerb, can.End - 1, can.End + 2) > 0 && v.Find(WordClass.Aim, v.First) < 0 && !v.Has(WordClass.Procedure) && v.Find(WordClass.Hedge, v.First, can.First) < 0 || v[v.Opening].Is(WordClass.Cell) && v.Phrase("help") is not null),
        new(Lane.Background, No: true, "textbook", _ => true),
    ];

    /// <summary>The decision and its reason.</summary>
    internal static (bool Checkworthy, string Reason) Of(UnitView unit, Lane lane)
    {
        foreach (var rule in Rules)
        {
            if (rule.Lane == lane && rule.Fits(unit))
            {
                return (!rule.No, rule.Reason);
            }
        }

        return (false, "default");
    }

    private static bool SafetyDegree(UnitView v)
    {
        for (var i = v.First; i < v.End; i++)
        {
            var degree = v.IsAny(i, "low", "lower", "rare", "rarely", "minimal", "negligible", "higher", "high", "good", "excellent", "favourable", "favorable", "manageable", "uncommon", "increased", "greater", "tolerated", "safer", "common", "limited", "safe")
                && !v.IsAny(i + 1, "quality", "back", "standards", "dose") && !(v.IsAny(i, "common") && i <= v.Opening + 1) && !v.IsAny(i - 1, "in");
            if (degree && (v.Has(WordClass.Negator) is false || v.IsAny(i, "safe", "tolerated")) && !v.IsAny(i - 1, "a", "small"))
            {
                return true;
            }
        }

        return v.Phrase("a", "good", "safety") is not null || v.Phrase("good", "safety") is not null || v.Phrase("low", "risk") is not null || v.Phrase("higher", "risk") is not null || v.Phrase("lower", "risk") is not null || v.Phrase("high", "risk") is not null;
    }

    // a named harm that happened: past tense, a place or a number
    private static bool SpecificHarm(UnitView v) =>
        v.Has(WordClass.Past | WordClass.Report) && !v.Has(WordClass.Hedge) && v.Quantity("year", "count", "duration", "age") is not null
        || v.Phrase("died") is not null || v.Phrase("developed") is not null || v.Phrase("hospitalised") is not null || v.Phrase("hospitalized") is not null || v.Phrase("contraindicated") is not null || v.Phrase("was", "linked") is not null || v.Phrase("were", "linked") is not null;

    // "most of our patients", "all our paraplegic patients", and what becomes of them
    private static bool MostPatients(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Patient | WordClass.Family); i++)
        {
            if (v.IsAny(i, "most", "all", "every", "majority") && v.Find(WordClass.Patient | WordClass.Family, i + 1, i + 7) is var who and > 0 && v.Find(WordClass.Outcome | WordClass.BenefitVerb | WordClass.BenefitNoun | WordClass.Past, who) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsSomething(UnitView v)
    {
        foreach (var quantity in v.Quantities)
        {
            if (quantity.Kind == "count" && quantity.Unit is not ("session" or "dose" or "day" or "injection" or "method" or "type" or "option" or "step" or "stage" or "time" or "reason" or "visit" or "infusion" or "round" or "phase" or "cycle" or "way" or "meal" or "appointment"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCredential(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Credential); i++)
        {
            var named = v.IsAny(i, "accredited", "accreditation", "accreditations", "certified", "certification", "certifications", "certificate", "certificates", "iso", "gmp", "jci", "aabb", "licensed", "patent", "patented", "patents", "fellowship", "master", "masters", "phd", "degree", "award", "awards", "awarded", "diploma", "fellow", "professor", "graduated", "membership", "trained", "ranked", "fact", "cap", "nabh", "member", "board-certified", "belongs");
            if (named && !(v.IsAny(i, "fact") && v[i].Casing == Casing.Lower) && !(v.IsAny(i, "trained") && v.IsAny(i - 1, "highly", "well")))
            {
                return true;
            }
        }

        return v.Phrase("professor", "of") is not null || v.Phrase("reviewed", "by") is not null;
    }

    private sealed record Rule(Lane Lane, bool No, string Reason, Func<UnitView, bool> Fits);
}
