using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>
/// Whether a text is in English, the only language that is read: told by how many of its words are those that no English text can do without.
/// </summary>
public static partial class PageLanguage
{
    private const int FewWords = 12;
    private const double LeastShare = 0.08;

    private static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "is", "are", "was", "were", "for", "with", "that",
        "this", "it", "you", "your", "our", "we", "by", "from", "have", "has", "not",
    };

    /// <summary>True or false; null where there are too few words to tell.</summary>
    public static bool? IsEnglish(string text)
    {
        var words = Word().Matches(text);
        return words.Count < FewWords ? null : words.Count(static word => Everywhere.Contains(word.Value)) >= LeastShare * words.Count;
    }

    /// <summary>The same in a sentence for the top of a page that was read.</summary>
    public static string Said(string text) => IsEnglish(text) switch
    {
        true => "Language: English.",
        false => "Language: this does not look like English. Only English is read: most of it was not understood, and nothing below says that it is right.",
        null => "Language: too few words to tell; it was read as English.",
    };

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
