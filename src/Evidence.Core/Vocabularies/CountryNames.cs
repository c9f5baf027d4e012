using System.Collections.Concurrent;
using System.Globalization;

namespace Evidence.Core.Vocabularies;

/// <summary>Names of countries by the culture data of the platform.</summary>
public static class CountryNames
{
    // no more than there are pairs of letters
    private static readonly ConcurrentDictionary<string, RegionInfo?> Known = new(StringComparer.Ordinal);

    /// <summary>The English name of an ISO 3166-1 alpha-2 code; null for what is none that is known.</summary>
    public static string? English(string code) => Region(code)?.EnglishName;

    /// <summary>What a country is called: in English, in its own language, by three letters.</summary>
    public static IEnumerable<string> All(string code) =>
        Region(code) is { } region ? [region.EnglishName, region.NativeName, region.ThreeLetterISORegionName] : [];

    private static RegionInfo? Region(string code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? Known.GetOrAdd(code, Read) : null;

    private static RegionInfo? Read(string code)
    {
        try
        {
            return new RegionInfo(code);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
