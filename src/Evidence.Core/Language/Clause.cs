namespace Evidence.Core.Language;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
public readonly record struct Clause(int First, int End);
