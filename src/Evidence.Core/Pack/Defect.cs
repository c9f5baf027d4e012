namespace Evidence.Core.Pack;

/// <summary>One finding about a file or a record, with its place.</summary>
/// <param name="File">Path relative to the pack, or the name the caller gave to the input.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) into the file; empty for the whole file.</param>
/// <param name="Code">Stable code, a row of <see cref="Defects"/>.</param>
/// <param name="Detail">What was found, in words, with the offending value.</param>
/// <param name="Hint">What would be right; null if the detail says it.</param>
/// <param name="Severity">Error or note.</param>
public sealed record Defect(string File, string Pointer, string Code, string Detail, string? Hint, DefectSeverity Severity)
{
    /// <summary>The line that programs and people sort: file, pointer ("-" for the whole file), code, detail, and what would be right.</summary>
    public override string ToString() => $"{File} {(Pointer.Length == 0 ? "-" : Pointer)} {Code} {Detail}{(Hint is null ? "" : $" ({Hint})")}";
}
