using Evidence.Core.Text;

namespace Evidence.Core.Language;

/// <summary>Cuts a text into words, once, with the tokenizer of the page reader.</summary>
internal static class Words
{
    private static readonly CueVocabulary Known = new();

    /// <summary>The words of a text.</summary>
    internal static List<Word> Of(string text)
    {
        var folded = FoldedText.Of(text);
        var cut = new TokenisedText(folded);
        new Tokenizer(folded, Known, cut.Tokens).Run(0, folded.Length);
        return Of(cut, 0, cut.Tokens.Count, 0);
    }

    /// <summary>The words of a range of tokens that are cut already; offsets are counted from a place of the text.</summary>
    internal static List<Word> Of(TokenisedText text, int first, int end, int start)
    {
        var words = new List<Word>(end - first);
        var chars = text.Folded.Chars;
        for (var i = first; i < end; i++)
        {
            var token = text.Tokens[i];
            var possessive = token.Kind == TokenKind.Word && token.End < chars.Length && chars[token.End] == '\'';
            var lower = text.Word(i).ToString();
            words.Add(new Word(
                lower.Contains('\'', StringComparison.Ordinal) ? lower.Replace("'", "", StringComparison.Ordinal) : lower,
                text.SourceStart(i) - start,
                text.SourceEnd(i) - start,
                Kind(token.Kind),
                char.IsUpper(chars[token.Start]) || token.Casing != Casing.Lower,
                possessive
            )
            {
                IsUpper = token.Casing == Casing.Capitals,
            });
        }

        return words;
    }

    private static WordKind Kind(TokenKind kind) => kind switch
    {
        TokenKind.Word => WordKind.Letters,
        TokenKind.Number => WordKind.Digits,
        TokenKind.Address => WordKind.Address,
        _ => WordKind.Sign,
    };
}
