namespace Evidence.Core.Claims.Checking;

/// <summary>One row: when it holds, its verdict stands.</summary>
/// <param name="Name">Stable name of the row.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">The reason of an unverifiable one; null otherwise.</param>
/// <param name="Says">Why, in a sentence for readers.</param>
/// <param name="When">When it holds.</param>
public sealed record DecisionRow(string Name, string Verdict, string? Reason, string Says, Func<Findings, bool> When);
