namespace Evidence.Core.Text;

/// <summary>A block of text, in folded characters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Level of a heading (1 to 6), depth of a list item (1 is outermost); 0 otherwise.</param>
/// <param name="Start">First folded character.</param>
/// <param name="End">Past the last folded character.</param>
/// <param name="Bare">True when it ends without a full stop.</param>
internal readonly record struct PageBlock(PageBlockKind Kind, int Level, int Start, int End, bool Bare = false);
