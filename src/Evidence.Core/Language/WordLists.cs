namespace Evidence.Core.Language;

/// <summary>A row of data/rules/lists.json: words that one rule of the code asks for.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Meaning">What a word of it tells.</param>
/// <param name="Words">The words, folded and in lower case.</param>
internal sealed record WordListRow(string Name, string Meaning, IReadOnlyList<string> Words);

/// <summary>The shape of the file of word lists.</summary>
internal sealed record WordListFile(IReadOnlyList<WordListRow> Rows);

/// <summary>The word lists by name.</summary>
internal static class WordLists
{
    private static readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> Loaded = new(() =>
        RuleFiles.Read("rules/lists.json", RuleJson.Default.WordListFile).Rows
            .ToDictionary(row => row.Name, row => row.Words.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The words of a list.</summary>
    internal static HashSet<string> Of(string name) => Loaded.Value[name];
}
