using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The grade that people left and the one that they reached, also where only one is said.</summary>
internal static class ClaimStep
{
    private const int Near = 3;
    private static readonly HashSet<string> Reached = WordLists.Of("step-reached");
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    private static readonly HashSet<string> Leaving = WordLists.Of("left-as");
    private static readonly HashSet<string> Came =
    [
        .. WordLists.Of("stands-at"),
        .. WordLists.Of("starts-at"),
        .. WordLists.Of("left-as"),
        .. WordLists.Of("grade-reached"),
        .. WordLists.Of("step-stayed"),
        .. WordLists.Of("rating"),
    ];

    /// <summary>Marks the words before a grade as read that say how people came to it: "finished at", "left as", "were still graded".</summary>
    internal static void Cover(Comparison clause, Grade grade)
    {
        // "none left AIS A": there it says that they came from it
        var end = grade.First > 0 && Leaving.Contains(clause.Sentence.Words[grade.First - 1].Text) ? grade.First - 1 : grade.First;
        clause.Cover(Came, Math.Max(clause.First, grade.First - Near), end);
    }

    /// <summary>The step between two words; null when none is told.</summary>
    internal static (string From, string To)? Of(Comparison clause, int first, int end)
    {
        if (Grades.Step(clause.Sentence, first, end) is { } told)
        {
            return told;
        }

        var inside = Grades.In(clause.Sentence).Where(grade => grade.First >= first && grade.End <= end).ToList();
        if (
            inside.Count == 0
            && (clause.Study.Grades.Contains("A") || clause.Study.Said("severity").Contains("complete"))
            && IsStill(clause.Sentence, first, end)
        )
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
                IsReached(clause.Sentence, grade)
                // "88 reached B and 32 C"
                || Grades.In(clause.Sentence).LastOrDefault(one => one.End <= grade.First) is { Letter: not null } before
                    && before.Letter != only
                    && grade.First - before.End <= Near
                    && IsReached(clause.Sentence, before)
                    && clause.All.Any(one => one.CountsPeople && one.First >= before.End && one.End == grade.First)
            )
                ? (only, grade.Letter)
            : null;
    }

    private static bool IsReached(Sentence sentence, Grade grade) =>
        grade.First > 0 && Reached.Contains(sentence.Words[grade.First - 1].Text) || grade.First > 1 && Reached.Contains(sentence.Words[grade.First - 2].Text);

    /// <summary>"were still graded A": people were as before.</summary>
    internal static bool HasStayed(Comparison clause, Grade grade) =>
        Enumerable.Range(Math.Max(0, grade.First - Near), Math.Min(Near, grade.First)).Any(i => Stayed.Contains(clause.Sentence.Words[i].Text));

    /// <summary>"were still complete afterwards".</summary>
    internal static bool IsStill(Sentence sentence, int first, int end) =>
        sentence
            .Of("severity", first, end)
            .Any(match =>
                match.Value == "complete" && sentence.Words.Take(match.End).Skip(Math.Max(first, match.First - 3)).Any(word => Stayed.Contains(word.Text))
            );
}
