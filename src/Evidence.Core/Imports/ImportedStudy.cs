using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What came of one record of a foreign file.</summary>
/// <param name="Place">Where it stands: file, and line, index or number of the record.</param>
/// <param name="Study">The record as a study; null if it is refused, or a notice on other works.</param>
/// <param name="Unmapped">What the record holds that a study has no place for, raw; nothing is dropped in silence.</param>
/// <param name="Findings">Why it is refused (errors), and what a reader should know (notes).</param>
public sealed record ImportedStudy(string Place, Study? Study, IReadOnlyList<Unmapped> Unmapped, IReadOnlyList<Defect> Findings)
{
    /// <summary>Notices on other works that the record is or names; each reaches the study whose own report that work is.</summary>
    public IReadOnlyList<RetractionNotice> Notices { get; init; } = [];

    /// <summary>What the file calls the record; null when it calls it nothing. In a file that was exported here it is the study's id.</summary>
    public string? Key { get; init; }

    internal static ImportedStudy Refused(Defect defect) => new(defect.File, null, [], [defect]);
}
