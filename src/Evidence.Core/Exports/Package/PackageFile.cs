namespace Evidence.Core.Exports;

/// <summary>A table as it lies in a data package.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Rows without the header.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Digest of the file, lower-case hex.</param>
public sealed record PackageFile(CsvTable Table, long Rows, long Bytes, string Sha256)
{
    /// <summary>Path in the package. The other ledger lies in a folder of its own.</summary>
    public string Path => Table.IsTestimonial ? $"testimonial-ledger/{Table.Name}.csv" : $"trial-ledger/{Table.Name}.csv";
}

/// <summary>A work or page that the data were read from.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Path">Address; null if it has none.</param>
public sealed record PackageSource(string Title, string? Path);
