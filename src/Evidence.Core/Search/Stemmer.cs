namespace Evidence.Core.Search;

/// <summary>
/// The stem of an English word: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980, with the two departures of
/// its author's own implementation. Words of other alphabets and words with digits stay as they are.
/// </summary>
public static class Stemmer
{
    private static readonly (string End, string Instead)[] Step2 =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
        ("logi", "log"),
    ];

    private static readonly (string End, string Instead)[] Step3 =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ion",
        "ou",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var stem = Step1(word);
        stem = Replaced(stem, Step2);
        stem = Replaced(stem, Step3);
        return Step5(Stripped(stem));
    }

    private static string Step1(string word)
    {
        var stem = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
            : word;
        if (stem.EndsWith("eed", StringComparison.Ordinal))
        {
            stem = Measure(stem.AsSpan(0, stem.Length - 3)) > 0 ? stem[..^1] : stem;
        }
        else if (
            (
                stem.EndsWith("ed", StringComparison.Ordinal) ? 2
                : stem.EndsWith("ing", StringComparison.Ordinal) ? 3
                : 0
            )
                is > 0
                    and var end
            && HasVowel(stem.AsSpan(0, stem.Length - end))
        )
        {
            stem = Mended(stem[..^end]);
        }

        return stem.EndsWith('y') && HasVowel(stem.AsSpan(0, stem.Length - 1)) ? stem[..^1] + "i" : stem;
    }

    private static string Mended(string stem) =>
        stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)
            ? stem + "e"
        : stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
        : Measure(stem) == 1 && IsShort(stem) ? stem + "e"
        : stem;

    private static string Replaced(string word, (string End, string Instead)[] table)
    {
        (string? End, string Instead) longest = default;
        foreach (var row in table)
        {
            if (row.End.Length > (longest.End?.Length ?? 0) && word.EndsWith(row.End, StringComparison.Ordinal))
            {
                longest = row;
            }
        }

        return longest.End is { } end && Measure(word.AsSpan(0, word.Length - end.Length)) > 0
            ? string.Concat(word.AsSpan(0, word.Length - end.Length), longest.Instead)
            : word;
    }

    private static string Stripped(string word)
    {
        string? longest = null;
        foreach (var end in Step4)
        {
            if (end.Length > (longest?.Length ?? 0) && word.EndsWith(end, StringComparison.Ordinal))
            {
                longest = end;
            }
        }

        if (longest is null)
        {
            return word;
        }

        var stem = word[..^longest.Length];
        return Measure(stem) > 1 && (longest != "ion" || stem.EndsWith('s') || stem.EndsWith('t')) ? stem : word;
    }

    private static string Step5(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            word = Measure(stem) is var measure && (measure > 1 || (measure == 1 && !IsShort(stem))) ? stem : word;
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    // the number of times that vowels are followed by consonants
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (count, vowelBefore) = (0, false);
        for (var i = 0; i < stem.Length; i++)
        {
            var vowel = IsVowel(stem, i);
            count += vowelBefore && !vowel ? 1 : 0;
            vowelBefore = vowel;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShort(ReadOnlySpan<char> stem) =>
        stem.Length > 2
        && !IsVowel(stem, stem.Length - 1)
        && IsVowel(stem, stem.Length - 2)
        && !IsVowel(stem, stem.Length - 3)
        && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => true,
            'y' => at > 0 && !IsVowel(word, at - 1),
            _ => false,
        };
}
