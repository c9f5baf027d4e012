namespace Evidence.Core.Statistics;

/// <summary>Risk difference with Newcombe's hybrid score interval (1998, method 10).</summary>
internal static class NewcombeRow
{
    public static TwoByTwoAnswer Compute(TwoByTwo table, double level)
    {
        double p1 = (double)table.Events / table.Total, p2 = (double)table.ControlEvents / table.ControlTotal;
        var first = ScoreIntervals.Wilson(table.Events, table.Total, level);
        var second = ScoreIntervals.Wilson(table.ControlEvents, table.ControlTotal, level);
        return new()
        {
            Method = "risk-difference-newcombe",
            Estimate = p1 - p2,
            CiLow = Math.Max(-1, p1 - p2 - double.Hypot(p1 - first.Low, second.High - p2)),
            CiHigh = Math.Min(1, p1 - p2 + double.Hypot(first.High - p1, p2 - second.Low)),
        };
    }
}
