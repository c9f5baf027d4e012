namespace Evidence.Core.Text;

/// <summary>Sentences that report research.</summary>
internal static class StudyPatterns
{
    /// <summary>Cues of the evidence lexicon that speak of manufacture and law rather than of a study.</summary>
    private static readonly string[] NotResearch =
        ["gmp-manufacture", "certificate-of-analysis", "ethics-approval", "approved-product", "conditional-approval", "expanded-access", "adverse-event-reporting", "natural-history", "conflict-of-interest"];

    /// <summary>A study, its authors or its data, and what they found.</summary>
    internal static Place? StudyFinds(UnitView v)
    {
        for (var i = v.First; i < v.End; i++)
        {
            var review = v.Is(i, "review") && v.IsAny(i - 1, "the", "a", "this", "systematic", "cochrane", "that", "another") && !v.Is(i + 1, "of");
            if (!v[i].Is(WordClass.Study) || !review && v.IsAny(i, "review", "reviews", "article", "articles", "data", "author", "authors") || v.IsAny(i - 1, "patient", "patients", "online", "our", "google"))
            {
                continue;
            }

            var verb = v.Find(WordClass.Find | WordClass.Report, i + 1, i + 10);
            if (verb > 0 && !v[verb].Is(WordClass.Study) && !v.IsAny(verb - 1, "to") && v.Find(WordClass.You | WordClass.We, i, verb) < 0)
            {
                return new Place(i, verb + 1);
            }
        }

        return v.Phrase("published", "in") ?? v.Phrase("peer", "reviewed");
    }

    /// <summary>A study opens the sentence: "only one trial was blinded", "the registry lists".</summary>
    internal static Place? StudyFirst(UnitView v)
    {
        for (var i = v.Opening; i < Math.Min(v.End, v.Opening + 4); i++)
        {
            if (v.IsAny(i, "study", "studies", "trial", "trials", "registry", "researchers", "investigators", "participants") && !(v.Is(i, "studies") && i > v.First && v[i - 1].Is(WordClass.Staff | WordClass.Person)) && i + 1 < v.End && v[i + 1].Kind == TokenKind.Word && !v.IsAny(i + 1, "and", "or"))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>"in a trial of 20 children", "during the study".</summary>
    internal static Place? InStudy(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Study); i++)
        {
            if (v.IsAny(i, "in", "during", "across", "from", "of", "under", "after") && v.Find(WordClass.Study, i + 1, i + 7) is var at and > 0
                && v.IsAny(at, "study", "studies", "trial", "trials", "cohort", "analysis", "registry", "review", "literature", "experiment", "experiments") && v.Find(WordClass.We | WordClass.You, i, at) < 0
                && !v.IsAny(at - 1, "patient", "online", "latest"))
            {
                return new Place(i, at + 1);
            }
        }

        return null;
    }

    /// <summary>A study by its name; an institution's name alone is a place too, and stands for a study only beside a word of research or a count.</summary>
    internal static Place? StudyNamed(UnitView v)
    {
        foreach (var hit in v.Hits)
        {
            if (hit.Phrase is { Role: PhraseRole.Record, Category: "study", Ambiguous: false } && (hit.End - hit.First > 1 || v[hit.First].Casing != Casing.Initial || v.Has(WordClass.Study | WordClass.Past | WordClass.Statistic) || v.Quantity("fraction", "percent") is not null))
            {
                return new Place(hit.First, hit.End);
            }
        }

        return null;
    }

    /// <summary>Groups of a study beside each other: "no difference between the cell group and the controls".</summary>
    internal static Place? GroupsCompared(UnitView v) =>
        v.Has(WordClass.We | WordClass.Clinic) ? null : v.Phrase("the", "controls") ?? v.Phrase("than", "controls") ?? v.Phrase("control", "group") ?? v.Phrase("control", "arm") ?? v.Phrase("placebo", "group") ?? v.Phrase("placebo", "arm") ?? v.Phrase("than", "placebo") ?? v.Phrase("treated", "group") ?? v.Phrase("untreated", "group");

    /// <summary>So many of so many had it better, with nobody named: "7 of 10 had better sensation".</summary>
    internal static Place? CountedOutcome(UnitView v) =>
        !v.Has(WordClass.Patient | WordClass.We | WordClass.Clinic | WordClass.Price | WordClass.Population) && v.Quantity("fraction") is { } counted && (v[Math.Min(counted.First + 1, v.End - 1)].Kind == TokenKind.Number || v.Is(counted.First + 1, "of")) && v.Find(WordClass.Be | WordClass.Past, counted.First, counted.First + 6) >= 0 && v.Find(WordClass.Outcome | WordClass.BenefitNoun | WordClass.Satisfaction, counted.First) >= 0
            ? counted : null;

    /// <summary>A design or a statistic of the evidence lexicon.</summary>
    internal static Place? ResearchTerm(UnitView v)
    {
        foreach (var hit in v.Hits)
        {
            if (hit.Phrase is { Role: PhraseRole.Evidence, Ambiguous: false } && !NotResearch.Contains(hit.Phrase.Id) && !(v.Is(hit.First, "uncontrolled") && hit.End - hit.First == 1 && !v[Math.Min(hit.End, v.End - 1)].Is(WordClass.Study)))
            {
                return new Place(hit.First, hit.End);
            }
        }

        return null;
    }

    /// <summary>People counted, and what became of them: "7 of 10 patients improved", "40 % could stand".</summary>
    internal static Place? CountedPatients(UnitView v)
    {
        var counted = v.Quantity("fraction") ?? v.Quantity("percent");
        counted ??= v.Has(WordClass.Patient) && v.Quantity("count") is { } place && v.Find(WordClass.Patient, place.First, place.First + 4) > 0 ? place : null;
        if (counted is not { } at || v.Phrase("success", "rate") is not null || v.Phrase("a", "year") is not null && v.Quantity("count") is not null || v.Phrase("per", "year") is not null || v.Phrase("each", "year") is not null || v.Phrase("every", "year") is not null || v.Has(WordClass.Price) || v.Has(WordClass.We | WordClass.Travel | WordClass.Clinic) || v.IsAny(at.First + 2, "satisfaction", "success"))
        {
            return null;
        }

        return v.Find(WordClass.Past | WordClass.Satisfaction | WordClass.BenefitVerb | WordClass.BenefitNoun, at.First) >= 0 && v.Has(WordClass.Patient | WordClass.Past | WordClass.Statistic | WordClass.Modal)
            ? at : null;
    }

    /// <summary>A change on a scale: "from AIS B to C", "gained 5 points on the GMFM".</summary>
    internal static Place? GradedChange(UnitView v) =>
        v.Lexicon(PhraseRole.Concept, "scale") is { } scale && v.Has(WordClass.Past | WordClass.Find | WordClass.BenefitVerb | WordClass.Offer | WordClass.Statistic) ? scale : v.Lexicon(PhraseRole.Record, "measure");

    /// <summary>"there is no evidence that", "no randomised trial has".</summary>
    internal static Place? EvidenceMissing(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Study); i++)
        {
            if (v.IsAny(i, "evidence", "data", "proof", "trials", "studies", "research") && v.Find(WordClass.Negator, i - 4, i) >= 0)
            {
                return new Place(i, i + 1);
            }

            if (v.Is(i, "evidence") && (v.IsAny(i - 1, "limited", "weak", "little", "strong", "scientific", "clinical", "insufficient", "preliminary", "early", "robust", "good", "low") || v.IsAny(i + 1, "for", "that", "from", "is", "of", "to", "remains", "shows", "suggests")))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }
}
