using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Finds the indexed claims that a sentence repeats or paraphrases: words, two words in a row and concepts of the thesaurus, each weighted by its
/// rarity among the claims (TF-IDF); alike is the cosine of the two.
/// </summary>
internal sealed class ClaimMatcher
{
    private const int Shown = 5;
    private const double Suggested = 0.1;
    private const double Confirmed = 0.9;
    private const int CommonShare = 4;
    private const int LongestConcept = 5;
    private static readonly HashSet<string> Empty = WordLists.Of("empty-in-claims");
    private readonly Claim[] _claims;
    private readonly double[] _lengths;
    private readonly Dictionary<string, (List<int> Claims, double Weight)> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _concepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);

    internal ClaimMatcher(IEnumerable<Claim> claims, ReadingLexicons lexicons)
    {
        foreach (var concept in lexicons.Concepts)
        {
            foreach (var name in concept.Synonyms.Append(concept.Label))
            {
                var stems = Stems(Words.Of(name));
                _concepts.TryAdd(string.Join(' ', stems), "=" + concept.Id);
                _openings.UnionWith(stems.Take(1));
            }
        }

        _claims = [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        var tokens = _claims.Select(claim => Tokens(Words.Of(claim.Statement))).ToArray();
        var having = Enumerable.Range(0, tokens.Length).SelectMany(i => tokens[i].Select(token => (token, i)));
        foreach (var found in having.GroupBy(pair => pair.token, pair => pair.i, StringComparer.Ordinal))
        {
            _postings[found.Key] = ([.. found], Weight(found.Key, found.Count()));
        }

        _lengths = [.. tokens.Select(Length)];
    }

    /// <summary>The most alike, best first; ties in the order of ids.</summary>
    internal IReadOnlyList<ClaimMatch> Find(Sentence sentence)
    {
        var tokens = Tokens(sentence.Words);
        var shared = new Dictionary<int, double>();
        foreach (var token in tokens)
        {
            // a word of every fourth claim tells nothing apart and would make the search long
            if (_postings.TryGetValue(token, out var known) && known.Claims.Count * CommonShare <= _claims.Length + CommonShare)
            {
                foreach (var i in known.Claims)
                {
                    shared[i] = shared.GetValueOrDefault(i) + known.Weight;
                }
            }
        }

        var own = Length(tokens);
        return
        [
            .. shared
                .Select(pair => (Index: pair.Key, Score: pair.Value / (own * _lengths[pair.Key])))
                .Where(pair => pair.Score >= Suggested)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Index)
                .Take(Shown)
                .Select(pair => new ClaimMatch(_claims[pair.Index], Math.Round(pair.Score, 3), pair.Score >= Confirmed ? "confirmed" : "suggested")),
        ];
    }

    private double Length(HashSet<string> tokens) =>
        Math.Sqrt(tokens.Sum(token => _postings.TryGetValue(token, out var known) ? known.Weight : Weight(token, 0))) + 1e-9;

    // the square of how rare a word is; numbers tell claims apart better than words do
    private double Weight(string token, int claims)
    {
        var kind =
            char.IsAsciiDigit(token[0]) ? 1.3
            : token.Contains(' ', StringComparison.Ordinal) ? 0.8
            : 1;
        return Math.Pow((1 + Math.Log((_claims.Length + 1.0) / (1 + claims))) * kind, 2);
    }

    private HashSet<string> Tokens(IReadOnlyList<Word> words)
    {
        var stems = Stems(words);
        var tokens = new HashSet<string>(stems, StringComparer.Ordinal);
        for (var i = 0; i + 1 < stems.Count; i++)
        {
            tokens.Add(stems[i] + " " + stems[i + 1]);
        }

        for (var i = 0; i < stems.Count; i++)
        {
            for (var length = _openings.Contains(stems[i]) ? Math.Min(LongestConcept, stems.Count - i) : 0; length > 0; length--)
            {
                if (_concepts.TryGetValue(string.Join(' ', stems.Skip(i).Take(length)), out var concept))
                {
                    tokens.Add(concept);
                    break;
                }
            }
        }

        return tokens;
    }

    private static List<string> Stems(IReadOnlyList<Word> words) =>
        [
            .. words
                .Where(word => word.Kind is WordKind.Digits || (word.Kind is WordKind.Letters && word.Text.Length > 2 && !Empty.Contains(word.Text)))
                .Select(word => Stem(word.Text)),
        ];

    // the ends that do not change what a word is about
    private static string Stem(string word) =>
        word switch
        {
            _ when char.IsAsciiDigit(word[0]) => word,
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') || word.EndsWith('e') => word[..^1],
            _ => word,
        };
}
