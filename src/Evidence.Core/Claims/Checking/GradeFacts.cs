using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Grades at entry, and single persons who moved from one grade to another.</summary>
internal static class GradeFacts
{
    private static readonly HashSet<string> Rating = WordLists.Of("rating");

    internal static void Read(Comparison clause)
    {
        var grades = Grades
            .In(clause.Sentence)
            .Where(grade => grade.First >= clause.First && grade.End <= clause.End && !clause.IsCovered(grade.First))
            .ToList();
        if (grades.Count == 0)
        {
            return;
        }

        foreach (var grade in grades.Where(grade => grade.First > clause.First && Rating.Contains(clause.Sentence.Words[grade.First - 1].Text)))
        {
            clause.Cover(grade.First - 1, grade.First);
        }

        if (Grades.Step(clause.Sentence, clause.First, clause.End) is { } step)
        {
            var counted = clause.Study.Figures.Where(figure => figure.Grades is not null).ToList();
            var told = clause.Study.Texts.Any(text => Grades.Step(text.Sentence, 0, int.MaxValue) == step);
            var relation = told || counted.Exists(figure => figure.Grades == step && figure.Events > 0) ? SlotRelation.Match : SlotRelation.Absent;
            // one person made one step
            var only = clause.Study.Study is { Enrolled: 1 }
                ? counted.Where(figure => figure.Events > 0).Select(figure => figure.Grades!.Value).Distinct().ToList()
                : [];
            var isOther = relation == SlotRelation.Absent && only is [var made] && made != step;
            // "both who began at B left at C", where both reached D
            if (
                relation == SlotRelation.Absent
                && !isOther
                && !clause.IsNegated(grades[^1].First)
                && StepFacts.All(clause.Study, step.From) is { Count: > 0 } all
            )
            {
                (isOther, only) = (true, [all[0].Grades!.Value]);
            }

            clause.Add(
                clause.Piece(
                    SlotNames.Grade,
                    grades[0].First,
                    grades[^1].End,
                    isOther ? SlotRelation.Contradicted : relation,
                    isOther ? $"{only[0].From} to {only[0].To}" : $"{step.From} to {step.To}"
                ) with
                {
                    Rule = "wrong-number",
                }
            );
            // "moved", "rose", "went": the way between the two grades
            foreach (
                var match in clause
                    .Of(MeasureFamily.Role)
                    .Concat(clause.Of("direction"))
                    .Where(match => match.End == grades[0].First || match.End + 1 == grades[0].First && clause.Sentence.Words[match.End].Text == "from")
            )
            {
                clause.Cover(match.First, match.End);
            }

            foreach (var grade in grades)
            {
                ClaimStep.Cover(clause, grade);
            }

            return;
        }

        foreach (var grade in grades)
        {
            var known = clause.Study.Grades;
            var told = clause.Study.Texts.Any(text => Grades.In(text.Sentence).Any(one => one.Letter == grade.Letter));
            var relation = known.Contains(grade.Letter) || told ? SlotRelation.Match : SlotRelation.Absent;
            clause.Add(clause.Piece(SlotNames.Grade, grade.First, grade.End, relation, string.Join(", ", known)) with { IsCore = false });
        }
    }
}
