namespace Evidence.Core.Measures;

/// <summary>The height of the curve of a level of severity.</summary>
/// <param name="Level">The level, a term of the vocabulary <c>gmfcs-level</c>.</param>
/// <param name="Height">Its height in points.</param>
public sealed record GrowthLevel(string Level, double Height);
