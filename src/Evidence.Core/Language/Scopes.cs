namespace Evidence.Core.Language;

/// <summary>Finds the reach of scope cues, in one pass.</summary>
internal static class Scopes
{
    // it stands behind a comma, which rows leave out
    private const string GermanThat = " dass";
    private const int LongestItem = 4;

    private static readonly Lazy<(IReadOnlyList<ScopeRow> Rows, PhraseTree<ScopeRow> Tree)> Loaded = new(() =>
    {
        var rows = RuleFiles.In("scope").SelectMany(name => RuleFiles.Read(name, RuleJson.Default.ScopeFile).Rows).ToList();
        var tree = new PhraseTree<ScopeRow>(WordLists.Of("frame-adverb"));
        foreach (var (row, phrase) in rows.SelectMany(row => Phrases.Of(row.Words, row.Others).Select(phrase => (row, phrase))))
        {
            tree.Add(phrase, row);
            if (phrase.EndsWith(GermanThat, StringComparison.Ordinal))
            {
                tree.Add(phrase[..^GermanThat.Length] + " ," + GermanThat, row);
            }
        }

        return (rows, tree);
    });

    /// <summary>The rows.</summary>
    internal static IReadOnlyList<ScopeRow> All => Loaded.Value.Rows;

    /// <summary>The scope of every word, and the rows that gave it with their places.</summary>
    internal static (Scope[] Words, List<(ScopeRow Row, int First, int End)> Cues) Of(ReadOnlySpan<Word> words)
    {
        var scopes = new Scope[words.Length];
        var cues = new List<(ScopeRow Row, int First, int End)>();
        var here = new List<(ScopeRow Meaning, int End)>();
        for (var i = 0; i < words.Length; i++)
        {
            Loaded.Value.Tree.Find(words, i, here);
            if (here.Count == 0)
            {
                continue;
            }

            var (best, stop) = here[0];
            foreach (var (row, end) in here)
            {
                (best, stop) = end > stop ? (row, end) : (best, stop);
            }

            if (IsMonth(words, i))
            {
                continue;
            }

            cues.Add((best, i, stop));
            Mark(words, scopes, best, i, stop);
            i = stop - 1;
        }

        if (words.Length > 0 && words[^1].IsSign('?'))
        {
            MarkAll(scopes, 0, words.Length, Scope.Asked);
        }

        return (scopes, cues);
    }

    // "in May 2025", "15 May": a month and no doubt
    private static bool IsMonth(ReadOnlySpan<Word> words, int i) =>
        words[i] is { Text: "may", IsCapital: true }
        && (
            (i + 1 < words.Length && words[i + 1].Kind == WordKind.Digits)
            || (i > 0 && (words[i - 1].Kind == WordKind.Digits || words[i - 1].Text is "in" or "of" or "since" or "until" or "last" or "from"))
        );

    private static void Mark(ReadOnlySpan<Word> words, Scope[] scopes, ScopeRow row, int first, int end)
    {
        var kind = row.Kind;
        if (row.Frame)
        {
            MarkAll(scopes, row.FrameBefore ? Opening(words, first) : first, end, Scope.Frame);
        }

        if (row.Direction is "forward" or "both")
        {
            for (
                var i = end;
                i < words.Length && (row.Reach == 0 || i < end + row.Reach) && (!row.Stops.Contains(words[i].Text) || row.Lists && IsListed(words, i));
                i++
            )
            {
                scopes[i] |= kind;
            }
        }

        if (row.Direction is "backward" or "both")
        {
            for (var i = first - 1; i >= 0 && (row.Reach == 0 || i >= first - row.Reach) && !row.Stops.Contains(words[i].Text); i--)
            {
                scopes[i] |= kind;
            }
        }
    }

    // the comma between items of a list: some words on stands the "or" before the last, and no other sign until then
    private static bool IsListed(ReadOnlySpan<Word> words, int comma)
    {
        if (!words[comma].IsSign(','))
        {
            return false;
        }

        for (var i = comma + 1; i < words.Length && i <= comma + LongestItem; i++)
        {
            if (words[i].Kind == WordKind.Sign)
            {
                return words[i].IsSign(',') && i > comma + 1 && IsListed(words, i);
            }

            if (words[i].Text is "or" or "nor" or "oder" or "o" or "ni" && i > comma + 1)
            {
                return true;
            }
        }

        return false;
    }

    // "there was no control group, so nobody can say ...": the frame begins behind the comma
    private static int Opening(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first - 1; i > 0; i--)
        {
            if (words[i].IsSign(';') || (words[i].IsSign(',') && words[i + 1].Text is "so" or "and" or "but" or "yet"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static void MarkAll(Scope[] scopes, int first, int end, Scope scope)
    {
        for (var i = first; i < end; i++)
        {
            scopes[i] |= scope;
        }
    }
}
