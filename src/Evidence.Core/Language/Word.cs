namespace Evidence.Core.Language;

/// <summary>One word, number or sign of a sentence.</summary>
/// <param name="Text">Folded, lower case, without apostrophes.</param>
/// <param name="Start">First UTF-16 unit in the given text.</param>
/// <param name="End">Past the last UTF-16 unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsCapital">True when it is written with a capital.</param>
/// <param name="IsPossessive">True when an apostrophe follows ("Knoller's").</param>
public readonly record struct Word(string Text, int Start, int End, WordKind Kind, bool IsCapital, bool IsPossessive)
{
    /// <summary>True when it is written in capitals alone ("US").</summary>
    public bool IsUpper { get; init; }

    /// <summary>True for this punctuation mark.</summary>
    public bool IsSign(char sign) => Kind == WordKind.Sign && Text.Length > 0 && Text[0] == sign;
}
