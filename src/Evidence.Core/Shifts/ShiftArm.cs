namespace Evidence.Core.Shifts;

/// <summary>An arm, as far as shifts need it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">Its role.</param>
/// <param name="N">People in it; null if unknown.</param>
/// <param name="HasCells">Whether a kind of cell is on record for it.</param>
public sealed record ShiftArm(string Id, string Role, int? N, bool HasCells)
{
    /// <summary>Whether it was given cells: a comparator may be another cell treatment.</summary>
    public bool IsTreated => Role == "treated" || HasCells;
}
