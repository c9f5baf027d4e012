namespace Evidence.Core.Statistics;

/// <summary>
/// Mantel-Haenszel estimates from the tables as they are; agrees with metafor's rma.mh and its defaults: corrected studies only for Q, and without the tables
/// in
/// which nobody or everybody has the event.
/// </summary>
internal static class MantelHaenszel
{
    public static Outcome<Fit> Pool(PoolingPlan plan, IReadOnlyList<TwoByTwo> studies)
    {
        var tables = studies.Select(Cells.Of).ToArray();
        var (estimate, error, weight) = plan.Measure.WireName switch
        {
            "OR" => OddsRatio(tables),
            "RR" => RiskRatio(tables),
            _ => RiskDifference(tables),
        };
        if (!double.IsFinite(estimate) || !(error > 0) || !double.IsFinite(error))
        {
            return Outcome.Refused<Fit>(Reasons.NoFiniteEstimate("Too many cells are zero for a Mantel-Haenszel estimate."));
        }

        return Outcome.Of(new Fit
        {
            Estimate = estimate,
            StandardError = error,
            Heterogeneity = Spread(plan.Measure, studies, estimate),
            Weights = [.. tables.Select(weight)],
        });
    }

    // Robins, Breslow and Greenland 1986
    private static (double Estimate, double Error, Func<Cells, double> Weight) OddsRatio(Cells[] tables)
    {
        double r = tables.Sum(t => t.A * (t.D / t.N)), s = tables.Sum(t => t.B * (t.C / t.N));
        var variance = tables.Sum(t =>
        {
            double p = (t.A + t.D) / t.N, q = (t.B + t.C) / t.N, ri = t.A * (t.D / t.N), si = t.B * (t.C / t.N);
            return (p * ri / r / r) + (((p * si) + (q * ri)) / r / s) + (q * si / s / s);
        });
        return (Math.Log(r / s), Math.Sqrt(variance / 2), static t => t.B / t.N * t.C);
    }

    // Greenland and Robins 1985
    private static (double Estimate, double Error, Func<Cells, double> Weight) RiskRatio(Cells[] tables)
    {
        double r = tables.Sum(t => t.A * (t.N2 / t.N)), s = tables.Sum(t => t.C * (t.N1 / t.N));
        var variance = tables.Sum(t => (t.N1 / t.N * (t.N2 / t.N) * (t.A + t.C)) - (t.A / t.N * t.C)) / r / s;
        return (Math.Log(r / s), Math.Sqrt(variance), static t => t.C / t.N * t.N1);
    }

    // Sato, Greenland and Robins 1989
    private static (double Estimate, double Error, Func<Cells, double> Weight) RiskDifference(Cells[] tables)
    {
        var sum = tables.Sum(t => t.N1 * (t.N2 / t.N));
        var estimate = tables.Sum(t => (t.A * (t.N2 / t.N)) - (t.C * (t.N1 / t.N))) / sum;
        var first = tables.Sum(t =>
        {
            double f1 = t.N1 / t.N, f2 = t.N2 / t.N;
            return (t.C * f1 * f1) - (t.A * f2 * f2) + (f1 * f2 * (t.N2 - t.N1) / 2);
        });
        var second = tables.Sum(t => (t.A * t.D / t.N) + (t.C * t.B / t.N)) / 2;
        return (estimate, Math.Sqrt((estimate * first) + second) / sum, static t => t.N1 / t.N * t.N2);
    }

    private static Heterogeneity Spread(EffectMeasure measure, IReadOnlyList<TwoByTwo> studies, double estimate)
    {
        var informative = studies.Where(s => !Cells.Of(s).IsUninformative).Select(measure.Effect).ToArray();
        var q = informative.Sum(e => (e.Estimate - estimate) / e.Variance * (e.Estimate - estimate));
        return Heterogeneity.FromQ(q, informative.Length - 1);
    }
}
