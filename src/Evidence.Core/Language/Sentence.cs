using System.Runtime.InteropServices;
using Evidence.Core.Text;

namespace Evidence.Core.Language;

/// <summary>
/// A sentence as it was read once: words, numbers, concepts, the scope of every word, clauses. What reads further reads this and never the
/// raw text again. The time to make one is linear in the words.
/// </summary>
public sealed class Sentence
{
    private static readonly HashSet<string> Telling = WordLists.Of("preamble-telling");
    private readonly List<Word> _words;
    private readonly ulong _roles;
    private bool[]? _cued;

    private Sentence(string text, List<Word> words)
    {
        Text = text;
        _words = words;
        var span = CollectionsMarshal.AsSpan(words);
        Numbers = Numerals.In(span);
        Matches = Concepts.In(span);
        foreach (var match in Matches)
        {
            _roles |= Bit(match.Role);
        }

        (Scopes, Cues) = Language.Scopes.Of(span);
        Clauses = Language.Clauses.Of(span, Numbers);
        Preamble();
    }

    // "My cousin wondered about the Spanish trial: ...": what only leads up to the sentence says nothing that could be compared
    private void Preamble()
    {
        for (var i = 0; i + 1 < _words.Count && Scopes is Scope[] called && _words[i].IsSign('@') && _words[i + 1].Kind == WordKind.Letters; i += 2)
        {
            called[i + 1] |= Scope.Frame;
        }

        if (Clauses.Count < 2 || Scopes is not Scope[] scopes || !_words[Clauses[0].End - 1].IsSign(':'))
        {
            return;
        }

        var (first, end) = (Clauses[0].First, Clauses[0].End);
        var tells =
            Matches.Any(match => match.End <= end && Telling.Contains(match.Role))
            || Numbers.Any(number => number.End <= end && _words[number.First].Text.Length != 4)
            || IsIn(Scope.Negated, first, end);
        for (var i = first; i < end && !tells; i++)
        {
            scopes[i] |= Scope.Frame;
        }
    }

    /// <summary>The text that the offsets of the words point into.</summary>
    public string Text { get; }

    /// <summary>Words, numbers and signs in order.</summary>
    public IReadOnlyList<Word> Words => _words;

    /// <summary>The same without copies.</summary>
    internal ReadOnlySpan<Word> Span => CollectionsMarshal.AsSpan(_words);

    /// <summary>Numbers in order.</summary>
    public IReadOnlyList<Numeral> Numbers { get; }

    /// <summary>Concepts by their first word.</summary>
    public IReadOnlyList<Match> Matches { get; }

    /// <summary>How each word is meant.</summary>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>The cues that gave the scopes.</summary>
    public IReadOnlyList<(ScopeRow Row, int First, int End)> Cues { get; }

    /// <summary>Grades of the AIS, read when they are first asked for.</summary>
    internal IReadOnlyList<Grade> Grades => field ??= Language.Grades.Read(this);

    /// <summary>Clauses in order.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Reads one sentence.</summary>
    public static Sentence Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Sentence(text, Language.Words.Of(text));
    }

    /// <summary>Reads a unit of a page whose tokens are cut already, as if it stood alone: offsets are those of its own text.</summary>
    internal static Sentence Of(TokenisedText text, int first, int end) =>
        new(text.Folded.Source[text.SourceStart(first)..text.UnitEnd(end - 1)], Language.Words.Of(text, first, end, text.SourceStart(first)));

    /// <summary>The matches of a role between two words.</summary>
    public IEnumerable<Match> Of(string role, int first = 0, int end = int.MaxValue) => MayHave(role) ? Between(role, first, end) : [];

    private IEnumerable<Match> Between(string role, int first, int end)
    {
        foreach (var match in Matches)
        {
            if (match.Role == role && match.First >= first && match.End <= end)
            {
                yield return match;
            }
        }
    }

    /// <summary>Whether a role stands between two words, with this value where one is asked for.</summary>
    public bool Has(string role, string? value = null, int first = 0, int end = int.MaxValue)
    {
        if (!MayHave(role))
        {
            return false;
        }

        foreach (var match in Matches)
        {
            if (match.Role == role && (value is null || match.Value == value) && match.First >= first && match.End <= end)
            {
                return true;
            }
        }

        return false;
    }

    // most roles that are asked for stand nowhere in a sentence: one bit for some of them tells so
    private bool MayHave(string role) => (_roles & Bit(role)) != 0;

    private static ulong Bit(string role) => 1UL << (((31 * role[0]) + (7 * role[role.Length / 2]) + role.Length) % 64);

    /// <summary>Whether a word belongs to a cue that gave a scope.</summary>
    internal bool IsCue(int word)
    {
        if (_cued is null)
        {
            var cued = new bool[_words.Count];
            foreach (var (_, first, end) in Cues)
            {
                Array.Fill(cued, true, first, end - first);
            }

            _cued = cued;
        }

        return _cued[word];
    }

    /// <summary>Whether any word of a range has this scope.</summary>
    public bool IsIn(Scope scope, int first, int end)
    {
        for (var i = first; i < Math.Min(end, Scopes.Count); i++)
        {
            if ((Scopes[i] & scope) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The given text of a range of words.</summary>
    public string Given(int first, int end) => first >= end ? "" : Text[Words[first].Start..Words[end - 1].End];
}
