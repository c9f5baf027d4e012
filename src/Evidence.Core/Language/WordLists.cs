namespace Evidence.Core.Language;

/// <summary>The word lists by name.</summary>
internal static class WordLists
{
    private static readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> Loaded = new(() =>
        RuleFiles.Read("rules/lists.json", RuleJson.Default.WordListFile).Rows
            .ToDictionary(row => row.Name, row => row.Words.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The words of a list.</summary>
    internal static HashSet<string> Of(string name) => Loaded.Value[name];
}
