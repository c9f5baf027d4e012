namespace Evidence.Core.Search;

/// <summary>Reads what was typed into a search box.</summary>
internal sealed class TextQueryReader(Thesaurus? thesaurus)
{
    private const int MostWords = 64;
    private readonly List<TextTerm> _terms = [];
    private readonly List<TextTerm> _without = [];

    /// <summary>Words typed one behind the other, not yet read as terms: names of concepts are looked for in them as a whole.</summary>
    private readonly List<SearchWord> _run = [];
    private bool _either;
    private bool _not;
    private int _count;

    public TextQuery? Read(string typed, TextMatching matching)
    {
        var rest = PastedIdentifier.Take(typed, _terms);
        var quoted = false;
        foreach (var part in rest.Replace('“', '"').Replace('”', '"').Split('"'))
        {
            if (quoted)
            {
                Phrase(part);
            }
            else
            {
                Plain(part);
            }

            quoted = !quoted;
        }

        Flush();
        return _terms.Count + _without.Count == 0 ? null : new TextQuery(_terms, _without, matching);
    }

    private void Plain(string text)
    {
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = chunk.Trim('(', ')');
            if (bare is "AND" or "&")
            {
                continue;
            }

            if (bare is "OR" or "|" or "NOT" or "-")
            {
                var before = _run.Count + _terms.Count;
                _either |= bare is "OR" or "|" && before > 0;
                _not |= bare is "NOT" or "-";
                if (_not)
                {
                    Flush();
                }

                continue;
            }

            var leftOut = bare.Length > 1 && bare[0] is '-' or '!' && char.IsLetter(bare[1]);
            if (leftOut)
            {
                Flush();
                _not = true;
            }

            Words(leftOut ? bare[1..] : bare);
        }

        // a hyphen just before a quotation mark leaves the phrase out
        if (text.EndsWith('-') && (text.Length == 1 || char.IsWhiteSpace(text[^2])))
        {
            Flush();
            _not = true;
        }
    }

    private void Words(string chunk)
    {
        // grades are told by the word before them, so a chunk is read with the end of the run
        var context = string.Join(' ', _run.TakeLast(2).Select(word => word.Text.Split('.')[^1]));
        var known = SearchWords.Of(context).Count;
        var words = SearchWords.Of($"{context} {chunk}").Skip(known).Take(MostWords - _count).ToList();
        _count += words.Count;
        if (words.Count == 0)
        {
            return;
        }

        if (!_either && !_not)
        {
            _run.AddRange(words);
            return;
        }

        if (_not)
        {
            _without.AddRange(Terms(words));
            _not = false;
            return;
        }

        Flush(keepEither: true);
        Either(Terms(words));
    }

    private void Phrase(string text)
    {
        var words = SearchWords.Of(text).Take(MostWords - _count).Select(word => word.Text).ToList();
        _count += words.Count;
        if (words.Count == 0)
        {
            return;
        }

        Flush(keepEither: true);
        var term = new TextTerm($"\"{string.Join(' ', words)}\"", [new TextWay(words, true, 1)]);
        if (_not)
        {
            _without.Add(term);
            _not = false;
        }
        else if (_either)
        {
            Either([term]);
        }
        else
        {
            _terms.Add(term);
        }
    }

    private void Either(IReadOnlyList<TextTerm> terms)
    {
        _either = false;
        if (_terms.Count == 0)
        {
            _terms.AddRange(terms);
            return;
        }

        var (before, first) = (_terms[^1], terms[0]);
        _terms[^1] = new TextTerm($"{before.Asked} OR {first.Asked}", [.. before.Ways, .. first.Ways])
        {
            Concept = before.Concept ?? first.Concept,
            AlsoSearched = [.. before.AlsoSearched, .. first.AlsoSearched],
        };
        _terms.AddRange(terms.Skip(1));
    }

    private void Flush(bool keepEither = false)
    {
        _terms.AddRange(Terms(_run));
        _run.Clear();
        _either &= keepEither;
    }

    private List<TextTerm> Terms(List<SearchWord> words)
    {
        var terms = new List<TextTerm>();
        string[] texts = [.. words.Select(word => word.Text)];
        for (var at = 0; at < words.Count;)
        {
            if (thesaurus?.Longest(texts, at) is { } found && (at + found.Words == words.Count || !words[at + found.Words].IsJoined))
            {
                terms.Add(Named(found.Concept, words[at..(at + found.Words)]));
                at += found.Words;
                continue;
            }

            var length = Joined(words, at);
            terms.Add(new TextTerm(string.Join(' ', texts[at..(at + length)]), [new TextWay(texts[at..(at + length)], length > 1, 1)]));
            at += length;
        }

        return terms;
    }

    private static int Joined(List<SearchWord> words, int at)
    {
        var length = 1;
        while (at + length < words.Count && words[at + length].IsJoined)
        {
            length++;
        }

        return length;
    }

    private static TextTerm Named(ThesaurusConcept concept, List<SearchWord> words)
    {
        string[] asked = [.. words.Select(word => word.Text)];
        var others = concept
            .Names.Select(name => SearchWords.Of(name).Select(word => word.Text).ToList())
            .Where(name => name.Count > 0 && WordStem.Key(name) != WordStem.Key(asked))
            .DistinctBy(WordStem.Key)
            .ToList();
        return new TextTerm(
            string.Join(' ', asked),
            [new TextWay(asked, words.Skip(1).All(word => word.IsJoined), 1), .. others.Select(name => new TextWay(name, true, WordField.OfSynonyms))]
        )
        {
            Concept = concept.Id,
            AlsoSearched = [.. others.Select(name => string.Join(' ', name))],
        };
    }
}
