namespace Evidence.Core.Shifts;

/// <summary>The matrices of one group and their sum.</summary>
/// <typeparam name="TGroup">Whose they are.</typeparam>
public sealed class ShiftTable<TGroup>
    where TGroup : IArmGroup
{
    /// <summary>Sums matrices of different arms.</summary>
    internal ShiftTable(IReadOnlyList<ShiftResult> results)
    {
        Results = results;
        Matrix = results.Aggregate(new ShiftMatrix<TGroup>(), (sum, one) => sum.Plus(new ShiftMatrix<TGroup>(one.Cells)));
        ByGrade = [.. Enumerable.Range(0, AisGrades.Count).Select(grade => ShiftGrade.Of(grade, results)).OfType<ShiftGrade>()];
    }

    /// <summary>The results summed, one per arm.</summary>
    public IReadOnlyList<ShiftResult> Results { get; }

    /// <summary>Their sum.</summary>
    public ShiftMatrix<TGroup> Matrix { get; }

    /// <summary>What became of the people of each grade at the start; grades that nobody started with are left out.</summary>
    public IReadOnlyList<ShiftGrade> ByGrade { get; }
}
