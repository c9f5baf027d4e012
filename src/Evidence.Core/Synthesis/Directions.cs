namespace Evidence.Core.Synthesis;

/// <summary>The rules of direction.</summary>
internal static class Directions
{
    /// <summary>What a comparison says: of counts an exact test decides (<see cref="RowTest"/>), of means the interval.</summary>
    public static Direction Of(ComparativeRow row, BlockPlan plan, bool? moreIsBetter) => row switch
    {
        { Test: { Name: "fisher-exact", P: var p }, Effect.Back.Estimate: { } estimate } => moreIsBetter is not { } better ? Direction.Uncompared
            : p >= 1 - plan.Pooling.Level ? Direction.Null
            : (estimate > plan.NoDifference) == better ? Direction.Supports : Direction.Disputes,
        { Effect.Back: { CiLow: { } low, CiHigh: { } high } } => Of(low, high, plan.NoDifference ?? 0, moreIsBetter),
        _ => Direction.Uncompared,
    };

    /// <summary>Where an interval lies beside a value of no difference.</summary>
    /// <param name="low">Lower bound of the interval.</param>
    /// <param name="high">Upper bound.</param>
    /// <param name="none">The value of no difference.</param>
    /// <param name="moreIsBetter">Whether more is better; null if not known.</param>
    public static Direction Of(double low, double high, double none, bool? moreIsBetter) =>
        moreIsBetter is not { } better ? Direction.Uncompared
        : low > none ? (better ? Direction.Supports : Direction.Disputes)
        : high < none ? (better ? Direction.Disputes : Direction.Supports)
        : Direction.Null;
}
