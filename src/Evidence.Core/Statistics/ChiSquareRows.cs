namespace Evidence.Core.Statistics;

/// <summary>Chi-square tests of a 2×2 table.</summary>
internal static class ChiSquareRows
{
    public static TwoByTwoAnswer Plain(TwoByTwo table, double level) => Row("chi-square", table, 0);

    public static TwoByTwoAnswer Yates(TwoByTwo table, double level) => Row("chi-square-yates", table, 0.5);

    private static TwoByTwoAnswer Row(string method, TwoByTwo table, double correction)
    {
        var t = Cells.Of(table);
        double with = t.A + t.C, without = t.B + t.D;
        if (with == 0 || without == 0)
        {
            return new() { Method = method, Reason = Reasons.NoFiniteEstimate("Nobody or everybody has the event, so there is nothing to test.") };
        }

        // in a 2×2 table all four cells are equally far from what is expected: |ad − bc|/N, in whole numbers because large products nearly cancel
        var difference = ((Int128)table.Events * (long)t.D) - ((Int128)table.ControlEvents * (long)t.B);
        var distance = Math.Abs((double)difference) / t.N;
        var kept = distance - Math.Min(correction, distance);
        var statistic = kept * kept * t.N / t.N1 * t.N / t.N2 * t.N / with / without;
        return new() { Method = method, Statistic = statistic, Df = 1, P = Quantiles.ChiSquaredP(statistic, 1) };
    }
}
