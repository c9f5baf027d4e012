namespace Evidence.Core.Imports;

/// <summary>A date as a file writes it.</summary>
/// <param name="Year">The year; null when there is none.</param>
/// <param name="Date">As exact as it is known, <c>yyyy-mm-dd</c> or <c>yyyy-mm</c>; null when the year alone is, or nothing.</param>
/// <param name="IsWhole">False when the file says more than that: a season, an end, "in press".</param>
internal readonly record struct WrittenDate(int? Year, string? Date, bool IsWhole);
