namespace Evidence.Core.Text;

/// <summary>
/// All phrases of all lexicons in one trie over word numbers: a text is matched in one pass, and the longest phrase is bounded, so the time is
/// linear in the text. Built once per release, read-only afterwards, safe to share between threads.
/// </summary>
internal sealed class PhraseTrie(CueVocabulary vocabulary)
{
    private const int LongestPhrase = 14;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<Phrase>?> _ends = [null];
    private readonly HashSet<int> _firsts = [];
    private bool[] _starts = [];

    /// <summary>Adds a phrase; a phrase without words, or longer than any cue, is left out.</summary>
    internal void Add(string words, Phrase phrase)
    {
        var tokens = Cut(words);
        if (tokens.Count is 0 or > LongestPhrase)
        {
            return;
        }

        var node = 0;
        foreach (var word in tokens)
        {
            node = Child(node, vocabulary.Add(word, WordClass.None));
        }

        _firsts.Add(vocabulary.Add(tokens[0], WordClass.None));
        var ends = _ends[node] ??= [];
        if (!ends.Contains(phrase))
        {
            ends.Add(phrase);
        }
    }

    /// <summary>Ends building: what starts a phrase is known from here on.</summary>
    internal void Seal()
    {
        _starts = new bool[_firsts.Count == 0 ? 0 : _firsts.Max() + 1];
        foreach (var first in _firsts)
        {
            _starts[first] = true;
        }
    }

    /// <summary>Adds every phrase that starts at this token to the hits.</summary>
    internal void Match(TokenisedText text, int at, int end, List<Hit> hits)
    {
        var id = text.Tokens[at].Id;
        if (id < 0 || id >= _starts.Length || !_starts[id])
        {
            return;
        }

        var node = 0;
        for (var i = at; i < end && text.Tokens[i].Id >= 0 && _edges.TryGetValue(Edge(node, text.Tokens[i].Id), out node); i++)
        {
            foreach (var phrase in _ends[node] ?? [])
            {
                if (phrase.Capitals == 0 || HasCapitals(text.Folded.Chars[text.Tokens[at].Start..text.Tokens[at].End], phrase.Capitals))
                {
                    hits.Add(new Hit(phrase, at, i + 1));
                }
            }
        }
    }

    private static bool HasCapitals(ReadOnlySpan<char> word, int least)
    {
        foreach (var c in word)
        {
            least -= char.IsUpper(c) ? 1 : 0;
        }

        return least <= 0;
    }

    private List<string> Cut(string words)
    {
        var text = new TokenisedText(FoldedText.Of(words));
        new Tokenizer(text.Folded, vocabulary, text.Tokens).Run(0, text.Folded.Length);
        return [.. Enumerable.Range(0, text.Tokens.Count).Select(i => WithoutSuffix(text.Word(i).ToString()))];
    }

    // as the tokeniser looks words up: "parkinson's" is "parkinson", "don't" is "dont"
    private static string WithoutSuffix(string word)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe <= 0 ? word : word.EndsWith("'t", StringComparison.Ordinal) ? word[..apostrophe] + "t" : word[..apostrophe];
    }

    private int Child(int node, int id)
    {
        if (!_edges.TryGetValue(Edge(node, id), out var child))
        {
            child = _ends.Count;
            _ends.Add(null);
            _edges[Edge(node, id)] = child;
        }

        return child;
    }

    private static long Edge(int node, int id) => ((long)node << 32) | (uint)id;
}
