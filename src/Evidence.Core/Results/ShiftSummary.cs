using Evidence.Core.Studies;

namespace Evidence.Core.Results;

/// <summary>People of a grade shift matrix by what happened to them.</summary>
/// <param name="Covered">People in the cells.</param>
/// <param name="NotCovered">People of the arm who are in no cell; null if the size of the arm is unknown.</param>
/// <param name="ImprovedAtLeastOne">Gained one grade or more.</param>
/// <param name="ImprovedAtLeastTwo">Gained two grades or more; they are among the former.</param>
/// <param name="Unchanged">Same grade.</param>
/// <param name="Worsened">Lost a grade or more.</param>
/// <param name="IsWhole">True when the cells are a whole group, so that shares of it mean something.</param>
public sealed record ShiftSummary(long Covered, long? NotCovered, long ImprovedAtLeastOne, long ImprovedAtLeastTwo, long Unchanged, long Worsened, bool IsWhole)
{
    /// <summary>Sums up a matrix. Cells marked partial are often only those that changed, so no share is made of them.</summary>
    public static ShiftSummary Of(TransitionsResult result, Arm? arm)
    {
        long Count(Func<int, bool> fits) => result.Transitions.Where(cell => fits(cell.To[0] - cell.From[0])).Sum(static cell => (long)cell.N);
        var covered = Count(static _ => true);
        return new(
            covered,
            arm?.N - covered,
            Count(static grades => grades >= 1),
            Count(static grades => grades >= 2),
            Count(static grades => grades == 0),
            Count(static grades => grades < 0),
            result.Partial != true);
    }
}
