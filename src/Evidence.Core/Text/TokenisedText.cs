namespace Evidence.Core.Text;

/// <summary>A folded text with all its tokens in order.</summary>
internal sealed class TokenisedText(FoldedText folded)
{
    /// <summary>The folded text.</summary>
    internal FoldedText Folded => folded;

    // a token has a few more characters than this in most texts: where it has, the list of a long page is made once
    private const int LeastOfToken = 4;

    /// <summary>Tokens in text order.</summary>
    internal List<Token> Tokens { get; } = new(folded.Length / LeastOfToken);

    /// <summary>The token's lower-case folded characters.</summary>
    internal ReadOnlySpan<char> Word(int index) => folded.Lower[Tokens[index].Start..Tokens[index].End];

    /// <summary>True when the token reads so; false outside the text.</summary>
    internal bool Is(int index, string word) => index >= 0 && index < Tokens.Count && Word(index).SequenceEqual(word);

    /// <summary>True when the token reads as one of these; false outside the text.</summary>
    internal bool IsAny(int index, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Start in the given text of a token.</summary>
    internal int SourceStart(int index) => folded.SourceStart(Tokens[index].Start);

    /// <summary>End in the given text of a token.</summary>
    internal int SourceEnd(int index) => folded.SourceEnd(Tokens[index].End);

    /// <summary>End in the given text of a unit whose last token this is: a genitive's apostrophe belongs to the unit though not to the word.</summary>
    internal int UnitEnd(int index)
    {
        var end = Tokens[index].End;
        if (Tokens[index].Kind != TokenKind.Word || end + 1 >= folded.Length || folded.Chars[end] != '\'' || !char.IsLetter(folded.Chars[end + 1]))
        {
            return folded.SourceEnd(end);
        }

        end++;
        while (end < folded.Length && char.IsLetter(folded.Chars[end]))
        {
            end++;
        }

        return folded.SourceEnd(end);
    }

    /// <summary>The words of a token range as they are folded, for naming a cue.</summary>
    internal string Cue(int first, int end) => folded.Lower[Tokens[first].Start..Tokens[end - 1].End].ToString();
}
