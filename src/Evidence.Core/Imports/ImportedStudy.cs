using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What came of one record of a foreign file.</summary>
/// <param name="Place">Where it stands: file, and line, index or number of the record.</param>
/// <param name="Study">The record as a study; null if it is refused.</param>
/// <param name="Unmapped">What the record holds that a study has no place for, raw; nothing is dropped in silence.</param>
/// <param name="Findings">Why it is refused (errors), and what a reader should know (notes).</param>
public sealed record ImportedStudy(string Place, Study? Study, IReadOnlyList<Unmapped> Unmapped, IReadOnlyList<Defect> Findings)
{
    internal static ImportedStudy Refused(Defect defect) => new(defect.File, null, [], [defect]);
}

/// <summary>A value of a foreign record that a study has no place for.</summary>
/// <param name="Path">JSON Pointer, element path or tag of the value in its record.</param>
/// <param name="Value">The value as it stands there.</param>
public sealed record Unmapped(string Path, string Value);
