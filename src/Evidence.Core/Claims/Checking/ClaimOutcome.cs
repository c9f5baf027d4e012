namespace Evidence.Core.Claims.Checking;

/// <summary>The outcome that a number of a clause counts.</summary>
/// <param name="Families">Outcomes, most special only; empty when none is named.</param>
/// <param name="IsOwn">True when the clause of the number names it; false when it stands elsewhere in the sentence.</param>
/// <param name="Words">Features of the words around it.</param>
internal sealed record ClaimOutcome(IReadOnlyList<MeasureFamily> Families, bool IsOwn, IReadOnlySet<string> Words)
{
    private const string EvokedPotentials = "evoked-potentials";

    /// <summary>The outcome of a number: of its clause, of the words after it where the clause has several, else of the sentence.</summary>
    internal static ClaimOutcome Of(Comparison clause, ClaimFigure figure)
    {
        var words = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Select(i => clause.Features[i])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var own = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        // "of the people graded A one in ten had moved up"
        if (
            own is [] or [{ Id: MeasureFamily.General }]
            && clause.Has("direction", "up")
            && Language.Grades.In(clause.Sentence).Any(one => one.First >= clause.First && one.End <= clause.End)
        )
        {
            own = [.. new[] { MeasureFamily.Of("ais-grade") }.OfType<MeasureFamily>()];
        }

        if (Named(clause) > 1 && clause.Figures.Count(one => one.CountsPeople || one.Kind == FigureKind.Points) > 1)
        {
            var next = clause.Figures.Where(one => one.First > figure.First).Select(one => one.First).DefaultIfEmpty(clause.End).First();
            var near = Before(clause, figure) is { Count: > 0 } told ? told : MeasureFamily.In(clause.Sentence, figure.End, next);
            own = near.Count > 0 ? near : own;
        }

        if (own.Count > 0)
        {
            return new ClaimOutcome(own, !HasOtherSubject(clause, figure), words);
        }

        var before = MeasureFamily.In(clause.Sentence, 0, clause.First);
        // "motor gain at three months: 4/10"
        var isAlone = before.Count > 0 && (words.Count == 0 && clause.First > 0 && clause.Sentence.Words[clause.First - 1].IsSign(':') || IsElliptic(clause));
        return before.Count > 0 ? new ClaimOutcome(before, isAlone, words) : new ClaimOutcome(MeasureFamily.In(clause.Sentence), IsElliptic(clause), words);
    }

    /// <summary>
    /// "Attar saw three of four improve and Mendonça all 14": the clause holds a name and a number, and all else is that of another clause.
    /// </summary>
    internal static bool IsElliptic(Comparison clause) =>
        clause.Figures.Where(one => one.CountsPeople).ToList() is [var only]
        && clause.All.Any(one => one.CountsPeople && (one.End <= clause.First || one.First >= clause.End))
        && clause.Pieces.Exists(piece => piece.Slot is SlotNames.Study or SlotNames.Place)
        && Enumerable
            .Range(clause.First, clause.End - clause.First)
            .All(i =>
                clause.Features[i] is not { } feature
                || clause.IsCovered(i)
                || clause.Figures.Any(one => one.First <= i && one.End > i)
                // "and Knoller 13 macrophage cases": so many there were, nothing came of them
                || (only.Kind != FigureKind.Count && Features.OfRecord.Contains(feature.Split(':')[0]))
            );

    // "the arm score rose by 8 points and the total motor score by 15": the second holds the first and is another outcome
    private static int Named(Comparison clause) =>
        clause.Of(MeasureFamily.Role).Where(match => match.Value != MeasureFamily.General).Select(match => match.Value).Distinct().Count();

    // "sensation rose in five and strength in ten", "touch rose by 5.58 points and pin prick by 4.0": the outcome stands before its number
    private static IReadOnlyList<MeasureFamily> Before(Comparison clause, ClaimFigure figure)
    {
        var counted = clause.Figures.Where(one => one.Kind == FigureKind.Points).ToList();
        var isLed =
            figure.First > clause.First && clause.Sentence.Words[figure.First - 1].Text is "in" or "among" or "for"
            || (
                figure.Kind == FigureKind.Points
                && MeasureFamily.In(clause.Sentence, clause.First, counted[0].First).Count > 0
                && MeasureFamily.In(clause.Sentence, counted[^1].End, clause.End).Count == 0
            );
        var from = clause.Figures.Where(one => one.End <= figure.First).Select(one => one.End).DefaultIfEmpty(clause.First).Last();
        return isLed ? MeasureFamily.In(clause.Sentence, from, figure.First) : [];
    }

