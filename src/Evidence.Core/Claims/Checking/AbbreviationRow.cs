namespace Evidence.Core.Claims.Checking;

/// <summary>A row of data/rules/abbreviations.json: how ISO 4 cuts a word of a title short.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="Short">What stands for it.</param>
internal sealed record AbbreviationRow(string Word, string Short);
