using Evidence.Core.Search;

namespace Evidence.Api.Search;

/// <summary>What is typed so far: whole words, and the one that may go on.</summary>
/// <param name="Before">The words that are whole, folded.</param>
/// <param name="Last">The beginning of the last.</param>
internal sealed record TypedWords(IReadOnlyList<string> Before, string Last)
{
    /// <summary>All of it.</summary>
    public string Text => string.Join(' ', Before.Append(Last));

    /// <summary>Reads it; the text must hold a word.</summary>
    public static TypedWords Of(string typed)
    {
        // the last word may be the beginning of another even where it is one that says nothing: "the" of "therapy"
        var last = SearchText.Words(typed)[^1];
        var parts = SearchWords.Of(last);
        string[] before =
        [
            .. SearchWords.Of(string.Join(' ', SearchText.Words(typed).SkipLast(1))).Select(word => word.Text),
            .. parts.SkipLast(1).Select(word => word.Text),
        ];
        return new TypedWords(before, parts.Count > 0 ? parts[^1].Text : last);
    }

    /// <summary>Without the last word, which nothing goes on from.</summary>
    public TypedWords WithoutLast() => new([.. Before.SkipLast(1)], Before[^1]);
}
