namespace Evidence.Core.Synthesis;

/// <summary>What was left out of a block for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="Items">Their ids, <c>study</c> or <c>study/result</c>, in ordinal order; at most <see cref="LeftOut.MostItems"/>.</param>
public sealed record LeftOut(LeftOutReason Reason, int Count, IReadOnlyList<string> Items)
{
    /// <summary>Ids named for one reason; the count is always whole.</summary>
    public const int MostItems = 50;
}
