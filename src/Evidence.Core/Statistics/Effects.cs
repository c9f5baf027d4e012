namespace Evidence.Core.Statistics;

/// <summary>
/// The effects of several studies, with the sums that every estimator is made of. The estimates are kept as distances from <see cref="Centre"/>, because sums
/// of
/// squares of large numbers lose what is looked for.
/// </summary>
internal sealed class Effects
{
    private readonly double[] _y;
    private readonly double[] _v;

    public Effects(IReadOnlyList<EffectSize> studies)
    {
        Centre = studies.Average(s => s.Estimate);
        _y = [.. studies.Select(s => s.Estimate - Centre)];
        _v = [.. studies.Select(s => s.Variance)];
    }

    /// <summary>Mean of the estimates.</summary>
    public double Centre { get; }

    public int K => _y.Length;

    public int Df => _y.Length - 1;

    /// <summary>Distances of the estimates from their mean.</summary>
    public ReadOnlySpan<double> Y => _y;

    public ReadOnlySpan<double> V => _v;

    public double MeanVariance => _v.Average();

    /// <summary>Σ(y − mean)².</summary>
    public double SumOfSquares
    {
        get
        {
            var mean = _y.Average();
            return _y.Sum(y => (y - mean) * (y - mean));
        }
    }

    /// <summary>The weighted sums at a between-study variance.</summary>
    public WeightedSums At(double tau2) => WeightedSums.Of(_y, _v, tau2);

    /// <summary>Σln(v + τ²).</summary>
    public double LogVariances(double tau2)
    {
        var sum = 0d;
        foreach (var v in _v)
        {
            sum += Math.Log(v + tau2);
        }

        return sum;
    }

    /// <summary>Σw(y − μ)², the generalised Q at a between-study variance.</summary>
    public double Q(double tau2) => At(tau2).Rss;
}
