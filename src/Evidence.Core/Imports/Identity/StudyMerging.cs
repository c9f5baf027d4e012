using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What came of putting a foreign record beside a curated one.</summary>
/// <param name="Study">The study after it; the curated one itself when nothing was added.</param>
/// <param name="Added">JSON Pointers of what was added, in the order of the record; empty when nothing was.</param>
/// <param name="Differences">Where the file says otherwise; the curated fact was kept.</param>
public sealed record StudyMerging(Study Study, IReadOnlyList<string> Added, IReadOnlyList<Defect> Differences)
{
    /// <summary>True when the study is another than before.</summary>
    public bool IsChanged => Added.Count > 0;
}
