namespace Evidence.Core.Statistics;

/// <summary>One study on the scale on which studies are pooled.</summary>
/// <param name="Estimate">yi; logit, log ratio, difference or arcsine.</param>
/// <param name="Variance">vi, the sampling variance, above 0.</param>
public readonly record struct EffectSize(double Estimate, double Variance);
