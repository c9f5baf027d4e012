namespace Evidence.Core.Exports;

/// <summary>How a table is written.</summary>
/// <param name="Labels">Whether a column of labels stands behind each column of a vocabulary.</param>
/// <param name="ByteOrderMark">Whether the file begins with a byte order mark.</param>
public sealed record CsvOptions(bool Labels = false, bool ByteOrderMark = false)
{
    /// <summary>Neither labels nor mark.</summary>
    public static CsvOptions Plain { get; } = new();
}
