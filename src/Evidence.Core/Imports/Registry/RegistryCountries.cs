using System.Collections.Frozen;
using System.Globalization;

namespace Evidence.Core.Imports;

/// <summary>English names of countries as registries write them, to ISO 3166-1 alpha-2.</summary>
internal static class RegistryCountries
{
    // names that registries use and that differ from those of the platform
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Korea, Republic of"] = "KR",
        ["South Korea"] = "KR",
        ["Republic of Korea"] = "KR",
        ["Korea"] = "KR",
        ["Iran, Islamic Republic of"] = "IR",
        ["Iran"] = "IR",
        ["Russian Federation"] = "RU",
        ["Russia"] = "RU",
        ["Turkey"] = "TR",
        ["Türkiye"] = "TR",
        ["Turkey (Türkiye)"] = "TR",
        ["Viet Nam"] = "VN",
        ["Vietnam"] = "VN",
        ["Czech Republic"] = "CZ",
        ["Czechia"] = "CZ",
        ["Taiwan"] = "TW",
        ["Hong Kong"] = "HK",
        ["Macau"] = "MO",
        ["Moldova, Republic of"] = "MD",
        ["USA"] = "US",
        ["United States"] = "US",
        ["United States of America"] = "US",
        ["United Kingdom"] = "GB",
        ["England"] = "GB",
        ["Scotland"] = "GB",
        ["China"] = "CN",
        ["Japan"] = "JP",
        ["Germany"] = "DE",
        ["France"] = "FR",
        ["Spain"] = "ES",
        ["Italy"] = "IT",
        ["Switzerland"] = "CH",
        ["Austria"] = "AT",
        ["Netherlands"] = "NL",
        ["Belgium"] = "BE",
        ["Sweden"] = "SE",
        ["Norway"] = "NO",
        ["Denmark"] = "DK",
        ["Finland"] = "FI",
        ["Poland"] = "PL",
        ["Portugal"] = "PT",
        ["Ireland"] = "IE",
        ["Greece"] = "GR",
        ["India"] = "IN",
        ["Pakistan"] = "PK",
        ["Bangladesh"] = "BD",
        ["Israel"] = "IL",
        ["Jordan"] = "JO",
        ["Egypt"] = "EG",
        ["Saudi Arabia"] = "SA",
        ["Mexico"] = "MX",
        ["Brazil"] = "BR",
        ["Argentina"] = "AR",
        ["Colombia"] = "CO",
        ["Chile"] = "CL",
        ["Peru"] = "PE",
        ["Panama"] = "PA",
        ["Ecuador"] = "EC",
        ["Canada"] = "CA",
        ["Australia"] = "AU",
        ["New Zealand"] = "NZ",
        ["Thailand"] = "TH",
        ["Malaysia"] = "MY",
        ["Indonesia"] = "ID",
        ["Philippines"] = "PH",
        ["Singapore"] = "SG",
        ["Kazakhstan"] = "KZ",
        ["Ukraine"] = "UA",
        ["Antigua and Barbuda"] = "AG",
        ["Cayman Islands"] = "KY",
        ["Bahamas"] = "BS",
        ["Côte D'Ivoire"] = "CI",
        ["North Macedonia"] = "MK",
        ["Puerto Rico"] = "PR",
    };

    private static readonly FrozenDictionary<string, string> All = Table();

    /// <summary>The code of a name; null if the name is not known.</summary>
    public static string? Code(string name) => All.GetValueOrDefault(name.Trim());

    private static FrozenDictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(Others, StringComparer.OrdinalIgnoreCase);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);
            if (region.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            {
                table.TryAdd(region.EnglishName, region.TwoLetterISORegionName);
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
