namespace Evidence.Core.Statistics;

/// <summary>A confidence interval; both bounds are finite and <see cref="Low"/> is never above <see cref="High"/>.</summary>
/// <param name="Low">Lower bound, in the unit of the estimate.</param>
/// <param name="High">Upper bound, in the unit of the estimate.</param>
public readonly record struct Interval(double Low, double High);
