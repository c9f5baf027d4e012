namespace Evidence.Core.Language;

/// <summary>What a word of a sentence is made of.</summary>
public enum WordKind
{
    /// <summary>Letters, or letters with digits.</summary>
    Letters,

    /// <summary>Digits with their separators.</summary>
    Digits,

    /// <summary>A punctuation mark or symbol.</summary>
    Sign,

    /// <summary>An address or a DOI.</summary>
    Address,
}
