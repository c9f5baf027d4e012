using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>ORCID as files write it.</summary>
internal static partial class OrcidText
{
    /// <summary>Without label and resolver, with its hyphens; null when it is none.</summary>
    public static string? Of(string? written)
    {
        if (written is null || Form().Match(written) is not { Success: true } match)
        {
            return null;
        }

        var digits = string.Concat(match.Groups["id"].Value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}";
    }

    [GeneratedRegex(
        @"^\s*(?:ORCID\s*[:=]?\s*)?(?:https?://(?:www\.)?orcid\.org/)?(?<id>[0-9]{4}-?[0-9]{4}-?[0-9]{4}-?[0-9]{3}[0-9X])/?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
