namespace Evidence.Core.Exports;

/// <summary>A format of exports.</summary>
/// <param name="Suffix">Behind the path of a list: <c>studies.csv</c>; also its name in the CLI.</param>
/// <param name="MediaType">What <c>Accept</c> asks for and <c>Content-Type</c> says.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="FileExtension">Ending of the file, without a dot.</param>
/// <param name="Of">Kinds whose lists have it; empty for every kind. What describes the whole release has <c>release</c>.</param>
/// <param name="Description">Who it is for and what one record becomes.</param>
public sealed record ExportFormat(string Suffix, string MediaType, string Label, string FileExtension, IReadOnlyList<string> Of, string Description)
{
    /// <summary>True when lists of a kind have the format.</summary>
    public bool IsOf(string kind) => Of.Count == 0 ? kind != ExportFormats.WholeRelease : Of.Contains(kind);
}
