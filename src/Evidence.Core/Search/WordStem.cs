using System.Collections.Concurrent;

namespace Evidence.Core.Search;

/// <summary>A word as it is compared in searches: in one spelling, without endings.</summary>
public static class WordStem
{
    private const int MostKept = 200_000;
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        if (Kept.TryGetValue(word, out var stem))
        {
            return stem;
        }

        stem = Stemmer.Of(Spelling.Of(word));
        if (Kept.Count < MostKept)
        {
            Kept.TryAdd(word, stem);
        }

        return stem;
    }

    /// <summary>The stems of words, joined: the same for texts that say the same.</summary>
    public static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(Of));
}
