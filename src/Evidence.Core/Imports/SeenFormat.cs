namespace Evidence.Core.Imports;

/// <summary>The format that a file clearly has.</summary>
/// <param name="Name">Its name in the CLI; null when it is not read here.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Hint">What to do with the file.</param>
public sealed record SeenFormat(string? Name, string Label, string Hint);
