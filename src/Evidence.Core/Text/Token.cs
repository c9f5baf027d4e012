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

/// <summary>How a word is written.</summary>
internal enum Casing
{
    /// <summary>No capital at the start.</summary>
    Lower,

    /// <summary>A capital at the start.</summary>
    Initial,

    /// <summary>Two or more capitals and no small letter.</summary>
    Capitals,
}

/// <summary>One token of a folded text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">First folded character.</param>
/// <param name="End">Past the last folded character.</param>
/// <param name="Id">Number of its word form in the vocabulary; -1 when no table and no lexicon knows it.</param>
/// <param name="Classes">Grammatical and topical classes of the word.</param>
/// <param name="Casing">How it is written.</param>
/// <param name="Sign">The character of a sign; '\0' otherwise.</param>
/// <param name="SpaceBefore">True when white space stands before it.</param>
internal readonly record struct Token(
    TokenKind Kind, int Start, int End, int Id, WordClass Classes, Casing Casing, char Sign, bool SpaceBefore)
{
    /// <summary>True when the token has one of these classes.</summary>
    internal bool Is(WordClass classes) => (Classes & classes) != 0;

    /// <summary>True for this punctuation mark.</summary>
    internal bool IsSign(char sign) => Kind == TokenKind.Sign && Sign == sign;
}
