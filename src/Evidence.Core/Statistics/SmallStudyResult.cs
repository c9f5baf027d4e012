namespace Evidence.Core.Statistics;

/// <summary>Whether small studies show other effects than large ones.</summary>
/// <param name="Statistic">t of the slope on the predictor.</param>
/// <param name="Df">k − 2.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Limit">The effect that an infinitely large study would show, pooling scale.</param>
/// <param name="LimitLow">Lower bound of it.</param>
/// <param name="LimitHigh">Upper bound of it.</param>
/// <param name="Warnings">What should be known; below ten studies the test finds little.</param>
public sealed record SmallStudyResult(double Statistic, int Df, double P, double Limit, double LimitLow, double LimitHigh, IReadOnlyList<Warning> Warnings);
