using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The grade that people left and the one that they reached, also where only one is said.</summary>
internal static class ClaimStep
{
    private const int Near = 3;
    private static readonly HashSet<string> Reached = WordLists.Of("step-reached");
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    /// <summary>The step between two words; null when none is told.</summary>
    internal static (string From, string To)? Of(Comparison clause, int first, int end)
    {
        if (Grades.Step(clause.Sentence, first, end) is { } told)
        {
            return told;
        }

        var inside = Grades.In(clause.Sentence).Where(grade => grade.First >= first && grade.End <= end).ToList();
        if (inside.Count == 0 && clause.Study.Grades.Contains("A") && IsStill(clause, first, end))
        {
            return ("A", "A");
        }

        if (inside.Count == 0 || clause.Study.Grades is not [var only])
        {
            return null;
        }

        var grade = inside[0];
        return HasStayed(clause, grade) ? (grade.Letter, grade.Letter)
            : grade.First > 0
            && grade.Letter != only
            && (
                Reached.Contains(clause.Sentence.Words[grade.First - 1].Text)
                || (grade.First > 1 && Reached.Contains(clause.Sentence.Words[grade.First - 2].Text))
            )
                ? (only, grade.Letter)
            : null;
    }

    /// <summary>"were still graded A": people were as before.</summary>
    internal static bool HasStayed(Comparison clause, Grade grade) =>
        Enumerable.Range(Math.Max(0, grade.First - Near), Math.Min(Near, grade.First)).Any(i => Stayed.Contains(clause.Sentence.Words[i].Text));

    // "were still complete afterwards"
    private static bool IsStill(Comparison clause, int first, int end) =>
        clause
            .Sentence.Of("severity", first, end)
            .Any(match =>
                match.Value == "complete"
                && clause.Sentence.Words.Take(match.End).Skip(Math.Max(first, match.First - 3)).Any(word => Stayed.Contains(word.Text))
            );
}
