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
    /// <summary>Makes the writer of a file of a list; null for what describes the whole release.</summary>
    public Func<ExportScope, ExportWriter>? Writer { get; init; }

    /// <summary>Counts the rows of such a file from its bytes; null where <see cref="Writer"/> is.</summary>
    public Func<RowCounter>? Counter { get; init; }

    /// <summary>Whether its files are tables, which can have labels and a byte order mark.</summary>
    public bool IsTable { get; init; }

    /// <summary>Whether a record goes into its files as it is stored, which costs next to nothing; in every other format it is written anew.</summary>
    public bool IsStored { get; init; }

    /// <summary>What <c>Content-Type</c> says: the media type, and of text that it is UTF-8.</summary>
    public string ContentType =>
        MediaType.StartsWith("text/", StringComparison.Ordinal)
            ? MediaType.Split(';')[0] + "; charset=utf-8" + (MediaType.Contains(';', StringComparison.Ordinal) ? ";" + MediaType.Split(';')[1] : "")
            : MediaType;

    /// <summary>True when lists of a kind have the format.</summary>
    public bool IsOf(string kind) => Of.Count == 0 ? kind != ExportFormats.WholeRelease : Of.Contains(kind);
}
