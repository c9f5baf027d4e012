namespace Evidence.Core.Pack;

/// <summary>A row of the table of defects.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Meaning">What the code means, one sentence.</param>
/// <param name="Right">What would be right, one sentence.</param>
/// <param name="Severity">Error or note.</param>
public sealed record DefectKind(string Code, string Meaning, string Right, DefectSeverity Severity)
{
    /// <summary>A finding of this kind at a place.</summary>
    internal Defect At(string file, string pointer, string detail, string? hint = null) => new(file, pointer, Code, detail, hint ?? Right, Severity);
}
