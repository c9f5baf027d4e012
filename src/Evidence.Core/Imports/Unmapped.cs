namespace Evidence.Core.Imports;

/// <summary>A value of a foreign record that a study has no place for.</summary>
/// <param name="Path">JSON Pointer, element path or tag of the value in its record.</param>
/// <param name="Value">The value as it stands there.</param>
public sealed record Unmapped(string Path, string Value);
