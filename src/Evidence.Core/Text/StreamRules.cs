namespace Evidence.Core.Text;

/// <summary>
/// What speaks for which stream. Grammar and word classes only: topical phrases are in the lexicons. A rule looks at one unit; what headings,
/// lead-ins and neighbours add is in <see cref="PageContext"/>.
/// </summary>
internal static class StreamRules
{
    private const WordClass Provider = WordClass.Clinic | WordClass.Staff;

    internal static readonly StreamRule[] All =
    [
        new("study-finds", Lane.Trial, 4, v => v.Has(WordClass.Study) ? v.StudyFinds : null),
        new("study-as-subject", Lane.Trial, 2, StudyPatterns.StudyFirst),
        new("et-al", Lane.Trial, 4, v => v.Phrase("et", "al")),
        new("research-term", Lane.Trial, 2, StudyPatterns.ResearchTerm),
        new("study-named", Lane.Trial, 2.5, v => v.Lexicon(PhraseRole.Record, "study")),
        new("counted-patients", Lane.Trial, 3, StudyPatterns.CountedPatients),
        new("graded-change", Lane.Trial, 2.5, StudyPatterns.GradedChange),
        new("according-to-study", Lane.Trial, 3, v => v.Pair(WordClass.Aside, WordClass.Study, 6)),
        new("in-a-study", Lane.Trial, 2.5, StudyPatterns.InStudy),
        new("evidence-missing", Lane.Trial, 3, StudyPatterns.EvidenceMissing),
        new("trial-people", Lane.Trial, 1.5, v => v.Phrase("participants") ?? v.Phrase("placebo") ?? v.Phrase("enrolled") ?? v.Phrase("randomised") ?? v.Phrase("randomized")),
        new("statistic", Lane.Trial, 1.5, v => v.Pair(WordClass.Statistic, WordClass.Past | WordClass.Find | WordClass.BenefitNoun | WordClass.BenefitVerb, 5)),

        new("patients-report", Lane.Story, 4, StoryPatterns.PatientsReport),
        new("first-person", Lane.Story, 3.5, StoryPatterns.FirstPerson),
        new("story-term", Lane.Story, 4, v => v.Has(WordClass.Travel) ? null : v.Lexicon(PhraseRole.Story)),
        new("story-word", Lane.Story, 3.2, v => v.IsAny(v.First, "compare", "look", "read", "seek", "ask", "check") ? null : StoryPatterns.StoryWord(v)),
        new("thanks", Lane.Story, 4, StoryPatterns.Thanks),
        new("reported-benefit", Lane.Story, 3, v => v.Phrase("reported", "benefits") ?? v.Phrase("reported", "improvements") ?? v.Phrase("patient", "reported")),
        new("one-person-improved", Lane.Story, 3, StoryPatterns.OnePersonImproved),

        new("provider-acts", Lane.Provider, 3, v => v.Pair(Provider, WordClass.Offer | WordClass.Verb, 7)),
        new("provider-word", Lane.Provider, 1.2, v => v.Word(Provider)),
        new("we-act", Lane.Provider, 3, v => v.Has(WordClass.Story) && v.Has(WordClass.Study) ? null : v.Word(WordClass.We)),
        new("credential", Lane.Provider, 1.5, v => v.Word(WordClass.Credential)),
        new("experience", Lane.Provider, 1.2, v => v.Pair(WordClass.Be | WordClass.Offer | WordClass.Puff, WordClass.Credential, 9)),
        new("own-certificate", Lane.Provider, 3, ProviderPatterns.OwnCertificate),
        new("praise", Lane.Provider, 1.2, v => v.Word(WordClass.Puff)),
        new("travel", Lane.Provider, 1.8, v => v.Word(WordClass.Travel)),
        new("destination", Lane.Provider, 2, v => v.Pair(WordClass.Country, WordClass.Travel | WordClass.Puff, 8) ?? v.Pair(WordClass.Be, WordClass.Appeal, 4)),
        new("patients-get", Lane.Provider, 2.2, ProviderPatterns.PatientsGet),
        new("programme-has", Lane.Provider, 2, ProviderPatterns.ProgrammeHas),
        new("dose", Lane.Provider, 2, v => v.Has(WordClass.Study) ? null : v.Quantity("dose")),
        new("seat", Lane.Provider, 2.5, v => v.Phrase("located", "in") ?? v.Phrase("based", "in") ?? v.Phrase("headquartered") ?? v.Phrase("branches") ?? v.Phrase("situated", "in")),
        new("provider-named", Lane.Provider, 1.5, v => v.Lexicon(PhraseRole.Record, "provider")),
        new("benefit-as-fact", Lane.Provider, 3.5, v => v.Has(WordClass.Study | WordClass.Patient) || v.Claim is not { } at || AssertionScope.IsHedged(v, at) || !AssertionScope.Asserts(v, at, negatable: true) ? null : at),
        new("promise", Lane.Provider, 3, v => FlagPatterns.Promise(v) is { } at && AssertionScope.Asserts(v, at, negatable: true) ? at : null),
        new("works-for-all", Lane.Provider, 3, v => FlagPatterns.WorksForAll(v) is { } at && AssertionScope.Asserts(v, at, negatable: true) ? at : null),
        new("famous-patients", Lane.Provider, 2.5, FlagPatterns.Famous),
        new("country-offers", Lane.Provider, 2.2, ProviderPatterns.CountryOffers),
        new("sales-phrase", Lane.Provider, 1.5, v => FlagPlaces.Of(v, "urgency-or-sales", "celebrity", "miracle-language", "efficacy-overclaim", "guarantee")),

        new("rule-word", Lane.Rule, 2.6, v => v.Word(WordClass.Rule)),
        new("rule-words", Lane.Rule, 2, v => v.Count(WordClass.Rule) > 1 ? v.Word(WordClass.Rule) : null),
        new("regulator", Lane.Rule, 2, v => v.Lexicon(PhraseRole.Concept, "regulator") ?? v.Lexicon(PhraseRole.Record, "regulator")),
        new("status", Lane.Rule, 2, v => v.Pair(WordClass.Define | WordClass.Be | WordClass.Offer, WordClass.Status, 5)),

        new("sum", Lane.Price, 5.5, v => v.Quantity("money")),
        new("price-word", Lane.Price, 2.8, v => v.Word(WordClass.Price)),
        new("price-words", Lane.Price, 2.2, v => v.Count(WordClass.Price) > 1 ? v.Word(WordClass.Price) : null),

        new("risk-word", Lane.Safety, 2, v => SafetyPatterns.RiskWord(v)),
        new("risk-words", Lane.Safety, 1.5, v => v.Count(WordClass.Risk) > 1 && SafetyPatterns.RiskWord(v) is not null ? v.Word(WordClass.Risk) : null),
        new("side-effect", Lane.Safety, 3.5, v => v.Phrase("side", "effects") ?? v.Phrase("side", "effect") ?? v.Phrase("adverse", "events") ?? v.Phrase("adverse", "event") ?? v.Phrase("well", "tolerated") ?? v.Phrase("safety", "profile") ?? v.Phrase("adverse", "effects")),
        new("harm-term", Lane.Safety, 2, v => v.Lexicon(PhraseRole.Concept, "harm-cue")),
        new("free-of-risk", Lane.Safety, 2.5, v => v.Phrase("free", "of", "risk") ?? v.Phrase("without", "risk") ?? v.Phrase("risk", "free")),
        new("not-for", Lane.Safety, 5.5, SafetyPatterns.NotFor),

        new("default", Lane.Background, 1, v => new Place(v.First, v.First + 1)),
        new("definition", Lane.Background, 2, BackgroundPatterns.Definition),
        new("mechanism", Lane.Background, 1.5, v => v.Word(WordClass.Mechanism)),
        new("mechanisms", Lane.Background, 1.5, v => v.Count(WordClass.Mechanism) > 1 ? v.Word(WordClass.Mechanism) : null),
        new("aim", Lane.Background, 2, v => v.Word(WordClass.Aim)),
        new("cause", Lane.Background, 1.5, v => v.Pair(WordClass.Outcome, WordClass.Cause, 8)),
        new("stems-from", Lane.Background, 3, v => v.Claim is not null ? null : v.Phrase("result", "from") ?? v.Phrase("results", "from") ?? v.Phrase("caused", "by") ?? v.Phrase("stems", "from") ?? v.Phrase("arises", "from")),
        new("generic-procedure", Lane.Background, 2, v => v.Has(WordClass.We) || v.Phrase("clinic") is not null ? null : v.Pair(WordClass.Be, WordClass.Procedure, 4)),
        new("epidemiology", Lane.Background, 2, BackgroundPatterns.Epidemiology),
        new("cells-as-subject", Lane.Background, 1.2, v => v[v.Opening].Is(WordClass.Cell) || v.Is(v.Opening, "they") ? new Place(v.Opening, v.Opening + 1) : null),
        new("condition-as-subject", Lane.Background, 1.2, BackgroundPatterns.ConditionFirst),

        new("imperative", Lane.Advice, 7, AdvicePatterns.Imperative),
        new("important-to", Lane.Advice, 5, AdvicePatterns.Important),
        new("should", Lane.Advice, 5, AdvicePatterns.Should),
        new("is-key", Lane.Advice, 2.5, AdvicePatterns.Key),
        new("knowing-helps", Lane.Advice, 4, AdvicePatterns.KnowingHelps),
        new("any-clinic-will", Lane.Advice, 5, AdvicePatterns.AnyClinic),
        new("warning", Lane.Advice, 7, AdvicePatterns.Warning),
        new("good-clinic-will", Lane.Advice, 6, AdvicePatterns.GoodClinic),
        new("if-you", Lane.Advice, 3, v => v.IsAny(v.Opening, "if", "when", "before") && v.Is(v.Opening + 1, "you") ? new Place(v.Opening, v.Opening + 2) : null),
        new("you", Lane.Advice, 0.8, v => v.Word(WordClass.You)),

        new("asks-in-list", Lane.Advice, 3, v => UnitForms.IsQuestion(v) && v.Block.Kind == BlockKind.Item ? new Place(v.End - 1, v.End) : null),
        new("title-item", Lane.Furniture, 3.5, v => UnitForms.IsTitleItem(v) ? new Place(v.First, v.End) : null),
        new("asks", Lane.Furniture, 2.5, v => UnitForms.IsQuestion(v) && v.Block.Kind != BlockKind.Item ? new Place(v.End - 1, v.End) : null),
        new("calls-to-act", Lane.Furniture, 5, SalesPatterns.CallToAct),
        new("page-data", Lane.Furniture, 7, PageFurniture.Find),
        new("run-in-head", Lane.Furniture, 6, v => UnitForms.IsRunInHead(v) ? new Place(v.First, v.End) : null),
        new("fragment", Lane.Furniture, 4, v => PageFurniture.IsFragment(v) ? new Place(v.First, v.End) : null),
    ];
}
