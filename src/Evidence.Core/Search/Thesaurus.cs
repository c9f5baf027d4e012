namespace Evidence.Core.Search;

/// <summary>Finds concepts in what was typed, longest name first; plurals and spellings of a name are the name.</summary>
public sealed class Thesaurus
{
    private const int LongestName = 8;
    private readonly Dictionary<string, List<ThesaurusConcept>> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, ThesaurusConcept> _narrower;

    /// <summary>Reads the concepts; where two share a name, the first has it in searches.</summary>
    public Thesaurus(IReadOnlyList<ThesaurusConcept> concepts)
    {
        Concepts = concepts;
        _narrower = concepts.Where(concept => concept.Broader is not null).ToLookup(concept => concept.Broader!, StringComparer.Ordinal);
        foreach (var concept in concepts)
        {
            foreach (var name in concept.Names.Concat(concept.Ambiguous))
            {
                if (Key(name) is not { Length: > 0 } key)
                {
                    continue;
                }

                if (!_byName.TryGetValue(key, out var same))
                {
                    _byName[key] = same = [];
                }

                if (!same.Contains(concept))
                {
                    same.Add(concept);
                }
            }
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<ThesaurusConcept> Concepts { get; }

    /// <summary>The concepts that are called so.</summary>
    public IReadOnlyList<ThesaurusConcept> Called(string name) => _byName.GetValueOrDefault(Key(name)) ?? [];

    /// <summary>The concepts that are kinds of another.</summary>
    public IEnumerable<ThesaurusConcept> NarrowerThan(ThesaurusConcept concept) => _narrower[concept.Id];

    /// <summary>The longest name that begins at a word, and how many words it has; null when none does.</summary>
    internal (ThesaurusConcept Concept, int Words)? Longest(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
        {
            if (_byName.TryGetValue(WordStem.Key(words.Skip(at).Take(length)), out var concepts))
            {
                return (concepts[0], length);
            }
        }

        return null;
    }

    private static string Key(string name) => WordStem.Key(SearchWords.Of(name).Select(word => word.Text));
}
