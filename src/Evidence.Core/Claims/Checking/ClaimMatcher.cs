using System.Buffers;
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
    private readonly Dictionary<string, (int[] Claims, double Weight)> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _openings = new(StringComparer.Ordinal);
    private readonly (double Digits, double Concept, double Pair, double Word) _unknown;

    internal ClaimMatcher(IEnumerable<Claim> claims, ReadingLexicons lexicons)
    {
        foreach (var concept in lexicons.Concepts)
        {
            foreach (var name in concept.Synonyms.Append(concept.Label))
            {
                var stems = Stems(Words.Of(name));
                _concepts.TryAdd(string.Join(' ', stems), "=" + concept.Id);
                if (stems.Count > 0)
                {
                    _openings[stems[0]] = Math.Max(_openings.GetValueOrDefault(stems[0]), Math.Min(LongestConcept, stems.Count));
                }
            }
        }

        _claims = [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        var tokens = _claims.Select(claim => Tokens(Words.Of(claim.Statement))).ToArray();
        var having = Enumerable.Range(0, tokens.Length).SelectMany(i => tokens[i].Select(token => (token, i)));
        foreach (var found in having.GroupBy(pair => pair.token, pair => pair.i, StringComparer.Ordinal))
        {
            _postings[found.Key] = ([.. found], Weight(found.Key, found.Count()));
        }

        _unknown = (Weight("0", 0), Weight("=", 0), Weight("a b", 0), Weight("a", 0));
        _lengths = [.. tokens.Select(Length)];
    }

    /// <summary>The most alike, best first; ties in the order of ids.</summary>
    internal IReadOnlyList<ClaimMatch> Find(Sentence sentence)
    {
        var tokens = Tokens(sentence.Words);
        var shared = ArrayPool<double>.Shared.Rent(_claims.Length);
        Array.Clear(shared, 0, _claims.Length);
        var any = false;
        foreach (var token in tokens)
        {
            // a word of every fourth claim tells nothing apart and would make the search long
            if (_postings.TryGetValue(token, out var known) && known.Claims.Length * CommonShare <= _claims.Length + CommonShare)
            {
                any = true;
                foreach (var i in known.Claims)
                {
                    shared[i] += known.Weight;
                }
            }
        }

        var best = any ? Best(shared, Length(tokens)) : [];
        ArrayPool<double>.Shared.Return(shared);
        return best;
    }

    private List<ClaimMatch> Best(double[] shared, double own)
    {
        var best = new List<(int Index, double Score)>(Shown + 1);
        for (var i = 0; i < _claims.Length; i++)
        {
            var score = shared[i] > 0 ? shared[i] / (own * _lengths[i]) : 0;
            if (score < Suggested || (best.Count == Shown && score <= best[^1].Score))
            {
                continue;
            }

            var at = best.Count;
            while (at > 0 && best[at - 1].Score < score)
            {
                at--;
            }

            best.Insert(at, (i, score));
            best.RemoveRange(Math.Min(Shown, best.Count), Math.Max(0, best.Count - Shown));
        }

        return best.ConvertAll(one => new ClaimMatch(_claims[one.Index], Math.Round(one.Score, 3), one.Score >= Confirmed ? "confirmed" : "suggested"));
    }

    private double Length(HashSet<string> tokens) =>
        Math.Sqrt(tokens.Sum(token => _postings.TryGetValue(token, out var known) ? known.Weight : Unknown(token))) + 1e-9;

    private double Unknown(string token) =>
        char.IsAsciiDigit(token[0]) ? _unknown.Digits
        : token[0] == '=' ? _unknown.Concept
        : token.Contains(' ', StringComparison.Ordinal) ? _unknown.Pair
        : _unknown.Word;

    // the square of how rare a word is; numbers tell claims apart better than words do, and a concept repeats its words
    private double Weight(string token, int claims)
    {
        var kind =
            char.IsAsciiDigit(token[0]) ? 1.3
            : token[0] == '=' ? 0.7
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
            for (var length = Math.Min(_openings.GetValueOrDefault(stems[i]), stems.Count - i); length > 0; length--)
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
                .Select(word => word.Kind is WordKind.Digits ? word.Text : Features.Stem(word.Text)),
        ];
}
