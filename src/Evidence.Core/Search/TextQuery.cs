namespace Evidence.Core.Search;

/// <summary>One thing asked for: a phrase, and other phrases that mean the same.</summary>
/// <param name="Asked">The words as asked, folded.</param>
/// <param name="Alternatives">Phrases that count as a match, the asked one first; each is a list of words.</param>
/// <param name="Concept">The thesaurus concept that gave the others, or null.</param>
public sealed record TextTerm(string Asked, IReadOnlyList<IReadOnlyList<string>> Alternatives, string? Concept);

/// <summary>What was typed into a search box, as words: no character of it is an operator.</summary>
/// <param name="Terms">What must be found, in the order typed; never empty.</param>
/// <param name="Any">True when one term is enough.</param>
public sealed record TextQuery(IReadOnlyList<TextTerm> Terms, bool Any)
{
    private const int MostWords = 32;

    /// <summary>Whether the last term may be the beginning of a word: what is typed so far.</summary>
    public bool PrefixOfLast { get; init; }

    /// <summary>Reads what was typed; null when it holds no word.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="any">Whether one term is enough.</param>
    /// <param name="thesaurus">Where other phrases come from, or null to take the words alone.</param>
    public static TextQuery? Read(string typed, bool any, Thesaurus? thesaurus)
    {
        var chunks = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Words).Where(words => words.Count > 0).Take(MostWords).ToList();
        var kept = chunks.Where(words => words is not [var word] || !StopWords.Contains(word)).ToList();
        if (chunks.Count == 0)
        {
            return null;
        }

        return new TextQuery(Expanded(kept.Count > 0 ? kept : chunks, thesaurus), any);
    }

    private static List<TextTerm> Expanded(List<IReadOnlyList<string>> chunks, Thesaurus? thesaurus)
    {
        var terms = new List<TextTerm>();
        for (var at = 0; at < chunks.Count;)
        {
            string[] words = [.. chunks.Skip(at).SelectMany(chunk => chunk)];
            if (thesaurus?.Longest(words, 0) is { } found && Chunks(chunks, at, found.Words) is { } length)
            {
                IReadOnlyList<string> asked = words[..found.Words];
                var others = found.Concept.Names.Select(SearchText.Words).Where(phrase => !phrase.SequenceEqual(asked));
                terms.Add(new TextTerm(string.Join(' ', asked), [asked, .. others], found.Concept.Id));
                at += length;
            }
            else
            {
                terms.Add(new TextTerm(string.Join(' ', chunks[at]), [chunks[at]], null));
                at++;
            }
        }

        return terms;
    }

    private static int? Chunks(List<IReadOnlyList<string>> chunks, int at, int words)
    {
        var length = 0;
        for (; words > 0; length++)
        {
            words -= chunks[at + length].Count;
        }

        return words == 0 ? length : null;
    }
}
