namespace Evidence.Core.Exports;

/// <summary>Reads the rows that a stored document becomes.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="document">The stored document.</param>
/// <param name="places">The results meant; empty for every list but that of results.</param>
internal delegate IEnumerable<T> RowReader<out T>(ReadOnlySpan<byte> document, ReadOnlySpan<int> places);
