namespace Evidence.Core.Claims.Checking;

/// <summary>A part of the sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">First UTF-16 unit in the sentence.</param>
/// <param name="End">Past the last.</param>
public sealed record Span(string Text, int Start, int End);
