namespace Evidence.Core.Text;

/// <summary>What a block of text is on the page.</summary>
internal enum PageBlockKind
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
