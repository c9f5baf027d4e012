namespace Evidence.Core.Claims.Checking;

/// <summary>A figure beside the claim.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Result">Id of the result; null when the study as a whole is meant.</param>
/// <param name="Figure">The figure in words.</param>
/// <param name="Relation">supports, contradicts or context.</param>
/// <param name="Role">control, treated or study.</param>
public sealed record CheckEvidence(string Study, string? Result, string Figure, string Relation, string Role);
