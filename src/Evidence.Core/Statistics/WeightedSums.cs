namespace Evidence.Core.Statistics;

/// <summary>Sums over the studies with weights w = 1/(v + τ²).</summary>
internal readonly record struct WeightedSums
{
    /// <summary>Σw.</summary>
    public double W { get; private init; }

    /// <summary>Σw².</summary>
    public double W2 { get; private init; }

    /// <summary>Weighted mean of the centred estimates.</summary>
    public double Mean { get; private init; }

    /// <summary>Σw(y − μ)².</summary>
    public double Rss { get; private init; }

    /// <summary>Σw²(y − μ)².</summary>
    public double Rss2 { get; private init; }

    /// <summary>Trace of P = W − W1(1'W1)⁻¹1'W: Σw − Σw²/Σw, summed so that a dominating study does not cancel the rest.</summary>
    public double TraceP { get; private init; }

    /// <summary>Trace of PP: Σw² − 2Σw³/Σw + (Σw²/Σw)².</summary>
    public double TracePP { get; private init; }

    public static WeightedSums Of(ReadOnlySpan<double> y, ReadOnlySpan<double> v, double tau2)
    {
        double sum = 0, sum2 = 0, sum3 = 0, weighted = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            sum += w;
            sum2 += w * w;
            sum3 += w * w * w;
            weighted += w * y[i];
        }

        var mean = weighted / sum;
        double rss = 0, rss2 = 0, trace = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            var term = w * (y[i] - mean) * (y[i] - mean);
            rss += term;
            rss2 += w * term;
            trace += w * ((sum - w) / sum);
        }

        var ratio = sum2 / sum;
        return new() { W = sum, W2 = sum2, Mean = mean, Rss = rss, Rss2 = rss2, TraceP = trace, TracePP = sum2 - (2 * sum3 / sum) + (ratio * ratio) };
    }
}
