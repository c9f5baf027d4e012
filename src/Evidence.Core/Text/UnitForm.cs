namespace Evidence.Core.Text;

/// <summary>What a unit is on the page.</summary>
public enum UnitForm
{
    /// <summary>A sentence of running text.</summary>
    Sentence,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A list item, or a sentence of one.</summary>
    Item,

    /// <summary>A table cell, or a sentence of one.</summary>
    Cell,
}
