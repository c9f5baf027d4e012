using Evidence.Core.Search;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>An indexed claim that a sentence resembles.</summary>
/// <param name="Claim">The indexed claim.</param>
/// <param name="Score">0 to 1: shared words weighted by their rarity, and shared numbers.</param>
/// <param name="State">confirmed when it is a repeat, word by word or nearly; suggested for a paraphrase.</param>
public sealed record ClaimMatch(Claim Claim, double Score, string State);

/// <summary>Finds the indexed claims that a sentence repeats or paraphrases.</summary>
internal sealed class ClaimMatcher
{
    private const int Shown = 3;
    private const double Suggested = 0.42;
    private const double Confirmed = 0.85;
    private const int CommonShare = 4;
    private readonly Claim[] _claims;
    private readonly HashSet<string>[] _tokens;
    private readonly double[] _weights;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

    internal ClaimMatcher(IEnumerable<Claim> claims)
    {
        _claims = [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        _tokens = [.. _claims.Select(claim => Tokens(claim.Statement))];
        for (var i = 0; i < _tokens.Length; i++)
        {
            foreach (var token in _tokens[i])
            {
                (_postings.TryGetValue(token, out var list) ? list : _postings[token] = []).Add(i);
            }
        }

        _weights = [.. _tokens.Select(tokens => tokens.Sum(Rarity))];
    }

    /// <summary>The most alike, best first; ties in the order of ids.</summary>
    internal IReadOnlyList<ClaimMatch> Find(string text)
    {
        var tokens = Tokens(text);
        var shared = new Dictionary<int, double>();
        var own = 0.0;
        foreach (var token in tokens)
        {
            own += Rarity(token);
            // a word of every fourth claim tells nothing apart and would make the search long
            if (_postings.TryGetValue(token, out var list) && list.Count * CommonShare <= _claims.Length + CommonShare)
            {
                foreach (var i in list)
                {
                    shared[i] = shared.GetValueOrDefault(i) + Rarity(token);
                }
            }
        }

        return [.. shared.Select(pair => (Index: pair.Key, Score: 2 * pair.Value / (own + _weights[pair.Key])))
            .Where(pair => pair.Score >= Suggested)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).Take(Shown)
            .Select(pair => new ClaimMatch(_claims[pair.Index], Math.Round(pair.Score, 3), pair.Score >= Confirmed ? "confirmed" : "suggested"))];
    }

    private double Rarity(string token) => Math.Log(1 + ((_claims.Length + 1.0) / (1 + (_postings.TryGetValue(token, out var list) ? list.Count : 0)))) * (char.IsAsciiDigit(token[0]) ? 1.5 : 1);

    private static HashSet<string> Tokens(string text)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in SearchText.Words(TextFold.Fold(text)))
        {
            if (word.Length > 2 || char.IsAsciiDigit(word[0]))
            {
                tokens.Add(Stem(word));
            }
        }

        tokens.ExceptWith(["the", "and", "for", "with", "was", "are", "that", "this", "from", "can", "their", "has", "have"]);
        return tokens;
    }

    // the ends that do not change what a word is about
    private static string Stem(string word) => word switch
    {
        _ when char.IsAsciiDigit(word[0]) => word,
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') || word.EndsWith('e') => word[..^1],
        _ => word,
    };
}
