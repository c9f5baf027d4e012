namespace Evidence.Core.Search;

/// <summary>
/// Cuts text into the words that are indexed and searched for. Words that say nothing are left out; letters and digits are words of their own, joined;
/// a letter from A to E behind a word for a grade is that grade, not the article.
/// </summary>
public static class SearchWords
{
    /// <summary>What stands before the letter of a grade.</summary>
    private const string Grade = "grade.";

    private static readonly HashSet<string> BeforeGrades = new(["ais", "asia", "grade", "grades", "frankel", "impairment", "scale"], StringComparer.Ordinal);
    private static readonly HashSet<string> BetweenGrades = new(["to", "and", "or", "through", "vs", "from", "into"], StringComparer.Ordinal);

    /// <summary>The words of a text, in order.</summary>
    public static List<SearchWord> Of(string text)
    {
        var folded = SearchText.Fold(text);
        var words = new List<SearchWord>();
        var (afterGrade, end) = (false, -2);
        for (var at = 0; at < folded.Length;)
        {
            if (!IsInside(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            at = End(folded, at);
            var word = folded[start..at];
            var isGrade = afterGrade && word is [>= 'a' and <= 'e'];
            if (isGrade || !StopWords.Contains(word) || start == end || (at < folded.Length && char.IsDigit(folded[at])) || IsAcronym(text, folded, start, at))
            {
                words.Add(new SearchWord(isGrade ? Grade + word : word, IsJoined(folded, start, end, words)));
            }

            afterGrade = BeforeGrades.Contains(word) || isGrade || (afterGrade && BetweenGrades.Contains(word));
            end = at;
        }

        return words;
    }

    // WHO and IT are names where capitals tell them from words; in a text all of capitals nothing does
    private static bool IsAcronym(string text, string folded, int start, int end) =>
        end - start > 1
        && text.Length == folded.Length
        && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('A', 'Z')
        && (text.AsSpan().ContainsAnyInRange('a', 'z') || text.Trim().Length == end - start);

    // letters and digits that touch, or have only a hyphen between them, are one name
    private static bool IsJoined(string text, int start, int end, List<SearchWord> before)
    {
        if (before.Count == 0 || !(start == end || (start == end + 1 && text[end] is '-' or '\u2010' or '\u2011')))
        {
            return false;
        }

        return char.IsDigit(text[start]) != char.IsDigit(text[end - 1]);
    }

    private static int End(string text, int at)
    {
        var digits = char.IsDigit(text[at]);
        while (at < text.Length && IsInside(text[at]) && char.IsDigit(text[at]) == digits)
        {
            at++;
        }

        return at;
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
