namespace Evidence.Core.Text;

/// <summary>Marketing that is recognised by grammar rather than by a phrase.</summary>
internal static class FlagPatterns
{
    /// <summary>A promise of an outcome: "we promise you will", "results are assured", "will certainly walk".</summary>
    internal static Place? Promise(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Promise); i++)
        {
            var verb = v[i].Is(WordClass.Promise) && !v.IsAny(i, "ensure", "ensures", "ensured", "ensuring", "warrant", "warrants", "certain", "promising", "warranted");
            // "ask how sterility is assured" asks
            if (!verb || v.Find(WordClass.Question, Math.Max(v.First, i - 9), i) is var asked and >= 0 && v.IsAny(asked, "how", "what", "whether"))
            {
                continue;
            }

            // "clinics promise that": others' promise is reported
            if (v.IsAny(i - 1, "clinics", "providers", "centres", "centers", "companies", "brokers", "sellers", "websites") && !v.Has(WordClass.We) && i - 1 == v.Opening)
            {
                continue;
            }

            var adverb = v.IsAny(i, "surely", "certainly", "definitely", "inevitably");
            if (adverb ? v.Find(WordClass.BenefitVerb | WordClass.Outcome, i + 1, i + 4) > 0 && v.Is(i - 1, "will")
                : v.IsAny(i, "guaranteed", "assured", "garantizado", "garantiert") || v.Find(WordClass.BenefitNoun | WordClass.Outcome | WordClass.BenefitVerb | WordClass.You | WordClass.Patient, i + 1, i + 8) > 0 && v.Find(WordClass.We | WordClass.Clinic | WordClass.Therapy | WordClass.Staff | WordClass.Person, v.First, i) >= 0)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>Safety without limits: "completely safe", "the procedure is safe", "no risk of", "zero complications".</summary>
    internal static Place? Safe(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Risk); i++)
        {
            if (v.Is(i, "safe") && !v.IsAny(i + 1, "enough", "hands", "way") && !IsDoubted(v, i))
            {
                var absolute = v.IsAny(i - 1, "completely", "totally", "entirely", "perfectly", "absolutely", "100", "%", "fully", "extremely", "very", "proven", "inherently", "always");
                var plain = v.IsAny(i - 1, "is", "are") && v.Find(WordClass.Therapy | WordClass.Cell, v.First, i) >= 0 || v.IsAny(i - 1, "a", "an") && v.IsAny(i - 2, "is", "are") && v.Find(WordClass.Therapy, v.First, i + 5) >= 0;
                if (absolute || plain)
                {
                    return new Place(absolute ? i - 1 : i, i + 1);
                }
            }

            if (NoHarm(v, i) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Effect without exception: "all our patients improve", "works for everyone", "every child benefits".</summary>
    internal static Place? WorksForAll(UnitView v)
    {
        for (var i = v.First; i < v.End - 2 && v.Has(WordClass.Patient | WordClass.Family | WordClass.You); i++)
        {
            var verb = v.IsAny(i, "you", "your") ? v.Find(WordClass.Modal, i + 1, i + 3) : -1;
            if (verb > 0 && v.Is(verb, "will") && v.Find(WordClass.BenefitVerb | WordClass.Outcome, verb + 1, verb + 3) is var gain and > 0 && v.Find(WordClass.Outcome, gain, gain + 5) > 0 && !v.IsAny(gain, "help", "address", "bring", "give", "work", "treat"))
            {
                return new Place(i, gain + 1);
            }

            if (v.IsAny(i, "all", "every", "each") && v.Find(WordClass.Patient, i + 1, i + 5) is var who and > 0 && v.IsAny(who + 1, "improve", "improves", "recover", "recovers", "benefit", "benefits", "get", "gets", "walk", "walks", "respond", "responds"))
            {
                return new Place(i, who + 2);
            }
        }

        return null;
    }

    /// <summary>A rate of success, satisfaction or saving without a source.</summary>
    internal static Place? BareRate(UnitView v)
    {
        if (v.Quantity("percent", "fraction") is not { } place || v.Lexicon(PhraseRole.Record, "study") is not null || v.Has(WordClass.Population))
        {
            return null;
        }

        var deposit = v.IsAny(place.End + 1, "deposit", "upfront") || (v.Has(WordClass.Price) && v.Phrase("deposit") is not null);
        // "over 90 % see improvement with us": the speaker's own rate
        if (v.Find(WordClass.BenefitNoun | WordClass.BenefitVerb | WordClass.Outcome, place.First) >= 0 && (v.Phrase("with", "us") ?? v.Phrase("of", "our") ?? v.Phrase("at", "our") ?? v.Phrase("our", "success")) is not null && v.StudyFinds is null)
        {
            return place;
        }

        return !deposit && !v.Is(v.Opening, "save") && v.Has(WordClass.Satisfaction | WordClass.Past) && v.Find(WordClass.Satisfaction | WordClass.Past, place.First - 12, place.End + 14) >= 0 && !v.IsAny(place.End + 1, "discount") && v.StudyFinds is null && v.Word(WordClass.Aside) is null ? place : null;
    }

    /// <summary>Risk or effort made small: "no downtime", "extremely rare", "back to work the next day".</summary>
    internal static Place? Belittles(UnitView v)
    {
        for (var i = v.First; i < v.End; i++)
        {
            if (v[i].Is(WordClass.Mild) && v.Has(WordClass.Risk) && (v[i - 1 < v.First ? i : i - 1].Is(WordClass.Degree) || v.IsAny(i, "negligible", "theoretical", "minimal", "trivial", "nonexistent", "insignificant"))
                && (v.IsAny(i, "rare", "rarely", "low", "small", "tiny") || v.Find(WordClass.Risk | WordClass.Outcome, i + 1, i + 4) > 0 || v.Find(WordClass.Risk, v.First, i) >= 0 && v.IsAny(i, "negligible", "minimal", "theoretical")))
            {
                return new Place(i, i + 1);
            }

            var back = v.IsAny(i, "resume", "resumes", "return", "returns", "back") && v.IsAny(i + 1, "to", "normal", "their", "your", "work", "daily", "home") && (v.Quantity("duration") is not null || v.Phrase("same", "day") is not null || v.Phrase("next", "day") is not null || v.Phrase("following", "day") is not null);
            var easy = v.IsAny(i, "minimal", "no", "little", "without", "zero") && v.IsAny(i + 1, "discomfort", "downtime", "pain", "hospitalization", "hospitalisation", "recovery") && !v.IsAny(i + 2, "relief", "medication", "at");
            if ((back && !v.IsAny(i - 1, "the", "a", "not", "come")) || easy)
            {
                return new Place(i, i + 2);
            }
        }

        return null;
    }

    /// <summary>Time pressure or inducement: "only three places left", "20 % off this month".</summary>
    internal static Place? Pressure(UnitView v) =>
        v.Phrase("limited", "time") ?? v.Phrase("places", "left") ?? v.Phrase("spots", "left") ?? v.Phrase("limited", "spots") ?? v.Phrase("limited", "places") ?? v.Phrase("limited", "slots") ?? v.Phrase("slots", "left") ?? v.Phrase("%", "off") ?? v.Phrase("before", "it", "is", "too", "late")
        ?? v.Phrase("special", "discount") ?? v.Phrase("early", "bird") ?? v.Phrase("while", "places", "last") ?? v.Phrase("this", "month", "only") ?? v.Phrase("offer", "ends") ?? v.Phrase("with", "booking") ?? v.Phrase("with", "bookings")
        ?? (v.Pair(WordClass.Appeal, WordClass.Price, 2) is { } offer && v.IsAny(offer.First, "discount", "offer") ? offer : v.IsAny(v.Opening, "save") && v.Quantity("percent", "money") is { } save ? save : null);

    /// <summary>Famous people as patients or as proof of a place's fame.</summary>
    internal static Place? Famous(UnitView v)
    {
        if (v.Word(WordClass.Fame) is not { } fame)
        {
            return null;
        }

        var star = v.IsAny(fame.First, "star", "stars", "president", "royalty", "legend", "famous") && (v[fame.First - 1 < v.First ? fame.First : fame.First - 1] is { Kind: TokenKind.Number } or { Sign: '-' } || v.IsAny(fame.First - 1, "five", "four", "three", "vice"));
        var context = v.Has(WordClass.Gone | WordClass.Appeal | WordClass.Clinic | WordClass.We | WordClass.Travel | WordClass.Country) || v.Phrase("including") is not null || v.Phrase("frequented") is not null || v.Phrase("popular") is not null || v.Phrase("trusted") is not null || v.Phrase("such", "as") is not null
            || v.Phrase("like") is not null || v.Has(WordClass.Offer | WordClass.Patient);
        return !star && context && !v.IsAny(fame.First + 1, "injuries", "injury") ? fame : null;
    }

    /// <summary>Reports of patients offered as proof: aggregate reports of benefit, or stories said to show something.</summary>
    internal static Place? StoriesAsProof(UnitView v, Lane lane)
    {
        if (v.Phrase("anecdotal") is not null || v.Phrase("not", "proof") is not null || v.Phrase("not", "evidence") is not null || v.Phrase("cannot", "replace") is not null)
        {
            return null;
        }

        if (lane == Lane.Story && StoryPatterns.PatientsReport(v) is { } report && v[report.First].Is(WordClass.Patient | WordClass.Family) && v.Find(WordClass.BenefitNoun | WordClass.BenefitVerb, report.First) >= 0 && IsPlural(v, report.First) && v.Find(WordClass.Negator, report.First, report.End) < 0)
        {
            return report;
        }

        var story = v.Pair(WordClass.Story, WordClass.Prove, 10) ?? (v.Phrase("hearing", "from") is { } hearing && v.Find(WordClass.Prove, hearing.First) > 0 ? hearing : null);
        return story is { } place && v.Find(WordClass.Negator, place.First, place.End) < 0 && !v.IsAny(place.First, "review", "reviews", "case", "cases", "account") && !v.IsAny(place.End - 1, "evidence", "confirm") ? place : null;
    }

    private static bool IsPlural(UnitView v, int i) => v.Text.Word(i)[^1] == 's' || v.IsAny(i, "people", "children", "families", "those");

    private static bool IsDoubted(UnitView v, int i) => v.Find(WordClass.Negator, i - 5, i) >= 0 || v.IsAny(v.Opening, "if", "whether");

    // present tense only: "no side effects were seen" reports what a study saw
    private static Place? NoHarm(UnitView v, int i)
    {
        if (v.IsAny(i + 1, "is", "are") && v.Is(i + 2, "impossible"))
        {
            return new Place(i, i + 3);
        }

        if (!v.IsAny(i, "risk", "risks", "complications", "reactions", "rejection", "danger", "dangers", "toxicity", "adverse", "harm") || !(v.IsAny(i - 1, "no", "zero", "without", "any") || v.IsAny(i - 2, "no", "zero", "without")))
        {
            return null;
        }

        var seen = v.Has(WordClass.Study) || v.Find(WordClass.Find | WordClass.Report | WordClass.Past, i, i + 6) > 0 || v.IsAny(i + 1, "were", "was") || v.IsAny(i + 2, "were", "was", "occurred") || v.Has(WordClass.Warn) || v.Phrase("no", "procedure") is not null || v.IsAny(i - 2, "no") && v.Has(WordClass.Therapy) && v.Is(i - 1, "without");
        return seen ? null : new Place(Math.Max(v.First, i - 1), i + 1);
    }
}
