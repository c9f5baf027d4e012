namespace Evidence.Core.Statistics;

/// <summary>Peto's one-step odds ratio (Yusuf et al. 1985); agrees with metafor's rma.peto.</summary>
internal static class PetoOddsRatio
{
    public static Outcome<Fit> Pool(IReadOnlyList<TwoByTwo> studies)
    {
        var tables = studies.Select(Cells.Of).ToArray();
        var excess = tables.Select(t => t.A - ((t.A + t.C) * (t.N1 / t.N))).ToArray();
        var variance = tables.Select(t => (t.A + t.C) * ((t.B + t.D) / (t.N - 1)) * (t.N1 / t.N) * (t.N2 / t.N)).ToArray();
        double sum = variance.Sum(), sumExcess = excess.Sum();
        if (!(sum > 0))
        {
            return Outcome.Refused<Fit>(Reasons.NoFiniteEstimate("Nobody or everybody has the event in every study, so there is no odds ratio."));
        }

        var informative = Enumerable.Range(0, tables.Length).Where(i => variance[i] > 0).ToArray();
        var q = informative.Sum(i => excess[i] / variance[i] * excess[i]) - (sumExcess / sum * sumExcess);
        return Outcome.Of(new Fit
        {
            Estimate = sumExcess / sum,
            StandardError = Math.Sqrt(1 / sum),
            Heterogeneity = Heterogeneity.FromQ(Math.Max(0, q), informative.Length - 1),
            Weights = variance,
        });
    }
}
