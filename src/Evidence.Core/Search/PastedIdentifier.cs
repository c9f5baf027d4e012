using System.Text.RegularExpressions;

namespace Evidence.Core.Search;

/// <summary>
/// Identifiers in what was typed, in any form in which they are copied: a DOI, a PubMed number or a registration, bare, with its prefix or as an address.
/// </summary>
internal static partial class PastedIdentifier
{
    /// <summary>Takes them out as terms; what is left is words.</summary>
    public static string Take(string typed, List<TextTerm> terms)
    {
        // each of them has a digit, and most of what is typed has none
        if (!HasDigit(typed))
        {
            return typed;
        }

        var rest = typed;
        rest = Doi()
            .Replace(
                rest,
                found => Found(terms, "doi", Identifiers.Doi(Uri.UnescapeDataString(found.Groups["id"].Value).TrimEnd('.', ',', ';', ')', ']')), found.Value)
            );
        rest = Pubmed().Replace(rest, found => Found(terms, "pmid", found.Groups["id"].Value.TrimStart('0'), found.Value));
        return Registry()
            .Replace(
                rest,
                found =>
                    Found(
                        terms,
                        "registration",
                        Identifiers.Registration(
                            found.Groups["id"].Value.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)
                        ),
                        found.Value
                    )
            );
    }

    private static bool HasDigit(string typed)
    {
        foreach (var c in typed)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string Found(List<TextTerm> terms, string field, string value, string written)
    {
        // its own words find it where it is no field: in a claim that cites it
        var words = SearchWords.Of(value).Select(word => word.Text).ToList();
        if (words.Count == 0)
        {
            return written;
        }

        terms.Add(new TextTerm(value, [new TextWay(words, true, 1)]) { Identifier = (field, value) });
        return " ";
    }

    [GeneratedRegex(
        @"(?:https?://)?(?:(?:dx\.)?doi\.org/|doi:\s*)?(?<![\w.])(?<id>10\.\d{4,9}(?:/|%2[Ff])[^\s""<>]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Doi();

    [GeneratedRegex(
        @"(?:https?://)?(?:(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|\bpmid\b[:\s#]*|\bpubmed\b[:\s#]+)(?<id>\d{1,9})/?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pubmed();

    [GeneratedRegex(
        @"(?:https?://(?:www\.|classic\.)?clinicaltrials\.gov/\S*?)?"
            + @"\b(?<id>NCT[\s:#-]*\d{4,8}|jRCT[\s:-]*[a-z]?\d{6,12}|ISRCTN[\s:-]*\d{6,9}|ChiCTR[\s:-]*[A-Z0-9-]{6,}|ACTRN[\s:-]*\d{10,}"
            + @"|KCT[\s:-]*\d{6,}|UMIN[\s:-]*\d{6,}|CTRI/\d{4}/\d+/\d+|IRCT[\s:-]*[0-9N]{8,})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Registry();
}
