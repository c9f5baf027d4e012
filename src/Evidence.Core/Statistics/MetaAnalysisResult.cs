namespace Evidence.Core.Statistics;

/// <summary>One pooled answer. Every number is finite; a number that does not exist is null.</summary>
public sealed record MetaAnalysisResult
{
    /// <summary>Wire name from <see cref="EffectMeasures"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>Wire name from <see cref="PoolingMethods"/>.</summary>
    public required string Method { get; init; }

    /// <summary>Wire name from <see cref="PoolingTests"/>.</summary>
    public required string Test { get; init; }

    /// <summary>Confidence level of every interval here, strictly between 0 and 1.</summary>
    public required double Level { get; init; }

    /// <summary>Number of studies.</summary>
    public required int K { get; init; }

    /// <summary>Pooled estimate on the pooling scale (logit, log ratio, difference).</summary>
    public required double Estimate { get; init; }

    /// <summary>Its standard error, with the adjustment of the test; 0 only when <c>no-spread</c> warns.</summary>
    public required double StandardError { get; init; }

    /// <summary>Lower confidence bound, pooling scale.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper confidence bound, pooling scale.</summary>
    public required double CiHigh { get; init; }

    /// <summary>Estimate over standard error; null when the standard error is 0.</summary>
    public double? Statistic { get; init; }

    /// <summary>Degrees of freedom of the t distribution; null for z.</summary>
    public int? Df { get; init; }

    /// <summary>Two-sided p of the estimate being 0 on the pooling scale; null when there is no statistic.</summary>
    public double? P { get; init; }

    /// <summary>Between-study variance; 0 by assumption for EE, MH and PETO.</summary>
    public required double Tau2 { get; init; }

    /// <summary>Lower Q-profile bound of τ²; null for EE, MH, PETO and GLMM.</summary>
    public double? Tau2Low { get; init; }

    /// <summary>Upper Q-profile bound of τ²; null for EE, MH, PETO and GLMM.</summary>
    public double? Tau2High { get; init; }

    /// <summary>I² in percent, 0 to 100: from τ² and the typical variance for random effects, from Q for EE, MH and PETO.</summary>
    public double? I2 { get; init; }

    /// <summary>H², total over sampling variance; 1 or more for random effects.</summary>
    public double? H2 { get; init; }

    /// <summary>Cochran's Q with weights 1/v; for GLMM the likelihood-ratio statistic against one proportion per study.</summary>
    public double? Q { get; init; }

    /// <summary>Degrees of freedom of Q.</summary>
    public int? QDf { get; init; }

    /// <summary>p of Q.</summary>
    public double? QP { get; init; }

    /// <summary>Lower bound for the true effect of a new study; null for EE, MH and PETO.</summary>
    public double? PredictionLow { get; init; }

    /// <summary>Upper bound for the true effect of a new study; null for EE, MH and PETO.</summary>
    public double? PredictionHigh { get; init; }

    /// <summary>The same on the scale of the data: proportions for PLO, PR, PAS; ratios for OR, RR; unchanged for RD, MD, SMD, GEN.</summary>
    public required BackTransformed Back { get; init; }

    /// <summary>Weight of each study in percent, in the order given; for GLMM, which has none, those of τ² and the logit variances, for display only.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>What should be known with this answer.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }
}
