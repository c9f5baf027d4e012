using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A number of a clause with what it is asked of a record by: its outcome, group and step, and the figures of the record beside it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Figure">The number.</param>
/// <param name="Outcome">What it counts.</param>
/// <param name="Arm">Whom it counts.</param>
/// <param name="Step">The step from grade to grade that it counts; null for none.</param>
/// <param name="Rated">Every figure of the record that it can be held against.</param>
/// <param name="Candidates">Those that are not of another outcome.</param>
/// <param name="Piece">The number as a piece that nothing is known of.</param>
internal sealed record FigureQuestion(
    Comparison Clause,
    ClaimFigure Figure,
    ClaimOutcome Outcome,
    ClaimArm Arm,
    (string From, string To)? Step,
    List<RatedFigure> Rated,
    List<RatedFigure> Candidates,
    Piece Piece
)
{
    /// <summary>Gathers what a number is asked by.</summary>
    internal static FigureQuestion Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var arm = ClaimArm.Of(clause, figure);
        var next = clause
            .All.Where(one => one.CountsPeople && one.First >= figure.End)
            .Select(one => one.First)
            .DefaultIfEmpty(clause.Sentence.Words.Count)
            .First();
        var step = ClaimStep.Of(clause, figure.End, Math.Max(next, figure.End)) ?? Grades.Step(clause.Sentence, clause.First, clause.End);
        var rated = RatedFigure.All(clause, figure, outcome, arm, step);
        var candidates = rated.Where(one => one.Outcome != SlotRelation.Contradicted).ToList();
        return new FigureQuestion(
            clause,
            figure,
            outcome,
            arm,
            step,
            rated,
            candidates,
            clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Absent, null)
        );
    }

    /// <summary>The number as one that a figure of the record contradicts.</summary>
    internal Piece Wrong(RatedFigure other, string rule = "wrong-number") =>
        Piece with
        {
            Relation = SlotRelation.Contradicted,
            Evidence = other.Figure.Words,
            Figure = other.Figure,
            Rule = rule,
        };

    /// <summary>Marks as read what the clause says in the words of a figure of the record, with its time and grades.</summary>
    internal void Cover(RatedFigure rated)
    {
        ClaimOutcome.Cover(Clause);
        var own = rated.Figure.Said.Features;
        for (var i = Clause.First; i < Clause.End; i++)
        {
            if (Clause.Features[i] is { } feature && own.Contains(feature))
            {
                Clause.Cover(i, i + 1);
            }
        }

        foreach (var time in Clause.Figures.Where(one => one.Kind == FigureKind.Time && rated.Time == SlotRelation.Match))
        {
            Clause.Cover(time.First, time.End);
        }

        foreach (var grade in Grades.In(Clause.Sentence).Where(grade => grade.First >= Clause.First && grade.End <= Clause.End))
        {
            Clause.Add(Clause.Piece(SlotNames.Grade, grade.First, grade.End, SlotRelation.Match, rated.Figure.Grade ?? grade.Letter) with { IsCore = false });
        }
    }
}
