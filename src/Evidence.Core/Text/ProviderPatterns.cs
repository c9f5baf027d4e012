namespace Evidence.Core.Text;

/// <summary>Sentences in which a provider or broker speaks of its offer.</summary>
internal static class ProviderPatterns
{
    private static readonly string[] Given =
        ["receive", "stay", "travel", "choose", "arrive", "return", "undergo", "get", "benefit", "resume", "come", "spend", "enjoy", "visit", "stop", "need", "remain", "leave", "go"];

    /// <summary>What patients get, and how long they stay: generic present, no report.</summary>
    internal static Place? PatientsGet(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Patient); i++)
        {
            if (!v.IsAny(i, "patients", "clients", "families", "residents", "visitors", "guests"))
            {
                continue;
            }

            for (var k = i + 1; k < Math.Min(v.End, i + 4); k++)
            {
                if (v.IsAny(k, Given))
                {
                    return new Place(i, k + 1);
                }
            }
        }

        return null;
    }

    /// <summary>When effects are said to show: "results appear within four weeks", "gains come over months".</summary>
    internal static Place? TimeToEffect(UnitView v)
    {
        if (v.Has(WordClass.Study | WordClass.Family) || (v.Quantity("duration") is null && v.Phrase("weeks") is null && v.Phrase("months") is null && v.Phrase("days") is null))
        {
            return null;
        }

        for (var i = v.Opening; i < Math.Min(v.End, v.Opening + 5); i++)
        {
            if (v.IsAny(i, "effects", "results", "gains", "improvements", "improvement", "benefits", "changes", "progress", "energy", "effect"))
            {
                for (var k = i + 1; k < Math.Min(v.End, i + 14); k++)
                {
                    if (v.IsAny(k, "take", "takes", "show", "shows", "appear", "appears", "come", "comes", "seen", "visible", "noticeable", "noticed", "emerge", "emerges", "begin", "begins", "peak", "last", "lasts", "rise", "rises", "set", "continue", "continues", "expected", "develop"))
                    {
                        return new Place(i, k + 1);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"The programme includes", "the therapy uses": a particular treatment as subject of an offer.</summary>
    internal static Place? ProgrammeHas(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Therapy | WordClass.Travel); i++)
        {
            var subject = v[i].Is(WordClass.Therapy) || v.IsAny(i, "package", "packages", "pretreatment", "schedule", "stay");
            if (subject && !v.IsAny(i, "cell", "stem") && (v[i + 1 < v.End ? i + 1 : i].Is(WordClass.Offer) || (v[i + 1 < v.End ? i + 1 : i].Is(WordClass.Modal) && v.Find(WordClass.Offer, i + 2, i + 4) > 0 && v.IsAny(i, "package", "packages")) || v.IsAny(i + 1, "takes", "take", "lasts", "duration", "typically", "usually", "includes", "involves", "consists", "ranges", "requires")))
            {
                return new Place(i, i + 2);
            }
        }

        return null;
    }

    /// <summary>A country praised for its offer: "Serbia is gaining recognition for its treatments", "patients from Canada".</summary>
    internal static Place? CountryOffers(UnitView v)
    {
        if (v.Has(WordClass.Rule | WordClass.Price | WordClass.Study | WordClass.Population))
        {
            return null;
        }

        var opens = v[v.Opening].Is(WordClass.Country) && v.Has(WordClass.Therapy | WordClass.Clinic | WordClass.Travel) && v[Math.Min(v.Opening + 1, v.End - 1)].Is(WordClass.Be | WordClass.Verb | WordClass.Offer);
        return opens ? new Place(v.Opening, v.Opening + 1)
            : v.Pair(WordClass.Patient, WordClass.Country, 3) is { } pair && v.Is(pair.First + 1, "from") ? pair : null;
    }

    /// <summary>A clinic's own certificate is its assertion, whoever issued it.</summary>
    internal static Place? OwnCertificate(UnitView v)
    {
        if (v.Has(WordClass.Negator) || !(v.Has(WordClass.Clinic | WordClass.We | WordClass.Staff) || v.IsAny(v.Opening, "it", "they", "he", "she", "these")))
        {
            return null;
        }

        for (var i = v.First; i < v.End; i++)
        {
            if (v.IsAny(i, "accredited", "certified", "accreditation", "accreditations", "certificate", "certificates", "certification", "certifications", "licensed", "gmp", "jci", "iso", "aabb")
                && v.Find(WordClass.Clinic | WordClass.We | WordClass.Staff, v.First, v.End) is var at && (at >= 0 || i - v.Opening < 5))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }
}
