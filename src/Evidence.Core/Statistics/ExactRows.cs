namespace Evidence.Core.Statistics;

/// <summary>Exact tests of a 2×2 table given its margins.</summary>
internal static class ExactRows
{
    public static TwoByTwoAnswer Fisher(TwoByTwo table, double level) => Row("fisher-exact", table, 0);

    public static TwoByTwoAnswer MidP(TwoByTwo table, double level) => Row("mid-p", table, 0.5);

    private static TwoByTwoAnswer Row(string method, TwoByTwo table, double share)
    {
        var (notMoreLikely, observed) = Hypergeometric.Observe(table);
        return new() { Method = method, P = Math.Clamp(notMoreLikely - (share * observed), 0, 1) };
    }
}
