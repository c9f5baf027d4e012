namespace Evidence.Core.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters, or letters with digits ("cd34").</summary>
    Word,

    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>One punctuation mark or symbol; a run of the same mark is one token.</summary>
    Sign,

    /// <summary>An address, a DOI or a mail address: never read inside.</summary>
    Address,
}
