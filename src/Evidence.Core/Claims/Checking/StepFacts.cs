using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Steps from grade to grade: what a record tells of them, and what else a clause says.</summary>
internal static class StepFacts
{
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    // what became of all who began at a grade; none where the record tells of some only
    internal static List<EvidenceFigure> All(StudyEvidence study, string from)
    {
        var all = study.Figures.Where(one => one.Grades?.From == from && one.Total is null).ToList();
        var counted = study.Figures.Where(one => one.Grades?.From == from && one.Total is not null).Select(one => one.Total).Distinct().ToList();
        return counted is [{ } total] && all.DistinctBy(one => one.Grades).Sum(one => one.Events ?? 0) == total ? [.. all.DistinctBy(one => one.Grades)] : [];
    }

    // the same start and another end, or the same end and another start
    internal static bool IsOther((string From, string To) told, (string From, string To) said) => (told.From == said.From) != (told.To == said.To);

    // a step that is contradicted was read, with its grades
    internal static void Cover(Comparison clause)
    {
        ClaimOutcome.Cover(clause);
        foreach (var grade in Grades.In(clause.Sentence).Where(grade => grade.First >= clause.First && grade.End <= clause.End))
        {
            clause.Cover(grade.First, grade.End);
        }

        foreach (var i in Enumerable.Range(clause.First, clause.End - clause.First).Where(i => Stayed.Contains(clause.Sentence.Words[i].Text)))
        {
            clause.Cover(i, i + 1);
        }
    }
}
