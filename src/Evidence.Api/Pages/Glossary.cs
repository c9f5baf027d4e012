using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>Terms of art and what they mean to somebody who has never met them (Assets/glossary.json).</summary>
public static class Glossary
{
    private static readonly Dictionary<string, string> Written = JsonSerializer.Deserialize<Dictionary<string, string>>(Assets.Text("glossary.json"))!;
    private static readonly FrozenDictionary<string, string> Meanings = Written.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // words that mean something else in a sentence; they are explained only where a page says that they are meant
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "level", "exact", "interval", "certainty", "release", "receipt", "DOI", "testimonial",
    };

    private static readonly Regex Terms = new(
        $@"(?<![\w-])(?:{string.Join('|', Written.Keys.Where(static term => term.Length > 2 || term == "I²" || term == "τ²")
            .Where(static term => !Common.Contains(term))
            .OrderByDescending(static term => term.Length)
            .Select(static term => char.IsLower(term[^1]) && char.IsLower(term[0]) ? $"(?i:{Regex.Escape(term)})" : Regex.Escape(term)))})(?![\w-])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>What a term means; null where it is not explained.</summary>
    public static string? Find(string term) => Meanings.GetValueOrDefault(term);

    /// <summary>The places in a text where a term stands that is explained, each term once.</summary>
    public static IEnumerable<(int Start, int Length, string Meaning)> In(string text)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Terms.Matches(text).Where(found => seen.Add(found.Value)).Select(static found => (found.Index, found.Length, Meanings[found.Value]));
    }
}
