namespace Evidence.Core.Pack;

/// <summary>Collects what is found about one record.</summary>
/// <param name="file">The record's file.</param>
/// <param name="root">JSON Pointer of the record in its file.</param>
/// <param name="found">Where findings go.</param>
internal sealed class RecordFindings(string file, string root, List<Defect> found)
{
    /// <summary>Adds a finding at a place within the record.</summary>
    public void Add(DefectKind kind, string pointer, FormattableString detail) => found.Add(kind.At(file, root + pointer, FormattableString.Invariant(detail)));
}
