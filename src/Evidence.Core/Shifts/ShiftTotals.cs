using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>What became of the people of a matrix, each share of those covered with its Wilson interval.</summary>
/// <param name="Covered">People in the matrix.</param>
/// <param name="NotCovered">People of the arms who are in no cell; null when the size of an arm is unknown.</param>
/// <param name="ImprovedAtLeastOne">Gained a grade or more.</param>
/// <param name="ImprovedAtLeastTwo">Gained two grades or more; among the former.</param>
/// <param name="Unchanged">Same grade.</param>
/// <param name="Worsened">Lost a grade or more.</param>
public sealed record ShiftTotals(long Covered, long? NotCovered, Share ImprovedAtLeastOne, Share ImprovedAtLeastTwo, Share Unchanged, Share Worsened)
{
    /// <summary>Sums a matrix up; null when nobody is in it, for a share of nobody is none.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="people">People of the arms; null when one is unknown.</param>
    public static ShiftTotals? Of<TGroup>(ShiftMatrix<TGroup> matrix, long? people)
        where TGroup : IArmGroup
    {
        var covered = matrix.Covered;
        Share Part(Func<int, bool> gained) => Share.Of(checked((int)matrix.Count(gained)), checked((int)covered));
        return covered == 0 ? null : new ShiftTotals(
            covered,
            people is { } all ? Math.Max(0, all - covered) : null,
            Part(static grades => grades >= 1),
            Part(static grades => grades >= 2),
            Part(static grades => grades == 0),
            Part(static grades => grades < 0));
    }
}
