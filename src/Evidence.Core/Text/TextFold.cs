namespace Evidence.Core.Text;

/// <summary>The form in which words of a text and words of a lexicon are compared.</summary>
public static class TextFold
{
    /// <summary>
    /// The text in lower case with accents, look-alike letters, typographic marks, entities, zero-width characters and misread UTF-8 folded.
    /// Folding a folded text changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FoldedText.Of(text).Chars.ToString().ToLowerInvariant();
    }
}
