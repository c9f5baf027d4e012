namespace Evidence.Core.Text;

/// <summary>Textbook sentences: what a thing is, how often it occurs.</summary>
internal static class BackgroundPatterns
{
    private const int SubjectReach = 9;

    /// <summary>"X is a disorder that", "X refers to", "X are known as".</summary>
    internal static Place? Definition(UnitView v)
    {
        for (var i = v.Opening + 1; i < Math.Min(v.End - 1, v.Opening + SubjectReach); i++)
        {
            var copula = v.IsAny(i, "is", "are") && (v.IsAny(i + 1, "a", "an", "the", "one", "adult", "undifferentiated") || v[i + 1].Is(WordClass.Define | WordClass.Mechanism | WordClass.Cell)) && v[i - 1].Is(WordClass.Cell | WordClass.Therapy | WordClass.Outcome | WordClass.Mechanism);
            if (copula || v.IsAny(i, "refers", "describes") || (v.IsAny(i, "known", "defined", "called", "classified") && v.IsAny(i + 1, "as", "for")))
            {
                return new Place(i, i + 1);
            }
        }

        return v[v.Opening].Is(WordClass.Define) && v[v.Opening].Casing == Casing.Lower ? new Place(v.Opening, v.Opening + 1) : null;
    }

    /// <summary>How many people have it.</summary>
    internal static Place? Epidemiology(UnitView v) =>
        v.Quantity("incidence") ?? (v.Has(WordClass.Population) && v.Quantity("count", "percent", "fraction") is not null && !v.Has(WordClass.Clinic | WordClass.We | WordClass.Price) ? v.Word(WordClass.Population) : null);

    /// <summary>A condition opens the sentence.</summary>
    internal static Place? ConditionFirst(UnitView v)
    {
        foreach (var hit in v.Hits)
        {
            if (hit.Phrase is { Role: PhraseRole.Concept, Category: "condition", Ambiguous: false } && hit.First <= v.Opening + 2)
            {
                return new Place(hit.First, hit.End);
            }
        }

        return null;
    }
}
