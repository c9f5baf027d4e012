using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers of people who made a step from grade to grade, beside what a record tells of everyone who began where they did.</summary>
internal static class StepFacts
{
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");

    /// <summary>The number beside the steps of the record; null where they do not settle it.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, (string From, string To) step, List<RatedFigure> rated, Piece piece)
    {
        var known = step.From == step.To ? [] : All(clause.Study, step.From);
        var made = known.Find(one => one.Grades == step && one.Events > 0);
        // "two went from A to E", where the record tells of everyone who began at A and of nobody who reached E
        if (known.Count > 0 && made is null && figure is { Denied: false, Kind: FigureKind.Count or FigureKind.Fraction or FigureKind.All or FigureKind.Most })
        {
            return Told(clause, piece, SlotRelation.Contradicted, known, known[0]);
        }

        // "nobody among the 277 got as far as D"
        if (known.Count > 0 && figure is { Kind: FigureKind.None, Denied: false })
        {
            return Told(clause, piece, made is null ? SlotRelation.Match : SlotRelation.Contradicted, known, made ?? known[0]);
        }

        // "3.5% went from complete to D", where 3.5% went from complete to B
        return
            figure is { Kind: FigureKind.Share or FigureKind.Fraction or FigureKind.Count, Bound: null, Denied: false }
            && !rated.Exists(one => one is { Number: not SlotRelation.Absent, Outcome: SlotRelation.Match })
            && rated.Find(one => one.Number == SlotRelation.Match && (one.Figure.Grades ?? RatedFigure.StepOf(one.Figure)) is { } told && IsOther(told, step))
                is { } other
            ? Told(clause, piece, SlotRelation.Contradicted, [other.Figure], other.Figure)
            : null;
    }

    /// <summary>What became of all who began at a grade; none where the record tells of some only.</summary>
    internal static List<EvidenceFigure> All(StudyEvidence study, string from)
    {
        var all = study.Figures.Where(one => one.Grades?.From == from && one.Total is null).ToList();
        var counted = study.Figures.Where(one => one.Grades?.From == from && one.Total is not null).Select(one => one.Total).Distinct().ToList();
        return counted is [{ } total] && all.DistinctBy(one => one.Grades).Sum(one => one.Events ?? 0) == total ? [.. all.DistinctBy(one => one.Grades)] : [];
    }

    // the same start and another end, or the same end and another start
    private static bool IsOther((string From, string To) told, (string From, string To) said) => (told.From == said.From) != (told.To == said.To);

    private static Piece Told(Comparison clause, Piece piece, SlotRelation relation, List<EvidenceFigure> known, EvidenceFigure figure)
    {
        Cover(clause);
        return piece with { Relation = relation, Evidence = string.Join(", ", known.Select(one => one.Words)), Figure = figure, Rule = "wrong-number" };
    }

    // a step that was compared was read, with its grades
    private static void Cover(Comparison clause)
    {
        ClaimOutcome.Cover(clause);
        foreach (var grade in Grades.In(clause.Sentence).Where(grade => grade.First >= clause.First && grade.End <= clause.End))
        {
            clause.Cover(grade.First, grade.End);
        }

        clause.Cover(Stayed, clause.First, clause.End);
    }
}
