using Evidence.Core.Pack;
using Evidence.Core.Releases;

namespace Evidence.Storage.Imports;

/// <summary>What an import did.</summary>
/// <param name="Pack">The pack's name.</param>
/// <param name="Records">Records read.</param>
/// <param name="Release">The release it made; null when nothing changed or there were defects.</param>
/// <param name="Defects">Why it was refused; empty when it was not. Then nothing was written.</param>
/// <param name="Notes">Findings that do not refuse an import; they are public with the record.</param>
public sealed record ImportReport(string Pack, long Records, Release? Release, IReadOnlyList<Defect> Defects, IReadOnlyList<Defect> Notes);
