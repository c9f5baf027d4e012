using Evidence.Core.Language;

namespace Evidence.Core.Text;

/// <summary>
/// Every word form that a table or a lexicon knows, with its number and classes. Forms with the same <see cref="Inflection.Key"/> share a number,
/// so that a lexicon's singular finds a plural; classes belong to the exact form. Filled while the matcher is built, read-only afterwards.
/// </summary>
internal sealed class CueVocabulary
{
    private readonly Dictionary<string, Entry> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal CueVocabulary()
    {
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var list in RuleFiles.Read("rules/words.json", RuleJson.Default.WordFile).Classes)
        {
            var wordClass = Enum.Parse<WordClass>(list.Class.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in list.Words)
            {
                AddClass(wordClass, word);
            }
        }
    }

    /// <summary>The number shared by the forms of this word; makes one for a new word.</summary>
    internal int Add(string word, WordClass classes)
    {
        var key = Inflection.Key(word);
        if (!_keys.TryGetValue(key, out var id))
        {
            _keys[key] = id = _keys.Count;
        }

        _forms[word] = new Entry(id, classes | (_forms.TryGetValue(word, out var known) ? known.Classes : 0));
        _forms.TryAdd(key, new Entry(id, WordClass.None));
        return id;
    }

    /// <summary>Number and classes of a folded lower-case word; -1 for a word nobody knows.</summary>
    internal Entry Find(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var entry))
        {
            return entry;
        }

        if (word.Length is > 3 and <= 40 && (word[^1] == 's' || word.Contains("is", StringComparison.Ordinal) || word.Contains("ae", StringComparison.Ordinal)
            || word.EndsWith("our", StringComparison.Ordinal)))
        {
            // "tumours" has the classes of "tumor"
            return _forms.TryGetValue(Inflection.Key(word.ToString()), out var known) ? known : Entry.Unknown;
        }

        return Entry.Unknown;
    }

    private void AddClass(WordClass wordClass, string word)
    {
        if (word[0] != '~')
        {
            // a compound that is written with a hyphen is two tokens, so its last word carries the class
            Add(word.Contains('-', StringComparison.Ordinal) ? word.Replace("-", string.Empty, StringComparison.Ordinal) : word, wordClass);
            return;
        }

        foreach (var form in Inflection.Forms(word[1..]))
        {
            Add(form, wordClass);
        }
    }

    /// <summary>Number of a word's forms, and the classes of one form.</summary>
    internal readonly record struct Entry(int Id, WordClass Classes)
    {
        internal static readonly Entry Unknown = new(-1, WordClass.None);
    }
}
