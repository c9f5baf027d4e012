namespace Evidence.Core.Text;

/// <summary>Red flags of a unit: lexicon phrases and grammatical patterns, each only where the text itself asserts it.</summary>
internal static class FlagReader
{
    private const string Guarantee = "guarantee";
    private const string Efficacy = "efficacy-overclaim";
    private const string Percentage = "unsupported-percentage";
    private const string Urgency = "urgency-or-sales";
    private const string Celebrity = "celebrity";
    private const string StoryProof = "testimonial-as-evidence";

    /// <summary>Flags that a hedge takes away.</summary>
    private static readonly string[] Hedgeable = [Guarantee, "cure", Efficacy, "safety-overclaim", "miracle-language"];

    /// <summary>Flags that a reported result of a study does not raise.</summary>
    private static readonly string[] NotInStudies = ["safety-overclaim", "downplays-risk", Percentage, Efficacy, "cure", Guarantee, StoryProof, Celebrity];

    private static readonly (string Flag, bool Negatable, Func<UnitView, Lane, Place?> See)[] Patterns =
    [
        (Guarantee, true, (v, _) => FlagPatterns.Promise(v)),
        ("safety-overclaim", false, (v, _) => FlagPatterns.Safe(v)),
        (Efficacy, true, (v, _) => v.Claim),
        (Efficacy, true, (v, _) => FlagPatterns.WorksForAll(v)),
        (Percentage, true, (v, lane) => lane is Lane.Trial or Lane.Background or Lane.Rule ? null : FlagPatterns.BareRate(v)),
        ("downplays-risk", true, (v, _) => FlagPatterns.Belittles(v)),
        (Urgency, false, (v, _) => v.Solicits ?? SalesPatterns.Interested(v) ?? FlagPatterns.Pressure(v)),
        (Celebrity, true, (v, _) => FlagPatterns.Famous(v)),
        (StoryProof, false, (v, lane) => FlagPatterns.StoriesAsProof(v, lane)),
    ];

    /// <summary>The flags in text order, each once.</summary>
    internal static IReadOnlyList<RedFlag> Read(UnitView v, Lane lane, bool isHeading)
    {
        List<RedFlag>? flags = null;
        foreach (var hit in v.Hits)
        {
            if (hit.Phrase.Role == PhraseRole.Flag)
            {
                Raise(hit.Phrase.Id, new Place(hit.First, hit.End), hit.Phrase.Negatable, fromLexicon: true);
            }
        }

        foreach (var (flag, negatable, see) in Patterns)
        {
            if (!(isHeading && flag is Efficacy or StoryProof) && see(v, lane) is { } place)
            {
                Raise(flag, place, negatable, fromLexicon: false);
            }
        }

        flags?.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Flag, b.Flag));
        return flags ?? (IReadOnlyList<RedFlag>)[];

        void Raise(string flag, Place place, bool negatable, bool fromLexicon)
        {
            if (flags?.Exists(raised => raised.Flag == flag) == true || !Counts(v, lane, flag, place, negatable, fromLexicon) || Covered(v, flag, place, flags))
            {
                return;
            }

            flags ??= [];
            flags.Add(new RedFlag(flag, v.Text.Cue(place.First, place.End), v.Text.SourceStart(place.First), v.Text.SourceEnd(place.End - 1)));
        }
    }

    private static bool Counts(UnitView v, Lane lane, string flag, Place place, bool negatable, bool fromLexicon)
    {
        // a phrase that is itself negative ("no side effects") cannot be negated by its own word
        var negative = v[place.First].Is(WordClass.Negator);
        if (!AssertionScope.Asserts(v, place, negatable && !negative) && !(flag is Urgency or StoryProof && !UnitForms.IsQuestion(v) && AdvicePatterns.Warning(v) is null && !(flag == Urgency && fromLexicon && lane == Lane.Advice)))
        {
            return false;
        }

        if (Hedgeable.Contains(flag) && AssertionScope.IsHedged(v, place))
        {
            return false;
        }

        if (flag == Percentage && fromLexicon)
        {
            return v.Quantity("percent", "fraction") is not null && lane is not Lane.Trial;
        }

        if (lane == Lane.Advice && flag is not (StoryProof or "downplays-risk") && fromLexicon && AdvicePatterns.Imperative(v) is not null)
        {
            return false;
        }

        var report = lane == Lane.Trial || (v.Has(WordClass.Study) && v.StudyFinds is not null);
        return !(report && NotInStudies.Contains(flag)) || (flag == Efficacy && !fromLexicon && v.Find(WordClass.Can, v.First, place.End) >= 0);
    }

    // guarantee and cure do not also count as efficacy for the same words
    private static bool Covered(UnitView v, string flag, Place place, List<RedFlag>? flags) =>
        flag == Efficacy && flags?.Exists(raised => raised.Flag is Guarantee or "cure" && raised.Start < v.Text.SourceEnd(place.End - 1) && raised.End > v.Text.SourceStart(place.First)) == true;
}
