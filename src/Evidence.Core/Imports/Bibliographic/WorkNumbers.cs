using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>
/// Numbers of a work in whatever dress databases and reference managers put them: with a label, as an address, behind another number. A value that only
/// mentions a number in a sentence has none: the sentence may be about another work.
/// </summary>
internal static partial class WorkNumbers
{
    /// <summary>The DOI that a value is; null when it is none.</summary>
    public static string? Doi(string value)
    {
        if (DoiForm().Match(value) is not { Success: true } match)
        {
            return null;
        }

        var doi = match.Groups["doi"].Value.TrimEnd('.', ',', ';');
        return match.Groups["address"].Success && doi.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(doi) : doi;
    }

    /// <summary>The PubMed number that a value names with its label or address; null when it names none. Bare figures are none: anything has figures.</summary>
    public static string? Pmid(string value) => PmidForm().Match(value) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>The PubMed Central number that a value is, with its prefix; null when it is none.</summary>
    public static string? Pmcid(string value) => PmcidForm().Match(value) is { Success: true } match ? "PMC" + match.Groups["id"].Value : null;

    /// <summary>
    /// The figures of a value that consists of them; null when it does not. Eight are a PubMed number of these years, fewer may be an article's.
    /// </summary>
    public static string? Figures(string value, int least) =>
        value.Trim() is var figures && figures.Length >= least && figures.Length <= 8 && !figures.AsSpan().ContainsAnyExceptInRange('0', '9') ? figures : null;

    /// <summary>Whether eight figures are a day, <c>20190307</c>.</summary>
    public static bool IsDay(string value) =>
        DateOnly.TryParseExact(value.Trim(), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None,
            out var day) && day.Year is > 1900 and < 2100;

    /// <summary>Whether a database of this name counts its records with PubMed numbers.</summary>
    public static bool CountsAsPubMed(string database) => PubMedName().IsMatch(database);

    [GeneratedRegex(
        @"^\s*(?:(?<address>https?://(?:www\.)?(?:dx\.)?doi[.-]org(?:\.[a-z0-9.-]+)?/)"
            + @"|(?:doi|digital object identifier)\s*[:=]?\s*(?<address>https?://(?:dx\.)?doi\.org/)?)?"
            + @"(?<doi>10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|%2f)\S+?)\s*(?:\[doi\])?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DoiForm();

    [GeneratedRegex(
        @"^\s*(?:(?:pmid|pubmed(?:[ _-]?(?:id|pmid|number))?|medline(?:[ _-]?(?:id|pmid))?)\s*[:#=/]?\s*(?<id>[0-9]{1,8})"
            + @"|(?<id>[0-9]{1,8})\s*\[(?:pmid|pubmed)\]"
            + @"|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed)/(?:\?term=)?(?<id>[0-9]{1,8})(?:/|\?\S*)?"
            + @"|CN-[0-9]{5,10}[\s,;|]+pubmed[\s:]*(?<id>[0-9]{1,8}))\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PmidForm();

    [GeneratedRegex(
        @"^\s*(?:pmcid?\s*[:#=]?\s*(?:pmc\s*)?|pubmed central\s*(?:id|pmcid)?\s*[:#=]?\s*(?:pmc)?"
            + @"|https?://(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov|europepmc\.org)/articles/pmc)"
            + @"(?<id>[0-9]{3,9})(?:\.[0-9]{1,2})?/?\s*(?:\[pmc(?:id)?\])?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PmcidForm();

    [GeneratedRegex(@"medline|pub ?med|^\s*nlm\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PubMedName();
}
