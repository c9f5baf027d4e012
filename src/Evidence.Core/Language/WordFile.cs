namespace Evidence.Core.Language;

/// <summary>The shape of the file of word classes.</summary>
internal sealed record WordFile(IReadOnlyList<WordList> Classes);
