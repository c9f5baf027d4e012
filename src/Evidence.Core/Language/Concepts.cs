namespace Evidence.Core.Language;

/// <summary>Every concept of data/rules/concepts, ready to be found in words.</summary>
public static class Concepts
{
    private const string Capitals = "capitals";
    private const string Small = "small";
    private const string Figurative = "figurative";
    private static readonly HashSet<string> Groups = WordLists.Of("names-an-arm");

    private static readonly Lazy<(IReadOnlyList<Concept> Rows, PhraseTree<Concept> Tree)> Loaded = new(() => Load());

    /// <summary>The rows, in the order of the files.</summary>
    public static IReadOnlyList<Concept> All => Loaded.Value.Rows;

    /// <summary>The concepts in these words; of one role the longest at a place, other roles beside it.</summary>
    internal static List<Match> In(ReadOnlySpan<Word> words)
    {
        var found = new List<Match>();
        var here = new List<(Concept Meaning, int End)>();
        var isShouted = !HasSmall(words);
        for (var i = 0; i < words.Length; i++)
        {
            Loaded.Value.Tree.Find(words, i, here);
            foreach (var (concept, end) in here)
            {
                if (
                    (concept.Written is null || concept.Written == (words[i].IsUpper && !isShouted ? Capitals : Small))
                    && !(concept.Role == "outcome" && IsGroup(words, i))
                )
                {
                    Keep(found, new Match(concept, i, end));
                }
            }
        }

        Literal(found);
        return found;
    }

    // "the cell arm gained more": a group of a trial and no limb
    private static bool IsGroup(ReadOnlySpan<Word> words, int at) => at > 0 && words[at].Text is "arm" or "arms" && Groups.Contains(words[at - 1].Text);

    // "three trials stand behind the estimate": a turn of phrase means none of what its words mean alone
    private static void Literal(List<Match> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i] is { Role: Figurative } phrase)
            {
                found.RemoveAll(other => other.Role != Figurative && other.First >= phrase.First && other.End <= phrase.End);
                i = Math.Min(i, found.Count);
            }
        }
    }

    private static bool HasSmall(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word is { IsUpper: false, Kind: WordKind.Letters })
            {
                return true;
            }
        }

        return false;
    }

    // a longer phrase of the same role takes the place of what stands inside it; equal places are two meanings
    private static void Keep(List<Match> found, Match match)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].First >= match.First - 8; i--)
        {
            var other = found[i];
            if (other.First == match.First && other.End == match.End && ReferenceEquals(other.Concept, match.Concept))
            {
                return;
            }

            if (other.Role != match.Role || other.End <= match.First || match.End <= other.First || (other.First == match.First && other.End == match.End))
            {
                continue;
            }

            if (other.End - other.First >= match.End - match.First)
            {
                return;
            }

            found.RemoveAt(i);
        }

        found.Add(match);
    }

    private static (IReadOnlyList<Concept>, PhraseTree<Concept>) Load()
    {
        var rows = RuleFiles.In("concepts/").SelectMany(name => RuleFiles.Read(name, RuleJson.Default.ConceptFile).Rows).ToList();
        var tree = new PhraseTree<Concept>();
        foreach (var (row, phrase) in rows.SelectMany(row => Phrases.Of(row.Words, row.Others).Select(phrase => (row, phrase))))
        {
            tree.Add(phrase, row);
        }

        return (rows, tree);
    }
}
