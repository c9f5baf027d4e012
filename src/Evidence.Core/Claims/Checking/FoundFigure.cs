using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A number that the record has: whether it has it of the very people, outcome and bound that the clause names.</summary>
internal static class FoundFigure
{
    private const int Near = 3;

    // how much better the figure of a part fits than that of the whole
    private const double Sure = 15;
    private static readonly HashSet<string> Worse = WordLists.Of("worsened");

    /// <summary>What the record's figure of this number says; null where it has none.</summary>
    internal static Piece? Of(FigureQuestion asked)
    {
        var (clause, figure, outcome, _, step, _, candidates, piece) = asked;
        if (step is null && Lesser(figure, outcome, candidates) is { } lesser)
        {
            // "fifteen of the 17 walked without help", where the record counts seven of the 17 who did
            if (candidates.Find(one => one.IsAnother && one.Figure.Total == lesser.Figure.Total && one.Figure.Measure == lesser.Figure.Measure) is { } proper)
            {
                asked.Cover(proper);
                return asked.Wrong(proper);
            }

            asked.Cover(lesser);
            return piece with
            {
                Slot = SlotNames.Causality,
                Relation = SlotRelation.Broader,
                Evidence = lesser.Figure.Words,
                Figure = lesser.Figure,
                Rule = "other-outcome",
            };
        }

        var right = candidates
            .Where(one =>
                one.Number == SlotRelation.Match && one.IsOfNamedPart(clause) && one is { Arm: true, People: true } && one.Time != SlotRelation.Contradicted
            )
            .OrderByDescending(one => one.Fit)
            .FirstOrDefault();
        if (
            right is not null
            && figure.Bound is "min" or "max"
            && candidates.Exists(one =>
                one is { Number: SlotRelation.Contradicted, Outcome: SlotRelation.Match, Arm: true, People: true } && one.Figure.Grade == right.Figure.Grade
            )
            && right.Figure.Share == figure.Low
            && !right.Figure.IsMost
        )
        {
            // "at least 84.8%", where that is the highest of several cohorts
            if (clause.Study.IsReview && figure is { Bound: "min", Denied: false })
            {
                return asked.Wrong(right);
            }

            right = null;
        }

        // "a tenth of the tetraplegias", where that is the share of all and the record has another for the tetraplegias
        if (right is not null && Proper(candidates, right) is { } part)
        {
            return asked.Wrong(part);
        }

        // "each of the six went up two grades", where the record tells of gains of any kind
        if (
            right is { Outcome: SlotRelation.Broader }
            && figure.Kind == FigureKind.All
            && outcome is { IsOwn: true, Families: [{ Id: "ais-grade" or "walking" or "standing" }] }
        )
        {
            return piece with { Evidence = right.Figure.Words, Figure = right.Figure };
        }

        // "at least 2.1%", where the record says that it is no more
        if (right is not null && figure is { Bound: "min", Denied: false } && right.Figure.IsMost)
        {
            return asked.Wrong(right);
        }

        // "motor gains in six", where the record counts motor gains in four and gains of any kind in six
        if (
            right is { Outcome: SlotRelation.Broader }
            && outcome is { IsOwn: true, Families: [{ Id: not MeasureFamily.General }] }
            && candidates.Find(one => one.IsAnother) is { } special
        )
        {
            if (figure is { Kind: FigureKind.Fraction, IsRate: false } && right.Figure.Total == special.Figure.Total)
            {
                return asked.Wrong(special);
            }

            right = null;
        }

        if (right is null && DifferenceFacts.Of(clause, figure, outcome) is { } apart)
        {
            ClaimOutcome.Cover(clause);
            return apart;
        }

        if (right is not null && Turned(clause, figure, right.Figure))
        {
            ClaimOutcome.Cover(clause);
            return asked.Wrong(right, "wrong-comparison");
        }

        if (right is not null)
        {
            asked.Cover(right);
            return piece with
            {
                Relation = SlotRelation.Match,
                Evidence = right.Figure.Words,
                Figure = right.Figure,
                Rule = right.Outcome == SlotRelation.Match ? null : "looser-outcome",
            };
        }

        return null;
    }

    // the figure of the very people that are named, where the one that fits is of others too
    private static RatedFigure? Proper(List<RatedFigure> candidates, RatedFigure right) =>
        right.Exact
            ? null
            : candidates.Find(one =>
                one is { Exact: true, Arm: true, People: true, Outcome: SlotRelation.Match, Number: SlotRelation.Contradicted, Figure.Subgroup: not null }
                && one.Time != SlotRelation.Contradicted
                && one.Fit >= right.Fit + Sure
                && one.Figure.Measure == right.Figure.Measure
            );

    // "8 points behind", "lost 4 points", where the record's number is a gain
    private static bool Turned(Comparison clause, ClaimFigure figure, EvidenceFigure found)
    {
        var said = clause
            .Of("direction")
            .Where(match => !clause.IsNegated(match.First) && match.Value != "same")
            .Select(match => match.Value)
            .Distinct()
            .ToList();
        // "nine had worse bladder function", where the record counts those in whom it got better
        if (figure is { CountsPeople: true, Denied: false } && found is { IsPoints: false, Events: > 0, Grades: null })
        {
            return said is ["down"]
                && clause.Of("direction").Any(match => Worse.Contains(clause.Sentence.Words[match.First].Text) && IsBeside(clause, match, found))
                && MeasureFamily.Of(found.Measure) is { Group: not MeasureFamily.Harm }
                && !found.Said.Features.Contains("direction:down")
                && !found.Said.Features.Contains("direction:same");
        }

        return figure.Kind == FigureKind.Points && found.Low is { } low && Math.Abs(low) >= 0.5 && (said is ["down"] && low > 0 || said is ["up"] && low < 0);
    }

    // "worse bladder function" and not "worse news"
    private static bool IsBeside(Comparison clause, Match worse, EvidenceFigure found) =>
        MeasureFamily
            .In(clause.Sentence, Math.Max(clause.First, worse.First - Near), Math.Min(clause.End, worse.End + Near))
            .Any(family => family.Id != MeasureFamily.General && family.To(found.Measure) != SlotRelation.Contradicted);

    // "91% gained a grade", where 91% had any gain at all
    private static RatedFigure? Lesser(ClaimFigure figure, ClaimOutcome outcome, List<RatedFigure> candidates)
    {
        var special =
            outcome is { IsOwn: true, Families: [{ Id: "ais-grade" or "walking" or "standing" }] } && figure.Kind is FigureKind.Fraction or FigureKind.Share;
        return !special || candidates.Exists(one => one.Number == SlotRelation.Match && one.Outcome == SlotRelation.Match)
            ? null
            : candidates.Find(one =>
                one is { Number: SlotRelation.Match, Outcome: SlotRelation.Broader, Arm: true, Figure.Total: not null } && one.Figure.Said.Features.Count > 0
            );
    }
}
