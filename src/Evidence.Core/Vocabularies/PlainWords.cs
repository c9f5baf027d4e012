using System.Buffers;

namespace Evidence.Core.Vocabularies;

/// <summary>Slugs as people read them.</summary>
public static class PlainWords
{
    private static readonly SearchValues<char> OfSlugs = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase)
    {
        "AIS",
        "ALS",
        "ASIA",
        "CP",
        "EMG",
        "FIM",
        "GMFCS",
        "GMFM",
        "HIV",
        "ISNCSCI",
        "LEMS",
        "MEP",
        "MRI",
        "SCIM",
        "SSEP",
        "UEMS",
    };

    /// <summary>A slug in words, with acronyms as they are written; a text that is no slug as it stands.</summary>
    /// <param name="slug">The slug.</param>
    public static string Of(string slug) =>
        slug.AsSpan().ContainsAnyExcept(OfSlugs)
            ? slug
            : string.Join(' ', slug.Split('-').Select(static part => Acronyms.TryGetValue(part, out var written) ? written : part));

    /// <summary>The label of a value: that of its vocabulary, a country's name, or the value in words.</summary>
    /// <param name="vocabulary">The vocabulary's name; null where the value is of none.</param>
    /// <param name="value">The value.</param>
    public static string Label(string? vocabulary, string value) =>
        (vocabulary is null ? null : Vocabularies.Find(vocabulary)?.Find(value)?.Label)
        ?? (vocabulary == "country" ? CountryNames.English(value) : null)
        ?? Of(value);
}
