namespace Evidence.Core.Text;

/// <summary>Sentences about law and licence.</summary>
internal static class RulePatterns
{
    /// <summary>A word of law; "rules it out" is none.</summary>
    internal static Place? RuleWord(UnitView v)
    {
        for (var i = v.First; i < v.End && v.Has(WordClass.Rule); i++)
        {
            if (v[i].Is(WordClass.Rule) && !(v.Is(i, "rules") && (v.Is(i + 1, "out") || v.Is(i + 2, "out"))))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>A product or therapy that is or is not licensed; the licence of a clinic is its own assertion.</summary>
    internal static Place? ProductLicensed(UnitView v)
    {
        if (v.Has(WordClass.Clinic | WordClass.Staff | WordClass.We))
        {
            return null;
        }

        for (var i = v.First; i < v.End && v.Has(WordClass.Credential); i++)
        {
            if (v.IsAny(i, "licensed", "licenced", "authorised", "authorized") && v.Find(WordClass.Therapy | WordClass.Cell, v.First, i) >= 0 && v.Find(WordClass.Be, Math.Max(v.First, i - 4), i) >= 0)
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }
}
