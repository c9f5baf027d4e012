using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>"The gap between cells and placebo was three points": the change of one group less that of the other, where the record gives both.</summary>
internal static class DifferenceFacts
{
    private const double Rough = 0.5;
    private const double SameTime = 0.6;
    private static readonly HashSet<string> Apart = WordLists.Of("groups-apart");

    /// <summary>The number beside the differences of the two groups; null where it is none or the record has no two changes of one measure.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        if (
            figure is not { Kind: FigureKind.Points, Low: { } said, Bound: null or "approx" or "exact" }
            || !clause.HasWord(Apart, clause.First, clause.End)
        )
        {
            return null;
        }

        var times = clause.Figures.Where(one => one.Kind == FigureKind.Time).Select(one => one.Low!.Value).ToList();
        var pairs = clause
            .Study.Figures.Where(one =>
                one is { IsPoints: true, IsControl: false, Arm: not null, Low: not null } && outcome.To(one) != SlotRelation.Contradicted
            )
            .Where(one => times.Count == 0 || times.Exists(time => Math.Abs(time - (one.Months ?? time)) < SameTime))
            .SelectMany(treated =>
                clause
                    .Study.Figures.Where(other =>
                        other is { IsPoints: true, IsControl: true, Low: not null }
                        && other.Measure == treated.Measure
                        && other.Months == treated.Months
                        && other.Subgroup == treated.Subgroup
                    )
                    .Select(control => (treated, control))
            )
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var tolerance = Math.Max(0.5 * Math.Pow(10, -figure.Places), figure.Bound == "approx" ? Rough : 0) + 1e-9;
        var (near, isSame) = (pairs[0], false);
        foreach (var pair in pairs.Where(pair => Math.Abs(Math.Abs(pair.treated.Low!.Value - pair.control.Low!.Value) - said) <= tolerance))
        {
            (near, isSame) = (pair, true);
            break;
        }

        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            isSame ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Create(CultureInfo.InvariantCulture, $"{near.treated.Words} against {near.control.Words}")
        ) with
        {
            Figure = near.treated,
            Rule = "wrong-number",
        };
    }
}
