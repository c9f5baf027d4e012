namespace Evidence.Core.Statistics;

/// <summary>Estimates with a symmetric interval on their own or the log scale.</summary>
internal static class WaldRows
{
    public static TwoByTwoAnswer RiskRatio(TwoByTwo table, double level) => Ratio("risk-ratio", table, level, cells => cells.LogRiskRatio());

    public static TwoByTwoAnswer OddsRatio(TwoByTwo table, double level) => Ratio("odds-ratio", table, level, cells => cells.LogOddsRatio());

    public static TwoByTwoAnswer RiskDifference(TwoByTwo table, double level) =>
        Row("risk-difference", table, level, cells => cells.RiskDifference(), static x => x);

    private static TwoByTwoAnswer Ratio(string method, TwoByTwo table, double level, Func<Cells, EffectSize> effect) =>
        Cells.Of(table).IsUninformative
            ? new() { Method = method, Reason = Reasons.NoFiniteEstimate("Nobody or everybody in both groups has the event, so a ratio says nothing.") }
            : Row(method, table, level, effect, Math.Exp);

    private static TwoByTwoAnswer Row(string method, TwoByTwo table, double level, Func<Cells, EffectSize> effect, Func<double, double> back)
    {
        var cells = Cells.Of(table);
        var (estimate, variance) = effect(cells.Corrected());
        var error = Math.Sqrt(variance);
        var half = Quantiles.Normal(level) * error;
        return new()
        {
            Method = method,
            Estimate = Finite.OrNull(back(estimate)),
            StandardError = Finite.OrNull(error),
            CiLow = Finite.OrNull(back(estimate - half)),
            CiHigh = Finite.OrNull(back(estimate + half)),
            Statistic = Finite.OrNull(estimate / error),
            P = Finite.OrNull(Quantiles.NormalP(estimate / error)),
            Corrected = cells.HasZero,
        };
    }
}
