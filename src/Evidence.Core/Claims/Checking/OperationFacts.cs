using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Cells that were given at an operation, or so long after it.</summary>
internal static class OperationFacts
{
    private const int Reach = 4;
    private const double Week = 7 / Studies.TimeSinceInjury.DaysPerMonth;
    private static readonly HashSet<string> Surgery = WordLists.Of("operation");
    private static readonly HashSet<string> First = WordLists.Of("first-operation");
    private static readonly HashSet<string> At = WordLists.Of("at-the-time");

    /// <summary>
    /// Contradicted where cells are said to have come long after the first operation and the record has them at it; null where neither is told.
    /// </summary>
    internal static SlotRelation? Of(Comparison clause, ClaimFigure figure) =>
        figure.Low > Week
        && figure.End < clause.End
        && clause.Sentence.Words[figure.End].Text is "after" or "past" or "following" or "later"
        && IsOfFirst(clause.Sentence.Words, figure.End, Math.Min(clause.End, figure.End + Reach))
        && clause.Study.Texts.Any(text => text.Member is "arms" or "population" && IsAtFirst(text.Sentence))
            ? SlotRelation.Contradicted
            : null;

    private static bool IsAtFirst(Sentence sentence) =>
        Enumerable
            .Range(0, sentence.Words.Count)
            .Any(i => At.Contains(sentence.Words[i].Text) && IsOfFirst(sentence.Words, i, Math.Min(sentence.Words.Count, i + Reach)));

    // "the primary operation", "their first surgery"
    private static bool IsOfFirst(IReadOnlyList<Word> words, int first, int end) =>
        Enumerable.Range(first + 1, Math.Max(0, end - first - 2)).Any(i => First.Contains(words[i].Text) && Surgery.Contains(words[i + 1].Text));
}
