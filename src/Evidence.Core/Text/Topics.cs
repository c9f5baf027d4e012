namespace Evidence.Core.Text;

/// <summary>What a heading or a list lead-in announces: the first row that fits.</summary>
internal static class Topics
{
    private static readonly (Lane Lane, Func<UnitView, bool> Fits)[] Rows =
    [
        (Lane.Advice, v => v.IsAny(v.Opening, "choosing", "choose", "selecting") || (v.Has(WordClass.Tip) && (v.Phrase("how", "to", "choose") ?? v.Phrase("how", "do", "i") ?? v.Phrase("what", "to", "look") ?? v.Phrase("questions", "to", "ask") ?? v.Phrase("how", "to", "find") ?? v.Phrase("how", "to", "prepare") ?? v.Phrase("what", "to", "ask")) is not null)
            || (v.Phrase("consider", "the", "following") ?? v.Phrase("tips") ?? v.Phrase("checklist") ?? v.Phrase("red", "flags") ?? v.Phrase("warning", "signs") ?? v.Phrase("advice") ?? v.Phrase("things", "to", "consider") ?? v.Phrase("questions", "to", "ask") ?? v.Phrase("should", "ask") ?? v.Phrase("before", "you")) is not null
            || (v.IsAny(v.Opening, "check", "verify", "ask", "look", "confirm", "avoid", "consider", "ensure", "beware") && v.Closing is ':' or '\0' && !v.Is(v.Opening + 1, "list"))
            || AdvicePatterns.Warning(v) is not null),
        (Lane.Story, v => v.Lexicon(PhraseRole.Story) is not null || StoryPatterns.PatientsReport(v) is not null || v.Phrase("reported", "benefits") is not null || v.Phrase("testimonials") is not null || v.Phrase("testimonial") is not null || v.Phrase("patients", "say") is not null
            || v.Pair(WordClass.Patient | WordClass.Family | WordClass.We, WordClass.Story, 2) is not null || v.Phrase("success", "stories") is not null || v.Phrase("reported", "improvements") is not null || v.Phrase("reviews") is not null
            || (v.Has(WordClass.Report) && v.Has(WordClass.BenefitNoun) && !v.Has(WordClass.Study))),
        (Lane.Safety, v => (v.Has(WordClass.Risk) || v.Phrase("side", "effects") is not null) && !v.Has(WordClass.Price) && !v.IsAny(v.Opening, "choosing")),
        (Lane.Price, v => v.Has(WordClass.Price) && (v.Phrase("include") ?? v.Phrase("includes")) is null || (v.Has(WordClass.Price) && v.Phrase("factors") is not null)),
        (Lane.Rule, v => v.Has(WordClass.Rule) && !v.Has(WordClass.Clinic)),
        (Lane.Trial, v => (v.Phrase("trial") ?? v.Phrase("trials") ?? v.Phrase("study") ?? v.Phrase("studies") ?? v.Phrase("research") ?? v.Phrase("evidence") ?? v.Phrase("findings") ?? v.Phrase("et", "al")) is not null || v.Lexicon(PhraseRole.Record, "study") is not null),
        (Lane.Provider, v => (v.Phrase("treatment", "includes") ?? v.Phrase("treatment", "involves") ?? v.Phrase("therapy", "includes") ?? v.Phrase("therapy", "involves") ?? v.Phrase("package") ?? v.Phrase("packages") ?? v.Phrase("included") ?? v.Phrase("programme", "includes") ?? v.Phrase("program", "includes")) is not null),
        (Lane.Background, v => v.IsAny(v.Opening, "what", "how") && !v.Has(WordClass.Clinic | WordClass.Travel) && !(v.Has(WordClass.We) && v.Phrase("we", "know") is null) && v.Phrase("included") is null || v.Phrase("how", "it", "works") is not null || (v.Phrase("types") ?? v.Phrase("methods") ?? v.Phrase("factors") ?? v.Phrase("kinds") ?? v.Phrase("stages") ?? v.Phrase("forms")) is not null || v.Phrase("can", "cause") is not null || v.Phrase("symptoms") is not null || v.Phrase("causes") is not null),
        (Lane.Provider, v => v.Has(WordClass.Clinic | WordClass.Staff | WordClass.We | WordClass.Travel | WordClass.Credential | WordClass.Puff) || v.IsAny(v.Opening, "why", "treatment", "about") || v.Phrase("reasons") is not null),
    ];

    /// <summary>The stream that units under this heading or lead-in lean to; null when it announces none.</summary>
    internal static Lane? Of(UnitView v)
    {
        foreach (var (lane, fits) in Rows)
        {
            if (fits(v))
            {
                return lane;
            }
        }

        return null;
    }
}
