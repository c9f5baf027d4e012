namespace Evidence.Core.Statistics;

/// <summary>Answers for one 2×2 table.</summary>
public static class TwoByTwoTable
{
    /// <summary>What one method says, or the reason (<c>invalid-input</c>, <c>invalid-level</c>) why it cannot.</summary>
    public static Outcome<TwoByTwoAnswer> Analyse(TwoByTwo table, TwoByTwoMethod method, double level = 0.95) =>
        Defect(table, level) is { } defect ? Outcome.Refused<TwoByTwoAnswer>(defect) : Outcome.Of(method.Compute(table, level));

    /// <summary>What every method of <see cref="TwoByTwoMethods.All"/> says, in that order; a row that does not exist for this table carries its
    /// reason.</summary>
    public static Outcome<IReadOnlyList<TwoByTwoAnswer>> AnalyseAll(TwoByTwo table, double level = 0.95) =>
        Defect(table, level) is { } defect
            ? Outcome.Refused<IReadOnlyList<TwoByTwoAnswer>>(defect)
            : Outcome.Of<IReadOnlyList<TwoByTwoAnswer>>([.. TwoByTwoMethods.All.Select(m => m.Compute(table, level))]);

    private static Reason? Defect(TwoByTwo table, double level) => table.Defect ?? (Levels.IsValid(level) ? null : Reasons.InvalidLevel);
}
