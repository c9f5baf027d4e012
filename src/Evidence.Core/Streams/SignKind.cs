namespace Evidence.Core.Streams;

/// <summary>Kinds of signs.</summary>
internal enum SignKind
{
    /// <summary>A word; numbers by their size.</summary>
    Word,

    /// <summary>Two words in a row.</summary>
    Pair,

    /// <summary>A phrase of a lexicon, by its role and category.</summary>
    Lexicon,

    /// <summary>A quantity, by kind and unit.</summary>
    Quantity,

    /// <summary>A row of the rules.</summary>
    Rule,

    /// <summary>A concept of the rules, by role, value and how it is meant.</summary>
    Concept,

    /// <summary>A form of the unit: heading, item, alone, length.</summary>
    Form,
}
