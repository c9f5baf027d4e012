using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>An outcome that a clause asserts or denies without a number: whether anybody of the study had it.</summary>
internal static class OutcomeFacts
{
    private const int Near = 2;
    private static readonly HashSet<string> Seeing = WordLists.Of("seeing");

    internal static void Read(Comparison clause)
    {
        if (
            clause.Figures.Any(figure => figure.CountsPeople || figure.Kind == FigureKind.Points)
            || clause.Sentence.Words[clause.End - 1].IsSign(':')
            || clause.Has("direction", "down")
            || clause.Has("direction", "same")
            || clause.Has("significance")
            || clause.Has("arm", "control")
        )
        {
            return;
        }

        foreach (var match in clause.Of(MeasureFamily.Role).Where(match => match.Value != MeasureFamily.General && !clause.IsCovered(match.First)))
        {
            var family = MeasureFamily.All.First(one => one.Id == match.Value);
            var told = family.Group == MeasureFamily.Harm || clause.Has(MeasureFamily.Role, MeasureFamily.General) || clause.Has("direction", "up");
            var figures = clause
                .Study.Figures.Where(figure =>
                    !figure.IsControl && figure is { Subgroup: null, Grades: null, Share: not null } && family.To(figure.Measure) == SlotRelation.Match
                )
                .ToList();
            if (!told || figures.Count == 0)
            {
                continue;
            }

            var (some, nobody) = (figures.TrueForAll(figure => figure.Share > 0), figures.TrueForAll(figure => figure.Share == 0));
            var relation =
                !some && !nobody ? SlotRelation.Absent
                : some != clause.IsNegated(match.First) ? SlotRelation.Match
                : SlotRelation.Contradicted;
            // that some had it does not refute that somebody had not
            relation =
                relation == SlotRelation.Contradicted
                && some
                && figures.Exists(figure => figure.Share < 1)
                && family.Group != MeasureFamily.Harm
                && !IsOfNobody(clause, match.First)
                    ? SlotRelation.Absent
                    : relation;
            clause.Add(
                clause.Piece(SlotNames.Measure, match.First, match.End, relation, string.Join("; ", figures.Select(figure => figure.Words))) with
                {
                    Figure = figures[0],
                    Rule = relation == SlotRelation.Match ? "looser-outcome" : "wrong-number",
                }
            );
            if (relation != SlotRelation.Absent)
            {
                foreach (var word in clause.Of(MeasureFamily.Role).Where(one => one.Value == MeasureFamily.General).Concat(clause.Of("direction")))
                {
                    clause.Cover(word.First, word.End);
                }
            }
        }
    }

    // "did not see a motor gain", "no motor gain was found": of nobody, where "the motor score did not rise" may speak of one
    private static bool IsOfNobody(Comparison clause, int at)
    {
        var words = clause.Sentence.Words;
        return words.Take(clause.End).Skip(clause.First).All(word => word.Text != "without")
            && (
                Enumerable.Range(Math.Max(clause.First, at - Near), Math.Min(Near, at - clause.First)).Any(i => words[i].Text == "no")
                || Enumerable.Range(clause.First, at - clause.First).Any(i => Seeing.Contains(words[i].Text) && clause.IsNegated(i))
            );
    }
}
