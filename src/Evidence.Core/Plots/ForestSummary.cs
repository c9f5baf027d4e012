namespace Evidence.Core.Plots;

/// <summary>The pooled number.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="PredictionLow">Lower prediction bound; null for none.</param>
/// <param name="PredictionHigh">Upper prediction bound.</param>
public sealed record ForestSummary(string Label, double Estimate, double Low, double High, double? PredictionLow, double? PredictionHigh);
