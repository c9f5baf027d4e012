using System.Globalization;
using Evidence.Core.References;
using Evidence.Core.Search;

namespace Evidence.Core.Imports;

/// <summary>Ids made of what a record says of itself.</summary>
internal static class Slugs
{
    private const int MaxLength = 60;

    /// <summary>Lower-case letters, digits and single hyphens; empty when the text has none of ours.</summary>
    public static string Of(string text)
    {
        var key = string.Concat(SearchText.Key(text.Length > 400 ? text[..400] : text).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        while (key.Contains("--", StringComparison.Ordinal))
        {
            key = key.Replace("--", "-", StringComparison.Ordinal);
        }

        key = key.Trim('-');
        return key.Length <= MaxLength ? key : key[..MaxLength].TrimEnd('-');
    }

    /// <summary>First author and year, or the first words of the title and the year.</summary>
    public static string Of(Reference reference)
    {
        var name = reference.Authors.Count > 0 ? Of(reference.Authors[0].Family) : "";
        var words = name.Length > 0 ? name : Of(string.Join(' ', (reference.Title ?? "").Split(' ').Take(6)));
        var year = reference.Year?.ToString(CultureInfo.InvariantCulture);
        var slug = string.Join('-', new[] { words, year }.Where(static part => !string.IsNullOrEmpty(part)));
        return slug.Length > 0 ? slug : "record";
    }
}