    // "fever hit 20 of the 47, fits hit three": what the second number counts is a word that no row knows
    private static bool HasOtherSubject(Comparison clause, ClaimFigure figure)
    {
        var before = clause.Figures.Where(one => one.CountsPeople && one.End <= figure.First).Select(one => one.End).DefaultIfEmpty(-1).Last();
        if (
            before < 0
            || !Enumerable.Range(before, figure.First - before).Any(i => clause.Sentence.Words[i].IsSign(',') || clause.Sentence.Words[i].IsSign(';'))
        )
        {
            return false;
        }

        var comma = Enumerable.Range(before, figure.First - before).Last(i => clause.Sentence.Words[i].IsSign(',') || clause.Sentence.Words[i].IsSign(';'));
        var part = Enumerable.Range(comma + 1, figure.First - comma - 1).Where(i => clause.Features[i] is not null && !clause.IsCovered(i)).ToList();
        return part.Count > 0
            && MeasureFamily.In(clause.Sentence, comma + 1, figure.First).Count == 0
            && part.TrueForAll(i => !clause.Features[i]!.Contains(':', StringComparison.Ordinal));
    }

    /// <summary>How it stands to the measure of a figure.</summary>
    internal SlotRelation To(EvidenceFigure figure)
    {
        if (Families.Count == 0)
        {
            return Overlap(figure) > 1 ? SlotRelation.Match
                : MeasureFamily.Of(figure.Measure) is { Group: MeasureFamily.Harm } ? SlotRelation.Contradicted
                : SlotRelation.Absent;
        }

        // "no related event" is answered only by a count of related events
        if (IsRelated(Words) && Families.Any(family => family.Group == MeasureFamily.Harm) && !IsRelated(figure.Said.Features))
        {
            return SlotRelation.Contradicted;
        }

        var relations = Families.Select(family => family.To(figure.Measure)).ToList();
        var best =
            relations.Contains(SlotRelation.Match) ? SlotRelation.Match
            : relations.Contains(SlotRelation.Broader) ? SlotRelation.Broader
            : SlotRelation.Contradicted;
        if (best == SlotRelation.Contradicted)
        {
            // the definition may name what the measure's id does not; a signal from the legs is no movement of them, unless it is told as one
            return
                Families.Any(family => figure.Said.Features.Contains($"outcome:{family.Id}"))
                && (MeasureFamily.Of(figure.Measure)?.Id != EvokedPotentials || SharesWords(figure))
                ? SlotRelation.Match
                : SlotRelation.Contradicted;
        }

        if (best == SlotRelation.Broader && Families.Any(family => figure.Said.Features.Contains($"outcome:{family.Id}")) && Overlap(figure) > 1)
        {
            return SlotRelation.Match;
        }

        return best == SlotRelation.Match && Help(figure) ? SlotRelation.Broader : best;
    }

    private bool SharesWords(EvidenceFigure figure) => figure.Said.Features.Any(word => !word.Contains(':', StringComparison.Ordinal) && Words.Contains(word));

    /// <summary>Words of the clause that the figure's own words share.</summary>
    internal int Overlap(EvidenceFigure figure) => figure.Said.Features.Count(Words.Contains);

    /// <summary>Marks the words of the outcome as read.</summary>
    internal static void Cover(Comparison clause)
    {
        foreach (var match in clause.Of(MeasureFamily.Role).Concat(clause.Of("direction")).Concat(clause.Of("related")))
        {
            clause.Cover(match.First, match.End);
        }
    }

    private static bool IsRelated(IEnumerable<string> words) => words.Contains("related:related");

    // "walks" and "walks between bars" are two outcomes of one measure: with and without help must agree
    private bool Help(EvidenceFigure figure)
    {
        var own = figure.Said.Features;
        return (Words.Contains("help:with") && own.Contains("help:without")) || (Words.Contains("help:without") && own.Contains("help:with"));
    }
}
