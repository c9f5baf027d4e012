namespace Evidence.Core.Language;

/// <summary>Phrases of words with what they mean, found in one pass; a phrase's last letters may be left open.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
/// <param name="fillers">Words that may stand inside any phrase and change nothing ("simply"); null for none.</param>
internal sealed class PhraseTree<T>(IReadOnlySet<string>? fillers = null)
{
    private const int Key = 3;
    private readonly Node _root = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; a star after a word leaves its ending open.</summary>
    internal void Add(string phrase, T meaning)
    {
        var node = _root;
        var words = Words.Of(phrase);
        var isRun = false;
        for (var i = 0; i < words.Count && !isRun; i++)
        {
            var open = i + 1 < words.Count && words[i + 1].IsSign('*');
            node = node.Next(Shared(words[i].Text), open, out var isNew);
            i += open ? 1 : 0;
            // what no other phrase goes on with is held as a run of words: most of a long title
            if (isNew && fillers is null && i + 2 < words.Count && !words.Exists(word => word.IsSign('*')))
            {
                node.Rest = [.. words.Skip(i + 1).Select(word => Shared(word.Text))];
                isRun = true;
            }
        }

        if (!isRun)
        {
            node.Split();
        }

        node.Meanings = node.Meanings is null ? [meaning] : [.. node.Meanings, meaning];
    }

    // a word of many phrases is held once
    private string Shared(string word)
    {
        if (_words.TryGetValue(word, out var known))
        {
            return known;
        }

        _words.Add(word);
        return word;
    }

    /// <summary>Every phrase that begins at a word, with where it ends, in place of what the list held.</summary>
    internal void Find(ReadOnlySpan<Word> words, int at, List<(T Meaning, int End)> found)
    {
        found.Clear();
        Walk(_root, words, at, found);
    }

    private void Walk(Node node, ReadOnlySpan<Word> words, int at, List<(T Meaning, int End)> found)
    {
        if (node.Rest is { } rest)
        {
            if (!IsAt(rest, words, at))
            {
                return;
            }

            at += rest.Length;
        }

        foreach (var meaning in node.Meanings ?? [])
        {
            found.Add((meaning, at));
        }

        if (at >= words.Length)
        {
            return;
        }

        var text = words[at].Text;
        if (node.Exact(text) is { } next)
        {
            Walk(next, words, at + 1, found);
        }

        if (
            fillers is not null
            && node != _root
            && at + 1 < words.Length
            && fillers.Contains(text)
            && node.Exact(words[at + 1].Text) is { } past
        )
        {
            Walk(past, words, at + 2, found);
        }

        if (node.Open is { } open && text.Length >= Key && open.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(0, Key), out var stems))
        {
            foreach (var (stem, after) in stems)
            {
                if (text.StartsWith(stem, StringComparison.Ordinal))
                {
                    Walk(after, words, at + 1, found);
                }
            }
        }
    }

    private static bool IsAt(string[] rest, ReadOnlySpan<Word> words, int at)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (at + i >= words.Length || words[at + i].Text != rest[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Node
    {
        // a second word that goes on makes the table
        private string? _word;
        private Node? _next;
        private Dictionary<string, Node>? _exact;

        internal Dictionary<string, List<(string Stem, Node Node)>>? Open { get; private set; }

        /// <summary>Words that must follow before the phrases of this node are there; a node with such has nothing after it.</summary>
        internal string[]? Rest { get; set; }

        internal T[]? Meanings { get; set; }

        internal Node? Exact(string word) => _exact is { } many ? many.GetValueOrDefault(word) : _word == word ? _next : null;

        internal Node Next(string word, bool open, out bool isNew)
        {
            Split();
            isNew = false;
            if (!open || word.Length < Key)
            {
                if (Exact(word) is { } known)
                {
                    return known;
                }

                isNew = true;
                return Put(word, new Node());
            }

            Open ??= new(StringComparer.Ordinal);
            var stems = Open.TryGetValue(word[..Key], out var list) ? list : Open[word[..Key]] = [];
            var at = stems.FindIndex(stem => stem.Stem == word);
            if (at < 0)
            {
                stems.Add((word, new Node()));
                at = stems.Count - 1;
            }

            return stems[at].Node;
        }

        /// <summary>Another phrase ends or goes on here: the run of words becomes a node after this one.</summary>
        internal void Split()
        {
            if (Rest is not { } rest)
            {
                return;
            }

            var after = new Node { Rest = rest.Length > 1 ? rest[1..] : null, Meanings = Meanings };
            (Rest, Meanings) = (null, null);
            Put(rest[0], after);
        }

        private Node Put(string word, Node node)
        {
            if (_exact is not null)
            {
                _exact[word] = node;
            }
            else if (_word is null)
            {
                (_word, _next) = (word, node);
            }
            else
            {
                _exact = new(StringComparer.Ordinal) { [_word] = _next!, [word] = node };
                (_word, _next) = (null, null);
            }

            return node;
        }
    }
}
