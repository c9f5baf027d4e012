using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>By what donors were matched to those who got their cells: tissue type, blood group.</summary>
internal static class DonorMatchFacts
{
    private static readonly HashSet<string> Tissue = WordLists.Of("tissue-type");
    private static readonly HashSet<string> Blood = WordLists.Of("blood-group");
    private static readonly HashSet<string> Matched = WordLists.Of("matched-donor");
    private static readonly HashSet<string> Unmatched = WordLists.Of("unmatched-donor");
    private static readonly HashSet<string> Around = WordLists.Of("around-donor-match");

    internal static void Read(Comparison clause)
    {
        var pieces = new List<Piece>();
        foreach (var names in new[] { Tissue, Blood })
        {
            if (Said(clause.Sentence, names, clause.First, clause.End) is not var (at, isMatched))
            {
                continue;
            }

            var told = clause
                .Study.Texts.Where(text => !text.Sentence.Words.Any(word => word.Text == "partly"))
                .Select(text => (text.Sentence.Text, Said: Said(text.Sentence, names, 0, text.Sentence.Words.Count)))
                .Where(one => one.Said is not null)
                .ToList();
            if (told.Select(one => one.Said!.Value.IsMatched).Distinct().ToList() is not [var known])
            {
                continue;
            }

            pieces.Add(
                clause.Piece(SlotNames.Text, at, at + 1, known == isMatched ? SlotRelation.Match : SlotRelation.Contradicted, told[0].Text) with
                {
                    Rule = "wrong-words",
                }
            );
            foreach (var words in new[] { names, Matched, Unmatched, Around })
            {
                clause.Cover(words, clause.First, clause.End);
            }
        }

        // what they were matched by in truth bears out nothing beside what they were not
        var isWrong = pieces.Exists(piece => piece.Relation == SlotRelation.Contradicted);
        foreach (var piece in pieces.Where(piece => !isWrong || piece.Relation == SlotRelation.Contradicted))
        {
            clause.Add(piece);
        }
    }

    // "HLA-unmatched", "matched by blood group but not by HLA", "the same blood group", "left HLA unmatched"; null where nothing is told of a match
    private static (int At, bool IsMatched)? Said(Sentence sentence, HashSet<string> names, int first, int end)
    {
        var words = sentence.Words;
        for (var i = first; i < end; i++)
        {
            if (!IsName(words, names, i, end))
            {
                continue;
            }

            var (from, to) = Part(words, i, first, end);
            var nearest = Enumerable
                .Range(from, to - from)
                .Where(at => Matched.Contains(words[at].Text) || Unmatched.Contains(words[at].Text))
                .OrderBy(at => Math.Abs(at - i))
                .Select(at => words[at].Text)
                .FirstOrDefault();
            if (nearest is not null && Unmatched.Contains(nearest))
            {
                return (i, false);
            }

            if (nearest is not null || Enumerable.Range(first, end - first).Any(at => Matched.Contains(words[at].Text)))
            {
                return (i, (sentence.Scopes[i] & Scope.Negated) == 0);
            }
        }

        return null;
    }

    // "HLA-unmatched, ABO-identical", "by blood group and left HLA unmatched": each has its own part
    private static (int First, int End) Part(IReadOnlyList<Word> words, int at, int first, int end)
    {
        var (from, to) = (at, at);
        while (from > first && !IsBreak(words[from - 1]))
        {
            from--;
        }

        while (to < end && !IsBreak(words[to]))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsBreak(Word word) => word.IsSign(',') || word.IsSign(';') || word.Text is "and" or "but" or "while";

    // "blood group", and not blood alone
    private static bool IsName(IReadOnlyList<Word> words, HashSet<string> names, int at, int end) =>
        names.Contains(words[at].Text)
        || names == Blood && words[at].Text == "blood" && at + 1 < end && words[at + 1].Text is "group" or "groups" or "type" or "types";
}
