using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How people were when the study began: "every one of them AIS A at the start", "five of the 226 started out as AIS D".</summary>
internal static class BaselineFacts
{
    private static readonly HashSet<string> Entry = WordLists.Of("baseline");

    /// <summary>The number beside the grades at entry; absent where the record does not count them, null where the clause speaks of something else.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (Grade(clause, figure) is not { } grade)
        {
            return null;
        }

        var piece = clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Absent, null) with { IsSize = true, Rule = "wrong-number" };
        var (own, counts) = (clause.Study.Grades, NaturalCourse.Baseline.Counts(clause.Study.Study.Population?.Severity));
        return figure.Kind switch
        {
            FigureKind.All when own.Count > 0 => piece with
            {
                Relation = own is [var only] && only == grade ? SlotRelation.Match : SlotRelation.Contradicted,
                Evidence = string.Join(", ", own),
            },
            FigureKind.None when own.Count > 0 => piece with
            {
                Relation = own.Contains(grade) ? SlotRelation.Contradicted : SlotRelation.Match,
                Evidence = string.Join(", ", own),
            },
            FigureKind.Count or FigureKind.Fraction when figure is { Denied: false, Bound: null } && counts.TryGetValue(grade, out var n) => piece with
            {
                Relation = n == (int)(figure.Events ?? 0) ? SlotRelation.Match : SlotRelation.Contradicted,
                Evidence = string.Create(CultureInfo.InvariantCulture, $"{n} were AIS {grade}"),
            },
            _ => piece,
        };
    }

    // a grade, or "complete", beside a word that tells of the beginning, before the next comma
    private static string? Grade(Comparison clause, ClaimFigure figure)
    {
        // "all six who were C before surgery improved" tells what came
        if (clause.Of(MeasureFamily.Role).Any(match => match.Value != "ais-grade") || clause.Has("direction"))
        {
            return null;
        }

        // "of those who began at A 13% were motor incomplete": what they became
        if (clause.Sentence.Has("severity", "incomplete", clause.First, clause.End) && figure.Kind is FigureKind.Share or FigureKind.Fraction)
        {
            return null;
        }

        if (!figure.CountsPeople || Grades.Step(clause.Sentence, clause.First, clause.End) is not null)
        {
            return null;
        }

        var words = clause.Sentence.Words;
        var end = figure.End;
        while (end < clause.End && !words[end].IsSign(','))
        {
            end++;
        }

        var near = Enumerable.Range(figure.End, end - figure.End).Concat(Enumerable.Range(clause.First, figure.First - clause.First));
        var grades = Grades.In(clause.Sentence).Where(grade => grade.First >= figure.End && grade.End <= end).ToList();
        var isWhole = figure.Kind is FigureKind.All or FigureKind.None;
        // "226 people, 153 of them AIS A": of whom the study consisted
        var isPart =
            figure.End + 1 < clause.End
            && words[figure.End].Text == "of"
            && words[figure.End + 1].Text is "them" or "these" or "whom"
            && grades is [var said]
            && said.First - figure.End is 2;
        return !isPart && !near.Any(i => Entry.Contains(words[i].Text)) ? null
            : grades is [var stayed] && ClaimStep.HasStayed(clause, stayed) ? null
            : grades is [var one] ? one.Letter
            : grades.Count == 0 && isWhole && clause.Sentence.Has("severity", "complete", figure.End, end) ? "A"
            : null;
    }
}
