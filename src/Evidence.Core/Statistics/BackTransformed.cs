namespace Evidence.Core.Statistics;

/// <summary>Pooled numbers on the scale of the data; null when the number does not exist or is too large.</summary>
/// <param name="Estimate">Proportion, ratio or difference.</param>
/// <param name="CiLow">Lower confidence bound.</param>
/// <param name="CiHigh">Upper confidence bound.</param>
/// <param name="PredictionLow">Lower prediction bound.</param>
/// <param name="PredictionHigh">Upper prediction bound.</param>
public sealed record BackTransformed(double? Estimate, double? CiLow, double? CiHigh, double? PredictionLow, double? PredictionHigh);
