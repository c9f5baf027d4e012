using System.Text;

namespace Evidence.Core.Search;

/// <summary>English words that say nothing about a study; neither indexed nor searched for.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = new(
        ["a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "in", "into", "is", "it", "its", "of", "on", "or", "that", "the", "their", "there", "these", "they", "this", "to", "was", "we", "were", "which", "with"],
        StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>A text as it is indexed: without them.</summary>
    public static string Strip(string text)
    {
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var kept = new StringBuilder(text.Length);
        Span<char> folded = stackalloc char[8];
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty || (word.Length <= folded.Length && lookup.Contains(folded[..word.ToLowerInvariant(folded)])))
            {
                continue;
            }

            kept.Append(word).Append(' ');
        }

        return kept.ToString();
    }
}
