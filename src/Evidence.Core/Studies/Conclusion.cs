namespace Evidence.Core.Studies;

/// <summary>A value that was concluded, why, and from which facts.</summary>
/// <param name="Value">The value; null when the facts do not allow one.</param>
/// <param name="Reason">Why, one sentence.</param>
/// <param name="From">JSON Pointers into the study.</param>
public sealed record Conclusion(string? Value, string Reason, IReadOnlyList<string> From);
