namespace Evidence.Core.Statistics;

/// <summary>Events of a total with an interval.</summary>
/// <param name="Events">Persons with the outcome.</param>
/// <param name="Total">Persons assessed.</param>
/// <param name="Level">Confidence level, strictly between 0 and 1.</param>
/// <param name="Method">Wire name from <see cref="ProportionMethods"/>.</param>
/// <param name="Estimate">Events/total, 0 to 1.</param>
/// <param name="CiLow">Lower bound, 0 to 1.</param>
/// <param name="CiHigh">Upper bound, 0 to 1.</param>
public sealed record ProportionEstimate(int Events, int Total, double Level, string Method, double Estimate, double CiLow, double CiHigh);
