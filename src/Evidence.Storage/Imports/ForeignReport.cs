using Evidence.Core.Releases;

namespace Evidence.Storage.Imports;

/// <summary>What an import from elsewhere did.</summary>
/// <param name="Counts">Records by what became of them.</param>
/// <param name="Release">The release it made; null when nothing changed or, in a strict import, a record was refused.</param>
public sealed record ForeignReport(IReadOnlyDictionary<ImportOutcome, long> Counts, Release? Release);
