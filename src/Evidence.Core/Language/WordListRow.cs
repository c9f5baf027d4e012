namespace Evidence.Core.Language;

/// <summary>A row of data/rules/lists.json: words that one rule of the code asks for.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Meaning">What a word of it tells.</param>
/// <param name="Words">The words, folded and in lower case.</param>
internal sealed record WordListRow(string Name, string Meaning, IReadOnlyList<string> Words);
