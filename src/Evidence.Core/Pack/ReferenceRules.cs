using Evidence.Core.Claims;
using Evidence.Core.Harms;
using Evidence.Core.Lexicons;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;

namespace Evidence.Core.Pack;

/// <summary>What must hold for measures, sources, providers, harms and lexicons.</summary>
internal static class ReferenceRules
{
    public static void Check(Regulator regulator, RecordFindings findings)
    {
        var lists = regulator
            .Statements.Select(static (one, i) => (one.Id, Place: $"/statements/{i}/id"))
            .Concat(regulator.Actions.Select(static (one, i) => (one.Id, Place: $"/actions/{i}/id")));
        foreach (var (id, place) in lists.Where(static one => one.Id is not null).GroupBy(static one => one.Id).SelectMany(static group => group.Skip(1)))
        {
            findings.Add(Defects.RepeatedId, place, $"{id} stands twice");
        }
    }

    public static void Check(Measure measure, RecordFindings findings)
    {
        if (measure.Scale is { } scale && (scale.Min is null != scale.Max is null || scale.Min >= scale.Max))
        {
            findings.Add(Defects.ScaleReversed, "/scale", $"from {scale.Min} to {scale.Max}");
        }

        if (measure.Mcid is { } mcid && mcid.Low > mcid.High)
        {
            findings.Add(Defects.LowAboveHigh, "/mcid/low", $"{mcid.Low} to {mcid.High}");
        }

        var levels = measure.Growth?.Levels ?? [];
        if (levels.Zip(levels.Skip(1)).FirstOrDefault(pair => pair.First.Height <= pair.Second.Height) is ({ } milder, { } other))
        {
            findings.Add(Defects.LowAboveHigh, "/growth/levels", $"{milder.Level} at {milder.Height} is not above {other.Level} at {other.Height}");
        }
    }

    public static void Check(Source source, KnownRecords known, RecordFindings findings)
    {
        if (source.Kind is "press-release" or "news" && source.About is { } about && !known.Has("studies", about) && !known.Has("harms", about))
        {
            findings.Add(Defects.UnknownReference, "/about", $"no study or harm {about}");
        }
    }

    public static void Check(Provider provider, IReadOnlyList<PackRecord<Claim>> claims, KnownRecords known, RecordFindings findings)
    {
        for (var i = 0; i < provider.Claims.Count; i++)
        {
            known.Require("claims", provider.Claims[i], $"/claims/{i}", findings);
        }

        for (var i = 0; i < provider.Affiliations.Count; i++)
        {
            known.Require("providers", provider.Affiliations[i], $"/affiliations/{i}", findings);
        }

        foreach (var claim in claims.Where(claim => claim.Value.About?.Provider == provider.Id && !provider.Claims.Contains(claim.Value.Id)))
        {
            findings.Add(Defects.ClaimNotListed, "/claims", $"claim {claim.Value.Id} is about it and is not listed");
        }
    }

    public static void Check(Harm harm, KnownRecords known, RecordFindings findings)
    {
        known.Require("studies", harm.Study, "/study", findings);
        known.Require("harms", harm.SameCaseAs, "/sameCaseAs", findings);
        if (harm.Deaths > harm.Cases)
        {
            findings.Add(Defects.DeathsAboveCases, "/deaths", $"{harm.Deaths} deaths, {harm.Cases} cases");
        }

        if (known.Has("studies", harm.Id) && harm.Study != harm.Id)
        {
            findings.Add(Defects.HarmNotLinked, "/study", $"study {harm.Id} has the same id");
        }
    }

    public static void Check(Lexicon lexicon, RecordFindings findings)
    {
        CheckTwice(lexicon.Concepts, "concepts", findings);
        CheckTwice(lexicon.Cues, "cues", findings);
        foreach (var (place, concept) in lexicon.Concepts.Index())
        {
            if (concept.Broader is { } broader && lexicon.Concepts.All(other => other.Id != broader))
            {
                findings.Add(Defects.UnknownReference, $"/concepts/{place}/broader", $"no concept has the id {broader}");
            }
        }
    }

    private static void CheckTwice(IReadOnlyList<LexiconConcept> concepts, string list, RecordFindings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Count; i++)
        {
            if (!seen.Add(concepts[i].Id))
            {
                findings.Add(Defects.RepeatedId, $"/{list}/{i}/id", $"{concepts[i].Id} stands twice");
            }
        }
    }
}
