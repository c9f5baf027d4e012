using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a clause that count people or points, each beside the figures of its own arm, outcome, people and time.</summary>
internal static class FigureFacts
{
    internal static void Read(Comparison clause)
    {
        foreach (var figure in clause.Figures)
        {
            if (IsRunning(clause, figure))
            {
                clause.Cover(0, figure.End);
            }

            if (!clause.IsCovered(figure.First) && (figure.CountsPeople || figure.Kind is FigureKind.Points))
            {
                var piece = Compare(clause, figure);
                if (IsOfOthers(clause, figure, piece))
                {
                    piece = piece with { Relation = SlotRelation.Absent };
                }
                else if (piece.Relation == SlotRelation.Match && OtherPartFacts.Of(clause, figure, piece.Figure) is { } other)
                {
                    piece = piece with { Relation = SlotRelation.Contradicted, Evidence = other, Rule = "wrong-arm" };
                }

                clause.Add(piece);
                if (piece.Relation != SlotRelation.Absent)
                {
                    Around(clause, figure);
                }
            }
        }
    }

    // "Thread 3/7: ...": which of several texts it is
    private static bool IsRunning(Comparison clause, ClaimFigure figure) =>
        clause.First == 0
        && figure is { Kind: FigureKind.Fraction, First: 1 }
        && figure.End < clause.End
        && clause.Sentence.Words[figure.End].IsSign(':')
        && clause.Sentence.Words[2].IsSign('/');

    // "all ten gained a grade, rates that nobody with a control group has matched": nobody of others, for what is told of all is borne out
    private static bool IsOfOthers(Comparison clause, ClaimFigure figure, Piece piece) =>
        piece is { Relation: SlotRelation.Contradicted, Figure: not null }
        && figure.Kind == FigureKind.None
        && clause.Pieces.Exists(one => one is { Relation: SlotRelation.Match } && one.Figure == piece.Figure);

    // what is read with a number: its whole where that stands apart, and "stayed at" before a grade
    private static void Around(Comparison clause, ClaimFigure figure)
    {
        var (first, end) = figure.Apart;
        clause.Cover(Math.Max(first, clause.First), Math.Max(Math.Min(end, clause.End), Math.Max(first, clause.First)));
        foreach (var grade in Grades.In(clause.Sentence).Where(grade => grade.First > clause.First && grade.End <= clause.End))
        {
            ClaimStep.Cover(clause, grade);
        }
    }

    /// <summary>Adds the figures that fit and nothing else.</summary>
    internal static void Show(Comparison clause)
    {
        foreach (
            var piece in clause
                .Figures.Where(figure => figure.CountsPeople || figure.Kind is FigureKind.Points)
                .Select(figure => Compare(clause, figure))
                .Where(piece => piece is { Relation: SlotRelation.Match, Figure: not null })
        )
        {
            clause.Add(piece);
        }
    }

    private static Piece Compare(Comparison clause, ClaimFigure figure)
    {
        if (OfItsOwn(clause, figure) is { } own)
        {
            return own;
        }

        var outcome = ClaimOutcome.Of(clause, figure);
        if (NoHarm(clause, figure, outcome) is { } harmless)
        {
            return harmless;
        }

        var asked = FigureQuestion.Of(clause, figure, outcome);
        return FoundFigure.Of(asked) ?? MissedFigure.Of(asked);
    }

    // numbers that count something else than an outcome
    private static Piece? OfItsOwn(Comparison clause, ClaimFigure figure)
    {
        if (
            (ThingFacts.Of(clause, figure) ?? SiteTimeFacts.Of(clause, figure) ?? PlannedFacts.Of(clause, figure) ?? BaselineFacts.Of(clause, figure)) is
            { } counted
        )
        {
            return counted;
        }

        if (RestFacts.Of(clause, figure) is { } rest)
        {
            ClaimOutcome.Cover(clause);
            return rest;
        }

        return CompositionFacts.Of(clause, figure) ?? MatterFacts.OfAll(clause, figure);
    }

    // "no adverse events", where the record says that there were none
    private static Piece? NoHarm(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        var isNobody =
            figure is { Kind: FigureKind.None, Denied: false }
            || (figure is { Denied: true, Kind: FigureKind.Count, Events: { } all } && clause.Study.Numbers.Whole.Contains(all));
        if (!isNobody || !outcome.IsOwn || outcome.Families is not [{ Id: "adverse-events" or "serious-adverse-events" } family])
        {
            return null;
        }

        var said = clause.Study.Study.AdverseEvents.FirstOrDefault(text =>
            text is "none" or "none reported"
            || (Sentence.Of(text) is var told && told.Words is [{ Text: "no" or "none" }, ..] && MeasureFamily.In(told).Contains(family))
        );
        if (said is null)
        {
            return null;
        }

        ClaimOutcome.Cover(clause);
        return clause.Piece(SlotNames.Number, figure.First, figure.End, SlotRelation.Match, said);
    }
}
