namespace Evidence.Core.Imports;

/// <summary>Braces of LaTeX: what they hold together is one word.</summary>
internal static class LatexGroups
{
    /// <summary>Whether one pair of braces holds the whole text.</summary>
    public static bool IsGroup(string text) => text is ['{', .., '}'] && !Outside(text).Any();

    /// <summary>The places outside braces; a brace behind a backslash is a letter.</summary>
    public static IEnumerable<int> Outside(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] is '{' or '}')
            {
                depth += text[i] == '{' ? 1 : -1;
            }
            else if (depth <= 0)
            {
                yield return i;
            }
        }
    }
}
