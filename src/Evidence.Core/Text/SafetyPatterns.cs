namespace Evidence.Core.Text;

/// <summary>Sentences about risk and tolerance.</summary>
internal static class SafetyPatterns
{
    /// <summary>A word of risk; "safe" as an attribute of care or of a place is praise.</summary>
    internal static Place? RiskWord(UnitView v)
    {
        // what raises the risk of the condition itself is no risk of the treatment
        if (!v.Has(WordClass.Therapy | WordClass.Cell | WordClass.Procedure) && (v.Phrase("babies") ?? v.Phrase("pregnancy") ?? v.Phrase("maternal") ?? v.Phrase("birth") ?? v.Phrase("falls") ?? v.Phrase("crashes") ?? v.Phrase("accidents")) is not null)
        {
            return null;
        }

        for (var i = v.First; i < v.End && v.Has(WordClass.Risk); i++)
        {
            var attribute = v.IsAny(i, "safe", "safely", "safety", "fatigue", "discomfort", "seizure", "died") && v.Find(WordClass.Risk, i + 1) < 0
                && (v.IsAny(i + 1, "and", "hands", "environment", "standards", "protocols", "place", "care", "way", "procedures") && !v.Is(i + 2, "well"));
            var lessened = v.IsAny(i, "risk", "risks") && (v.IsAny(i - 1, "lower", "reduced", "less", "complication") || v.IsAny(i - 2, "reduce", "reduces", "reduced", "lowers", "minimizing", "minimising", "minimize"));
            if (v[i].Is(WordClass.Risk) && !attribute && !lessened)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>A grave harm that happened to somebody: "developed a mass", "found a tumour in a boy".</summary>
    internal static Place? HarmHappened(UnitView v)
    {
        for (var i = v.First; i < v.End && !v.Has(WordClass.Negator | WordClass.Hedge); i++)
        {
            if (v.IsAny(i, "tumour", "tumours", "tumor", "tumors", "mass", "growth", "lesion", "cyst", "meningitis", "encephalitis", "haemorrhage", "hemorrhage", "paralysed", "blind")
                && (v.Phrase("developed") ?? v.Phrase("found", "a") ?? v.Phrase("found", "in") ?? v.Phrase("died") ?? v.Phrase("diagnosed", "with") ?? v.Phrase("removed") ?? v.Phrase("suffered") ?? v.Phrase("left")) is not null
                && (v.Has(WordClass.Patient | WordClass.Person | WordClass.Family) || v.Phrase("boy") is not null || v.Phrase("girl") is not null))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>Who must not be treated: "not suitable for", "people with cancer are excluded".</summary>
    internal static Place? NotFor(UnitView v) =>
        v.Phrase("not", "suitable") ?? v.Phrase("not", "recommended") ?? v.Phrase("not", "eligible") ?? v.Phrase("unsuitable") ?? v.Phrase("should", "not", "receive") ?? v.Phrase("contraindicated") ?? (v.Phrase("should", "not") is not null && v.Phrase("pregnant") is { } pregnant ? pregnant : null);
}
