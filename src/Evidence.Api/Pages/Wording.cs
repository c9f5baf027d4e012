using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Evidence.Core.Vocabularies;
using Microsoft.AspNetCore.Html;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Api.Pages;

/// <summary>How values are said to people: labels, names of studies, counts of people, shares, dates.</summary>
public static partial class Wording
{
    /// <summary>The label of a value of a vocabulary; the value in words where it has none.</summary>
    public static string Label(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Label ?? Plain(value);

    /// <summary>What a value of a vocabulary means; empty where it is not known.</summary>
    public static string Meaning(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Description ?? "";

    /// <summary>A slug in words, with acronyms as they are written.</summary>
    public static string Plain(string slug) => PlainWords.Of(slug);

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The name of a member or parameter in words: "sellsTreatment" is "sells treatment".</summary>
    public static string Field(string name) => name == "q" ? "words" : Plain(Hump().Replace(name, static hump => "-" + hump.Value.ToLowerInvariant()));

    /// <summary>The name under which people cite a study; an id that the release does not know, in words.</summary>
    /// <param name="id">The study's id.</param>
    public static string Study(string id) => PageNames.Now?.Study(id)?.Name ?? PageNames.Now?.Other("harms", id) ?? Capital(Plain(id));

    /// <summary>Whether the release has such a study.</summary>
    public static bool IsStudy(string id) => PageNames.Now?.Study(id) is not null;

    /// <summary>The DOI of a study's own report; empty where none was read.</summary>
    public static string Doi(string id) => PageNames.Now?.Study(id)?.Doi ?? "";

    /// <summary>The language of a study's own report for a lang attribute; null where it is that of the page or not known.</summary>
    public static string? StudyLanguage(string id) => Foreign(PageNames.Now?.Study(id)?.Language ?? "");

    /// <summary>A record by its name, title or statement; an id that the release does not know, in words.</summary>
    /// <param name="kind">The kind, plural.</param>
    /// <param name="id">The record's id.</param>
    public static string Named(string kind, string id) => kind == "studies" ? Study(id) : PageNames.Now?.Other(kind, id) ?? Capital(Plain(id));

    /// <summary>A text in which counts are said as people say them: "7/10 (70%)" is "7 of 10 (70 %)".</summary>
    public static string Counts(string text) =>
        PercentSign().Replace(Fraction().Replace(text, static found => $"{found.Groups[1].Value} of {found.Groups[2].Value}"), "$1\u00A0%")
            .Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);

    /// <summary>A text with minus signs before numbers in place of hyphens.</summary>
    public static string Minus(string text) => Negative().Replace(text, "\u2212");

    /// <summary>A text in which every term of art that has a meaning of its own explains itself, the first time.</summary>
    public static IHtmlContent Explain(string text)
    {
        var (html, at) = (new System.Text.StringBuilder(), 0);
        foreach (var (start, length, meaning) in Glossary.In(text))
        {
            html.Append(WebUtility.HtmlEncode(text[at..start]));
            html.Append(
                CultureInfo.InvariantCulture,
                $"<abbr title=\"{WebUtility.HtmlEncode(meaning)}\">{WebUtility.HtmlEncode(text.Substring(start, length))}</abbr>"
            );
            at = start + length;
        }

        return new HtmlString(html.Append(WebUtility.HtmlEncode(text[at..])).ToString());
    }

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

    [GeneratedRegex(@"(?<![\d./])(\d{1,6})/(\d{1,6})(?![\d/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(\d)%")]
    private static partial Regex PercentSign();

    [GeneratedRegex(@"(?<=^|[\s(])-(?=\d)")]
    private static partial Regex Negative();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump();
}
