namespace Evidence.Core.Text;

/// <summary>The tokens of one unit and its place on the page.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="First">First token.</param>
/// <param name="End">Past the last token.</param>
/// <param name="Order">Place in its block, from 0.</param>
internal readonly record struct UnitSpan(int Block, int First, int End, int Order);
