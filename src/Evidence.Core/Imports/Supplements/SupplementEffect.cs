using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>What one record of a supplement did to its study.</summary>
/// <param name="Record">The record.</param>
/// <param name="Added">JSON Pointers of what it added.</param>
/// <param name="Differences">Where it says otherwise; what was there is kept.</param>
/// <param name="Defects">Why it was left out: with it the study would break these rules. Empty when it was taken.</param>
public sealed record SupplementEffect(SupplementRecord Record, IReadOnlyList<string> Added, IReadOnlyList<Defect> Differences, IReadOnlyList<Defect> Defects);
