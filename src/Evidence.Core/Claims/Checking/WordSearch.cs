namespace Evidence.Core.Claims.Checking;

/// <summary>Finds words in lower-case text, whole words only.</summary>
internal static class WordSearch
{
    /// <summary>Where the words first stand, or -1.</summary>
    internal static int Find(string text, string words, int from = 0)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The first of these that the text has, in the order of the table; null when none.</summary>
    internal static string? First(string text, IEnumerable<string> words) => words.FirstOrDefault(one => Find(text, one) >= 0);

    /// <summary>Whether the text has any of these.</summary>
    internal static bool Any(string text, IEnumerable<string> words) => First(text, words) is not null;

    /// <summary>The meaning of the first row that has a word in the text; null when none.</summary>
    internal static string? Meaning(string text, IEnumerable<(string Meaning, string[] Words)> table)
    {
        foreach (var (meaning, words) in table)
        {
            if (Any(text, words))
            {
                return meaning;
            }
        }

        return null;
    }
}
