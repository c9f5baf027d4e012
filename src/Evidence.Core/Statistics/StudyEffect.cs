namespace Evidence.Core.Statistics;

/// <summary>One study of a meta-analysis.</summary>
public sealed record StudyEffect
{
    /// <summary>yi, pooling scale.</summary>
    public required double Estimate { get; init; }

    /// <summary>vi, sampling variance, above 0.</summary>
    public required double Variance { get; init; }

    /// <summary>Lower z bound, pooling scale.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper z bound, pooling scale.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The same on the scale of the data; no prediction bounds.</summary>
    public required BackTransformed Back { get; init; }

    internal static StudyEffect Of(EffectMeasure measure, StudyNumbers study, double level)
    {
        var (estimate, variance) = measure.Effect(study);
        var half = Quantiles.Normal(level) * Math.Sqrt(variance);
        double low = estimate - half, high = estimate + half;
        return new()
        {
            Estimate = estimate,
            Variance = variance,
            CiLow = low,
            CiHigh = high,
            Back = new(Finite.OrNull(measure.Back(estimate)), Finite.OrNull(measure.Back(low)), Finite.OrNull(measure.Back(high)), null, null),
        };
    }
}
