using Evidence.Core.Imports;
using Evidence.Core.Pack;

namespace Evidence.Storage.Imports;

/// <summary>One record of a foreign file in the report of its import.</summary>
/// <param name="Place">File, and line or number of the record.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Study">Id of the study that it is of; null when there is none.</param>
/// <param name="Added">JSON Pointers of what it added to the study.</param>
/// <param name="Findings">Why it was refused, or what should be known.</param>
/// <param name="Unmapped">What the record holds that a study has no place for.</param>
public sealed record ImportRow(
    string Place,
    ImportOutcome Outcome,
    string? Study,
    IReadOnlyList<string> Added,
    IReadOnlyList<Defect> Findings,
    IReadOnlyList<Unmapped> Unmapped
);
