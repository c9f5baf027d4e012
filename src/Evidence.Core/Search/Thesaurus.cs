namespace Evidence.Core.Search;

/// <summary>A concept of the thesaurus: everything it is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">Label, synonyms and abbreviations that mean nothing else; these widen a search.</param>
/// <param name="Ambiguous">Abbreviations that also mean other things: they lead to the concept when typed, but widen nothing.</param>
public sealed record ThesaurusConcept(string Id, IReadOnlyList<string> Names, IReadOnlyList<string> Ambiguous);

/// <summary>Finds concepts in what was typed, longest name first.</summary>
public sealed class Thesaurus
{
    private const int LongestName = 8;
    private readonly Dictionary<string, (string Id, IReadOnlyList<IReadOnlyList<string>> Phrases)> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the concepts; where two share a name, the first has it.</summary>
    public Thesaurus(IEnumerable<ThesaurusConcept> concepts)
    {
        foreach (var concept in concepts)
        {
            var phrases = concept.Names.Select(SearchText.Words).Where(words => words.Count > 0).ToList();
            foreach (var name in concept.Names.Concat(concept.Ambiguous))
            {
                _byName.TryAdd(Key(SearchText.Words(name)), (concept.Id, phrases));
            }
        }
    }

    /// <summary>The longest name that begins at a chunk, or null.</summary>
    internal (TextTerm Term, int Chunks)? Longest(List<IReadOnlyList<string>> chunks, int at)
    {
        for (var length = Math.Min(LongestName, chunks.Count - at); length > 0; length--)
        {
            var asked = chunks.GetRange(at, length).SelectMany(words => words).ToList();
            if (_byName.TryGetValue(Key(asked), out var concept))
            {
                var others = concept.Phrases.Where(phrase => !phrase.SequenceEqual(asked));
                return (new TextTerm(Key(asked), [asked, .. others], concept.Id), length);
            }
        }

        return null;
    }

    private static string Key(IReadOnlyList<string> words) => string.Join(' ', words);
}
