namespace Evidence.Core.Language;

/// <summary>The shape of the file of word lists.</summary>
internal sealed record WordListFile(IReadOnlyList<WordListRow> Rows);
