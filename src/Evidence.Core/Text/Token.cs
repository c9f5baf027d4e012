namespace Evidence.Core.Text;

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
