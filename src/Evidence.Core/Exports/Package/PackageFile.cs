using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>A table as it lies in a data package.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Rows without the header.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Digest of the file, lower-case hex.</param>
public sealed record PackageFile(CsvTable Table, long Rows, long Bytes, string Sha256)
{
    /// <summary>Path in the package. The other ledger lies in a folder of its own.</summary>
    public string Path => PathOf(Table);

    /// <summary>Path of a table in the package.</summary>
    public static string PathOf(CsvTable table) => table.IsTestimonial ? $"testimonial-ledger/{table.Name}.csv" : $"trial-ledger/{table.Name}.csv";
}

/// <summary>A work or page that the data were read from.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Path">Address; null if it has none.</param>
public sealed record PackageSource(string Title, string? Path)
{
    /// <summary>A stored source: its title with who publishes it, and its address.</summary>
    public static PackageSource Read(ReadOnlySpan<byte> document)
    {
        var source = JsonSerializer.Deserialize(document, PackJson.Default.Source)!;
        return new($"{source.Publisher}: {source.Title}", source.Url);
    }
}
