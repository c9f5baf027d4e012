namespace Evidence.Core.Language;

/// <summary>Phrases of words with what they mean, found in one pass; a phrase's last letters may be left open.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
/// <param name="fillers">Words that may stand inside any phrase and change nothing ("simply"); null for none.</param>
internal sealed class PhraseTree<T>(IReadOnlySet<string>? fillers = null)
{
    private const int Key = 3;
    private readonly Node _root = new();

    /// <summary>Adds a phrase; a star after a word leaves its ending open.</summary>
    internal void Add(string phrase, T meaning)
    {
        var node = _root;
        var words = Words.Of(phrase);
        for (var i = 0; i < words.Count; i++)
        {
            var open = i + 1 < words.Count && words[i + 1].IsSign('*');
            node = node.Next(words[i].Text, open);
            i += open ? 1 : 0;
        }

        (node.Meanings ??= []).Add(meaning);
    }

    /// <summary>Every phrase that begins at a word, with where it ends, in place of what the list held.</summary>
    internal void Find(ReadOnlySpan<Word> words, int at, List<(T Meaning, int End)> found)
    {
        found.Clear();
        Walk(_root, words, at, found);
    }

    private void Walk(Node node, ReadOnlySpan<Word> words, int at, List<(T Meaning, int End)> found)
    {
        if (node.Meanings is { } meanings)
        {
            foreach (var meaning in meanings)
            {
                found.Add((meaning, at));
            }
        }

        if (at >= words.Length)
        {
            return;
        }

        var text = words[at].Text;
        if (node.Exact is { } exact && exact.TryGetValue(text, out var next))
        {
            Walk(next, words, at + 1, found);
        }

        if (
            fillers is not null
            && node != _root
            && node.Exact is { } known
            && at + 1 < words.Length
            && fillers.Contains(text)
            && known.TryGetValue(words[at + 1].Text, out var past)
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

    private sealed class Node
    {
        internal Dictionary<string, Node>? Exact { get; private set; }

        internal Dictionary<string, List<(string Stem, Node Node)>>? Open { get; private set; }

        internal List<T>? Meanings { get; set; }

        internal Node Next(string word, bool open)
        {
            if (!open || word.Length < Key)
            {
                Exact ??= new(StringComparer.Ordinal);
                return Exact.TryGetValue(word, out var known) ? known : Exact[word] = new Node();
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
    }
}
