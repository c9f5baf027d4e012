namespace Evidence.Core.Text;

/// <summary>The lexicons of a release, ready for matching.</summary>
internal sealed class TextLexicon
{
    private readonly Dictionary<string, List<MentionEntry>> _authors = new(StringComparer.Ordinal);

    internal TextLexicon(ReadingLexicons source)
    {
        Phrases = new PhraseTrie(Vocabulary);
        foreach (var flag in source.Flags)
        {
            var phrase = new Phrase(PhraseRole.Flag, flag.Flag, string.Empty, Capitals: 0, Ambiguous: false, flag.NegationSensitive);
            AddAll(flag.Phrases, phrase);
        }

        AddEntries(source.EvidenceCues, PhraseRole.Evidence);
        AddEntries(source.StoryCues, PhraseRole.Story);
        AddEntries(source.Concepts, PhraseRole.Concept);
        foreach (var record in source.Mentions)
        {
            AddRecord(record);
        }

        Phrases.Seal();
    }

    internal CueVocabulary Vocabulary { get; } = new();

    internal PhraseTrie Phrases { get; }

    /// <summary>Studies of this first author (folded family name), in the order given.</summary>
    internal IReadOnlyList<MentionEntry> ByAuthor(string author) => _authors.TryGetValue(author, out var studies) ? studies : [];

    private void AddEntries(IReadOnlyList<LexiconEntry> entries, PhraseRole role)
    {
        foreach (var entry in entries)
        {
            var phrase = new Phrase(role, entry.Id, entry.Category ?? string.Empty, Capitals: 0, Ambiguous: false, entry.NegationSensitive);
            AddAll([entry.Label, .. entry.Synonyms], phrase);
            AddAll(entry.Abbreviations.Except(entry.AmbiguousAbbreviations, StringComparer.Ordinal), phrase with { Capitals = 1 });
            AddAll(entry.AmbiguousAbbreviations, phrase with { Capitals = 1, Ambiguous = true });
        }
    }

    private void AddRecord(MentionEntry record)
    {
        var phrase = new Phrase(PhraseRole.Record, record.Id, record.Kind, Capitals: 0, Ambiguous: false, Negatable: false);
        foreach (var name in record.Names)
        {
            // a name of one word ("Mayo", "SCI2") is read only with its capitals: without them it is a word
            var isShort = !name.Contains(' ', StringComparison.Ordinal);
            Phrases.Add(name, isShort ? phrase with { Capitals = CapitalsOf(name) } : phrase);
        }

        if (record.Author is { Length: > 1 } author)
        {
            var key = TextFold.Fold(author);
            Vocabulary.Add(key, WordClass.None);
            (_authors.TryGetValue(key, out var studies) ? studies : _authors[key] = []).Add(record);
        }
    }

    private static int CapitalsOf(string name) => Math.Min(2, name.TakeWhile(c => c is not (' ' or '-')).Count(char.IsUpper));

    private void AddAll(IEnumerable<string> phrases, Phrase phrase)
    {
        foreach (var words in phrases)
        {
            // "WHO" is an agency, "who" and "Who" are not, wherever the lexicon lists it
            var isCapitals = phrase.Role == PhraseRole.Concept && !words.Any(c => char.IsLower(c) || c == ' ');
            Phrases.Add(words, phrase.Capitals > 0 || isCapitals ? phrase with { Capitals = CapitalsOf(words) } : phrase);
        }
    }
}
