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
