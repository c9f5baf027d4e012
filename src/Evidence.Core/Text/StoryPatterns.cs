namespace Evidence.Core.Text;

/// <summary>Sentences in which patients or families tell what they experienced.</summary>
internal static class StoryPatterns
{
    private const int Reach = 14;
    private const int LeastOfPerson = 4;

    /// <summary>"many patients who … report", "his mother says"; a study's participants are not storytellers.</summary>
    internal static Place? PatientsReport(UnitView v)
    {
        if (!v.Has(WordClass.Report) || !v.Has(WordClass.Patient | WordClass.Family) || v.Phrase("participants") is not null)
        {
            return null;
        }

        for (var i = v.First; i < v.End; i++)
        {
            var teller = v[i].Is(WordClass.Patient | WordClass.Family) && !v.IsAny(i, "participants", "participant", "subjects", "case") && !v.IsAny(i - 1, "of", "for", "by", "from", "to", "in", "with", "help");
            if (teller && ReportAfter(v, i) is var verb and > 0)
            {
                return new Place(i, verb + 1);
            }
        }

        return Said(v);
    }

    /// <summary>I and my, but not "phase I" or "type I".</summary>
    internal static Place? FirstPerson(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.I); i++)
        {
            var numeral = v.Is(i, "i") && (v[i].Casing == Casing.Lower || v.IsAny(i - 1, "phase", "type", "stage", "class", "grade", "factor", "and", "or", "collagen"));
            if (v[i].Is(WordClass.I) && !numeral && !UnitForms.IsQuestion(v) && v.Block.Kind != BlockKind.Heading)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>Testimonials, stories and experiences of patients as the subject of the sentence.</summary>
    internal static Place? StoryWord(UnitView v)
    {
        if ((v.Phrase("testimonials") ?? v.Phrase("testimonial") ?? v.Phrase("hearing", "from") ?? v.Phrase("hear", "from")) is { } word)
        {
            return word;
        }

        return v.Pair(WordClass.Patient | WordClass.Family, WordClass.Story, 3) is { } pair && !v.IsAny(pair.End - 1, "case", "account", "video", "review") ? pair : null;
    }

    /// <summary>One person of the page regains something: "she took her first steps".</summary>
    internal static Place? OnePersonImproved(UnitView v)
    {
        if (!v.Has(WordClass.Past) || !v.Has(WordClass.Person | WordClass.Family) || v.Has(WordClass.Study | WordClass.Credential | WordClass.Staff))
        {
            return null;
        }

        return v.Pair(WordClass.Person | WordClass.Family, WordClass.Past, 6) is { } pair && v.Find(WordClass.Outcome | WordClass.BenefitNoun, pair.First) >= 0 ? pair : DidAlone(v);
    }

    /// <summary>A person with a first name and an age: "Maria, 34, could not move her legs", "Tom (9) …".</summary>
    internal static Place? PersonOfAge(UnitView v)
    {
        var name = v.Opening;
        return v.End - name > LeastOfPerson && v[name] is { Kind: TokenKind.Word, Casing: Casing.Initial } && !v[name].Is(WordClass.Study | WordClass.Staff | WordClass.Clinic | WordClass.Country)
            && (v[name + 1].IsSign(',') || v[name + 1].IsSign('(')) && v[name + 2] is { Kind: TokenKind.Number } age && age.End - age.Start <= 2 && (v[name + 3].IsSign(',') || v[name + 3].IsSign(')'))
            ? new Place(name, name + 4)
            : null;
    }

    // "she stood up on her own", "he took his first steps"
    private static Place? DidAlone(UnitView v) =>
        v.Phrase("on", "her", "own") ?? v.Phrase("on", "his", "own") ?? v.Phrase("her", "first", "steps") ?? v.Phrase("his", "first", "steps") ?? v.Phrase("her", "first", "words") ?? v.Phrase("his", "first", "words");

    private static int ReportAfter(UnitView v, int subject)
    {
        for (var i = subject + 1; i < Math.Min(v.End, subject + Reach); i++)
        {
            // a second subject takes the verb away
            if (v[i].Is(WordClass.Staff | WordClass.Clinic | WordClass.Study | WordClass.We | WordClass.You) || (v[i].Kind == TokenKind.Sign && v[i].Sign is ':' or ';'))
            {
                return 0;
            }

            if (v[i].Is(WordClass.Report) && !v.IsAny(i - 1, "to", "may", "might", "could", "a", "the", "no", "not", "should", "must", "can", "of", "and") && !v.IsAny(i, "feeling", "experience", "experienced", "share", "note", "experiencing", "feel"))
            {
                return i;
            }

            if (v.IsAny(i, "feel", "experience", "experienced", "note", "share") && v.Find(WordClass.BenefitNoun | WordClass.Outcome, i + 1, i + 7) > 0 && v.Find(WordClass.Modal | WordClass.Hedge, subject, i) < 0)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Thanks of patients or families.</summary>
    internal static Place? Thanks(UnitView v) =>
        v.Phrase("grateful") ?? v.Phrase("thank", "you") ?? v.Phrase("thanks", "to", "the", "team") ?? v.Phrase("our", "journey", "with") ?? v.Phrase("changed", "our", "lives") ?? v.Phrase("changed", "my", "life");

    // a quotation with its speaker: '"…," says the father of …'
    private static Place? Said(UnitView v)
    {
        for (var i = v.First; i < v.End; i++)
        {
            if (v.IsAny(i, "says", "said", "recalls", "recalled", "told", "writes") && v.Find(WordClass.Family | WordClass.Patient, i - 4, i + 6) >= 0 && v.Find(WordClass.Staff, i - 4, i + 5) < 0)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }
}
