using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Journals as reference lists write them.</summary>
internal static class JournalNames
{
    private static readonly char[] Between = [' ', ':', ',', '&', '(', ')'];
    private static readonly HashSet<string> Left = WordLists.Of("left-out-of-titles");
    private static readonly Lazy<Dictionary<string, string>> Words = new(() =>
        RuleFiles
            .Read("rules/abbreviations.json", RuleJson.Default.AbbreviationFile)
            .Rows.ToDictionary(row => row.Word, row => row.Short, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>"Arch Phys Med Rehabil" for "Archives of Physical Medicine and Rehabilitation"; a title of one word stays as it is.</summary>
    internal static string Abbreviated(string title)
    {
        var words = title.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => !Left.Contains(word.ToLowerInvariant())).ToList();
        return words.Count < 2 ? title : string.Join(' ', words.Select(word => Words.Value.GetValueOrDefault(word, word)));
    }
}
