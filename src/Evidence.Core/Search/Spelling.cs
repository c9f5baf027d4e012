namespace Evidence.Core.Search;

/// <summary>
/// One spelling for words that British and American English write differently; asked and stored words go the same way, so a rule
/// that goes too far does no harm.
/// </summary>
public static class Spelling
{
    private static readonly (string British, string American)[] Ends =
    [
        ("isation", "ization"),
        ("isations", "izations"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ysing", "yzing"),
        ("our", "or"),
        ("ours", "ors"),
        ("oured", "ored"),
        ("ouring", "oring"),
        ("oural", "oral"),
        ("ourous", "orous"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("elling", "eling"),
        ("elled", "eled"),
    ];

    private const int ShortestWord = 5;

    /// <summary>The word in one spelling ("tumour" → "tumor", "haematopoietic" → "hematopoietic", "randomised" → "randomized").</summary>
    public static string Of(string word)
    {
        if (word.Length < ShortestWord)
        {
            return word;
        }

        foreach (var (british, american) in Ends)
        {
            if (word.Length > british.Length + 1 && word.EndsWith(british, StringComparison.Ordinal))
            {
                word = string.Concat(word.AsSpan(0, word.Length - british.Length), american);
                break;
            }
        }

        return word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal);
    }
}
