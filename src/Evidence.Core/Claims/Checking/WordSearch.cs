namespace Evidence.Core.Claims.Checking;

/// <summary>Finds a whole word in folded text.</summary>
internal static class WordSearch
{
    /// <summary>Where the words first stand, or -1.</summary>
    internal static int Find(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
