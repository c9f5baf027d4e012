namespace Evidence.Core.Claims.Checking;

/// <summary>The shape of the file of abbreviations.</summary>
internal sealed record AbbreviationFile(IReadOnlyList<AbbreviationRow> Rows);
