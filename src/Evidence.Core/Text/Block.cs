namespace Evidence.Core.Text;

/// <summary>What a block of text is on the page.</summary>
internal enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading, marked as one or recognised by its form.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A cell of a table's head row.</summary>
    HeadCell,
}

/// <summary>A block of text, in folded characters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Level of a heading (1 to 6), depth of a list item (1 is outermost); 0 otherwise.</param>
/// <param name="Start">First folded character.</param>
/// <param name="End">Past the last folded character.</param>
/// <param name="Bare">True when it ends without a full stop.</param>
internal readonly record struct Block(BlockKind Kind, int Level, int Start, int End, bool Bare = false);
