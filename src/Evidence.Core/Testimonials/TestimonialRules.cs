using System.Text.RegularExpressions;
using Evidence.Core.Claims;
using Evidence.Core.Pack;
using Evidence.Core.Providers;

namespace Evidence.Core.Testimonials;

/// <summary>What must hold for a testimonial: its pointers, its incentive told, nobody named.</summary>
internal static partial class TestimonialRules
{
    // capitalised words that are no names of people: scales, places, publishers
    private static readonly string[] NoNames =
        ["AIS", "GMFM", "ASIA", "Mayo", "Press", "FAQ", "Central", "South", "America", "United", "States", "Yoon", "Real", "Stories", "Hope"];

    /// <summary>The words that may stand in pairs of capitalised words: those above and those of providers' names.</summary>
    public static IReadOnlySet<string> SafeWords(IEnumerable<Provider> providers) =>
        providers
            .SelectMany(static provider => Capitalised().Matches(provider.Name))
            .Select(static match => match.Value)
            .Concat(NoNames)
            .ToHashSet(StringComparer.Ordinal);

    public static void Check(Testimonial testimonial, bool sold, IReadOnlySet<string> safeWords, KnownRecords known, RecordFindings findings)
    {
        known.Require("providers", testimonial.About?.Provider, "/about/provider", findings);
        LinkRules.Check(testimonial.Context?.Evidence ?? [], "/context/evidence", known, findings);
        if (testimonial.Patients > testimonial.Denominator)
        {
            findings.Add(Defects.PatientsAboveDenominator, "/patients", $"{testimonial.Patients} of {testimonial.Denominator}");
        }

        if (sold && testimonial.Incentive != "publisher-sells-treatment")
        {
            findings.Add(Defects.IncentiveHidden, "/incentive", $"{testimonial.Incentive}, but {testimonial.SourceId} sells the treatment");
        }

        CheckNames(testimonial.Statement, "/statement", safeWords, findings);
        CheckNames(testimonial.Context?.Rationale ?? string.Empty, "/context/rationale", safeWords, findings);
    }

    private static void CheckNames(string text, string pointer, IReadOnlySet<string> safeWords, RecordFindings findings)
    {
        if (PersonalTitle().Match(text) is { Success: true } title)
        {
            findings.Add(Defects.PersonNamed, pointer, $"a person's title: {title.Value}");
        }

        foreach (Match pair in TwoNames().Matches(text))
        {
            if (!safeWords.Contains(pair.Groups[1].Value) && !safeWords.Contains(pair.Groups[2].Value))
            {
                findings.Add(Defects.PersonNamed, pointer, $"perhaps a person's name: {pair.Value}");
            }
        }
    }

    [GeneratedRegex(@"[A-Z][\w'&-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.? [A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalTitle();

    // not at the start of the text or of a sentence, where any word is capitalised
    [GeneratedRegex(@"(?<![.!?:] )(?<!^)\b([A-Z][a-zà-ÿ]+) ([A-Z][a-zà-ÿ]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();
}
