using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A clause of a sentence beside the record of one study: what was compared, and which words that covers.</summary>
internal sealed class Comparison
{
    private const int Near = 4;
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "in", "of", "by", "from", "for", "with", "after", "to", "and", "or" };
    private static readonly HashSet<string> Decided = WordLists.Of("decided-by");
    private readonly bool[] _covered;

    internal Comparison(Sentence sentence, string?[] features, IReadOnlyList<ClaimFigure> figures, StudyEvidence study, int first, int end)
    {
        (Sentence, Features, Study, First, End) = (sentence, features, study, first, end);
        Figures = [.. figures.Where(figure => figure.First >= first && figure.First < end)];
        All = figures;
        _covered = new bool[sentence.Words.Count];
        // "of the 50, 17 improved": the number stands in the clause where it begins
        foreach (var begun in figures.Where(figure => figure.First < first && figure.End > first))
        {
            Cover(first, Math.Min(begun.End, end));
        }

        // the whole of a number of another clause is read with that number
        foreach (var (from, to) in figures.Except(Figures).Select(figure => figure.Apart).Where(apart => apart.End > first && apart.First < end))
        {
            Cover(Math.Max(from, first), Math.Min(to, end));
        }
    }

    internal Sentence Sentence { get; }

    internal string?[] Features { get; }

    internal IReadOnlyList<ClaimFigure> Figures { get; }

    /// <summary>The numbers of the whole sentence.</summary>
    internal IReadOnlyList<ClaimFigure> All { get; }

    internal StudyEvidence Study { get; }

    internal int First { get; }

    internal int End { get; }

    /// <summary>What was compared, in the order in which it was.</summary>
    internal List<Piece> Pieces { get; } = [];

    /// <summary>The concepts of a role in the clause.</summary>
    internal IEnumerable<Match> Of(string role) => Sentence.Of(role, First, End);

    /// <summary>Whether a role stands in the clause.</summary>
    internal bool Has(string role, string? value = null) => Sentence.Has(role, value, First, End);

    /// <summary>Whether a word of a list stands between two words.</summary>
    internal bool HasWord(HashSet<string> words, int first, int end) => FirstOf(words, first, end) >= 0;

    /// <summary>The first word of a list between two words; -1 for none.</summary>
    internal int FirstOf(HashSet<string> words, int first, int end)
    {
        for (var i = Math.Max(first, 0); i < end; i++)
        {
            if (words.Contains(Sentence.Words[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Marks the words of a list between two words as read.</summary>
    internal void Cover(HashSet<string> words, int first, int end)
    {
        for (var i = FirstOf(words, first, end); i >= 0; i = FirstOf(words, i + 1, end))
        {
            Cover(i, i + 1);
        }
    }

    /// <summary>Whether the word is meant as denied.</summary>
    internal bool IsNegated(int word) => (Sentence.Scopes[word] & Scope.Negated) != 0;

    /// <summary>Whether the word itself is what is denied ("was not randomised"), and not only stands in a sentence that denies something else.</summary>
    internal bool IsDenied(int word)
    {
        for (var i = word - 1; IsNegated(word) && i >= Math.Max(First, word - Near); i--)
        {
            if (Sentence.Cues.Any(cue => cue.Row.Category == "negated" && cue.End == i + 1))
            {
                return true;
            }

            // "was not decided by the toss of a coin"
            var isCarried = i > First && Decided.Contains(Sentence.Words[i - 1].Text);
            if (Sentence.Words[i].Kind != WordKind.Letters || (Links.Contains(Sentence.Words[i].Text) && !isCarried))
            {
                return false;
            }
        }

        return false;
    }

    internal bool IsCovered(int word) => _covered[word];

    /// <summary>Keeps a piece; what matches or contradicts covers its words.</summary>
    internal void Add(Piece piece)
    {
        Pieces.Add(piece);
        if (piece.Relation is not SlotRelation.Absent)
        {
            Cover(piece.First, piece.End);
            // "less than a year old": the bound is read with its number
            foreach (var bound in Sentence.Of("bound", Math.Max(First, piece.First - Near), piece.First).Where(bound => bound.End == piece.First))
            {
                Cover(bound.First, bound.End);
            }
        }
    }

    internal void Cover(int first, int end) => Array.Fill(_covered, true, first, end - first);

    /// <summary>Marks a number as read by what is told around it, where it was compared with nothing before.</summary>
    internal void Settle(ClaimFigure figure)
    {
        Pieces.RemoveAll(piece => piece.Slot == SlotNames.Number && piece.First == figure.First && piece.Relation == SlotRelation.Absent);
        Cover(figure.First, Math.Min(figure.End, End));
    }

    /// <summary>A piece of a range of words.</summary>
    internal Piece Piece(string slot, int first, int end, SlotRelation relation, string? evidence) =>
        new(slot, first, end, relation, Sentence.Given(first, end), evidence);

    /// <summary>Words that carry content and that nothing covers, between two words.</summary>
    internal IEnumerable<int> Unread(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_covered[i] && Features[i] is not null && (Sentence.Scopes[i] & Scope.Frame) == 0 && !Sentence.IsCue(i))
            {
                yield return i;
            }
        }

        // a number may end in the clause behind: "of the 50, 17 improved"
        foreach (
            var figure in Figures.Where(figure => figure.First >= first && figure.First < end && !_covered[figure.First] && Features[figure.First] is null)
        )
        {
            yield return figure.First;
        }
    }
}
