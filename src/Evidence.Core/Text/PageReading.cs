namespace Evidence.Core.Text;

/// <summary>A text as it was read.</summary>
/// <param name="Text">The text the offsets point into: the given one, or for HTML the extracted one.</param>
/// <param name="Units">Sentences, items, cells and headings in text order; they never overlap.</param>
public sealed record PageReading(string Text, IReadOnlyList<TextUnit> Units);
