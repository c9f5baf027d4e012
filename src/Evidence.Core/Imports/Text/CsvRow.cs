namespace Evidence.Core.Imports;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, unquoted.</param>
/// <param name="IsBroken">True when a quote does not end, or a cell is longer than any real one.</param>
internal sealed record CsvRow(long Line, IReadOnlyList<string> Cells, bool IsBroken);
