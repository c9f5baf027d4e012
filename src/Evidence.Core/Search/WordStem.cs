using System.Collections.Concurrent;

namespace Evidence.Core.Search;

/// <summary>A word as it is compared in searches: in one spelling, without endings.</summary>
public static class WordStem
{
    private const int MostKept = 200_000;
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);

    // counting a dictionary of many threads stops all of them
    private static int _kept;

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        if (Kept.TryGetValue(word, out var stem))
        {
            return stem;
        }

        stem = Made(word);
        if (Volatile.Read(ref _kept) < MostKept && Kept.TryAdd(word, stem))
        {
            Interlocked.Increment(ref _kept);
        }

        return stem;
    }

    /// <summary>The same for who asks about each word once: nothing is kept.</summary>
    internal static string Made(string word) => Stemmer.Of(Spelling.Of(word));

    /// <summary>The stems of words, joined: the same for texts that say the same.</summary>
    public static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(Of));
}
