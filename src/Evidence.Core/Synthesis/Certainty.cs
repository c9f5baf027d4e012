namespace Evidence.Core.Synthesis;

/// <summary>The certainty of a block, with every step that led there.</summary>
/// <param name="Start">Where the designs start.</param>
/// <param name="StartReason">Why there.</param>
/// <param name="Value">Where it ends; never below very low. Null when there is no row to judge.</param>
/// <param name="Steps">One step for each rule, those without a change too.</param>
public sealed record Certainty(CertaintyLevel Start, string StartReason, CertaintyLevel? Value, IReadOnlyList<CertaintyStep> Steps);
