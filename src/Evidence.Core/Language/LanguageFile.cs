namespace Evidence.Core.Language;

/// <summary>The shape of the file of languages.</summary>
internal sealed record LanguageFile(IReadOnlyList<Tongue> Rows);
