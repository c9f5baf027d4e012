using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Html;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Api.Pages;

/// <summary>How values are said to people: labels, names of studies, counts of people, shares, dates.</summary>
public static class Words
{
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase)
    {
        "AIS",
        "GMFM",
        "GMFCS",
        "ISNCSCI",
        "SCIM",
        "FIM",
        "EMG",
        "MEP",
        "SSEP",
        "UEMS",
        "LEMS",
        "ASIA",
        "MRI",
        "CP",
    };

    /// <summary>The label of a value of a vocabulary; the value in words where it has none.</summary>
    public static string Label(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Label ?? Plain(value);

    /// <summary>What a value of a vocabulary means; empty where it is not known.</summary>
    public static string Meaning(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Description ?? "";

    /// <summary>A slug in words, with acronyms as they are written.</summary>
    public static string Plain(string slug) =>
        slug.Contains(' ', StringComparison.Ordinal)
            ? slug
            : string.Join(' ', slug.Split('-').Select(static part => Acronyms.TryGetValue(part, out var written) ? written : part));

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The name under which people cite a study; an id that the release does not know, in words.</summary>
    /// <param name="id">The study's id.</param>
    public static string Study(string id) => StudyNames.Now?.Find(id) ?? Capital(Plain(id));

    /// <summary>The DOI of a study's own report; empty where none was read.</summary>
    public static string Doi(string id) => StudyNames.Now?.FindDoi(id) ?? "";

    /// <summary>So many of so many, as it is said of people.</summary>
    public static string Of(Node events, Node total) => $"{events} of {total}";

    /// <summary>A share of 1 as a whole percentage, with a decimal below one.</summary>
    public static string Share(double? share) => share switch
    {
        null => "not known",
        > 0 and < 0.01 or > 0.99 and < 1 => (100 * share.Value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        _ => (100 * share.Value).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A number with at most so many decimals.</summary>
    public static string Number(double? number, string form = "0.##") => number?.ToString(form, CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A whole number with thousands apart.</summary>
    public static string Count(double? number) => number?.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F') ?? "–";

    /// <summary>A country by its name in English.</summary>
    public static string Country(string code)
    {
        try
        {
            return code.Length == 2 ? new RegionInfo(code).EnglishName : code;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>A term of art that explains itself where it stands.</summary>
    public static IHtmlContent Term(string term, string? shown = null) => new HtmlString(Glossary.Find(term) is { } meaning
        ? $"<abbr title=\"{WebUtility.HtmlEncode(meaning)}\">{WebUtility.HtmlEncode(shown ?? term)}</abbr>"
        : WebUtility.HtmlEncode(shown ?? term));

    /// <summary>A language for a lang attribute; null where it is that of the page or not known.</summary>
    public static string? Foreign(string language) => language.Length > 0 && language != "en" ? language : null;

    /// <summary>Whether following an address can run nothing.</summary>
    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
