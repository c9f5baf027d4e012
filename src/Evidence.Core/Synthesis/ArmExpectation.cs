namespace Evidence.Core.Synthesis;

/// <summary>What the cohorts of one window lead one to expect for the people of an arm.</summary>
/// <param name="Window">Name of the window.</param>
/// <param name="Low">People expected to improve at the lowest rates; null when no cohort states one.</param>
/// <param name="High">People expected at the highest rates.</param>
/// <param name="AtLeastAtLow">P(X ≥ observed) at the lowest rates.</param>
/// <param name="AtLeastAtHigh">P(X ≥ observed) at the highest rates.</param>
/// <param name="AtMostAtLow">P(X ≤ observed) at the lowest rates.</param>
public sealed record ArmExpectation(string Window, double? Low, double? High, double? AtLeastAtLow, double? AtLeastAtHigh, double? AtMostAtLow);
