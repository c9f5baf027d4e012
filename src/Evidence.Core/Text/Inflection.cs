namespace Evidence.Core.Text;

/// <summary>Forms of regular English verbs, and the one form under which a word and its plural are compared.</summary>
internal static class Inflection
{
    /// <summary>Base, third person, past and participle of a regular verb ("copy": copies, copied, copying).</summary>
    internal static IEnumerable<string> Forms(string verb)
    {
        yield return verb;
        var afterConsonant = verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        if (verb.EndsWith('e'))
        {
            yield return verb + "s";
            yield return verb + "d";
            yield return verb[..^1] + "ing";
        }
        else if (verb.EndsWith('y') && afterConsonant)
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            var sibilant =
                verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
            yield return verb + (sibilant ? "es" : "s");
            yield return verb + "ed";
            yield return verb + "ing";
        }
    }

    /// <summary>
    /// The form under which a folded word is compared: singular, American spelling. The same for lexicon and text, so that it need not be a
    /// real word; only words that differ in meaning must differ in form.
    /// </summary>
    internal static string Key(string word)
    {
        var key = Singular(word);
        key = key.Length >= 7 && key.Contains("is", StringComparison.Ordinal) ? American(key) : key;
        if (key.Length >= 6 && key.EndsWith("our", StringComparison.Ordinal))
        {
            key = key[..^2] + "r";
        }

        return key.Length > 5 && key.Contains("ae", StringComparison.Ordinal) ? key.Replace("ae", "e", StringComparison.Ordinal) : key;
    }

    private static string American(string key) => key
        .Replace("isation", "ization", StringComparison.Ordinal)
        .Replace("ised", "ized", StringComparison.Ordinal)
        .Replace("ising", "izing", StringComparison.Ordinal);

    private static string Singular(string word)
    {
        if (word.Length <= 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)
            || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) || word is "does" or "news" or "always")
        {
            return word;
        }

        return word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }
}
