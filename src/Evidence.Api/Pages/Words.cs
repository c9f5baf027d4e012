using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Api.Pages;

/// <summary>How values are said to people: labels, names of studies, counts of people, shares, dates.</summary>
public static partial class Words
{
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase) { "AIS", "GMFM", "GMFCS", "ISNCSCI", "SCIM", "FIM", "EMG", "MEP", "SSEP", "UEMS", "LEMS", "ASIA", "MRI", "CP" };

    /// <summary>The label of a value of a vocabulary; the value in words where it has none.</summary>
    public static string Label(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Label ?? Plain(value);

    /// <summary>What a value of a vocabulary means; empty where it is not known.</summary>
    public static string Meaning(string vocabulary, string value) => V.Find(vocabulary)?.Terms.FirstOrDefault(term => term.Value == value)?.Description ?? "";

    /// <summary>A slug in words, with acronyms as they are written.</summary>
    public static string Plain(string slug) => slug.Contains(' ', StringComparison.Ordinal) ? slug : string.Join(' ', slug.Split('-').Select(static part => Acronyms.TryGetValue(part, out var written) ? written : part));

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The name of a study as people cite it: who was first and the year; a registration number as it is written.</summary>
    /// <param name="id">The study's id.</param>
    public static string Study(string id)
    {
        if (Registration().Match(id) is { Success: true } registered)
        {
            return registered.Value.ToUpperInvariant() + (registered.Length < id.Length ? $" ({Plain(id[registered.Length..].Trim('-'))})" : "");
        }

        var parts = NameAndYear().Match(id);
        if (!parts.Success)
        {
            return Capital(Plain(id));
        }

        var name = string.Join(' ', parts.Groups[1].Value.Split('-').Select(static part => part.Length <= 2 ? part : Capital(part)));
        return $"{Capital(name)} {parts.Groups[2].Value}{(parts.Groups[3].Value is { Length: > 1 } more ? $" ({Plain(more[1..])})" : parts.Groups[3].Value)}";
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

    /// <summary>Whether following an address can run nothing.</summary>
    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    [GeneratedRegex("^(.+?)-([12][0-9]{3})((?:-.+)?|[a-z]?)$")]
    private static partial Regex NameAndYear();

    [GeneratedRegex("^(nct|isrctn|chictr|jrct|umin|actrn|irct)-?[0-9]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex Registration();
}
