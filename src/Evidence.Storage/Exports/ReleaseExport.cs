using System.Globalization;
using Evidence.Core.Exports;
using Evidence.Core.Releases;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Exports;

/// <summary>The whole release as one file, in a format that is of the release and not of a list.</summary>
public static class ReleaseExport
{
    private static readonly Dictionary<string, Func<Catalog, string?, string, CancellationToken, Task>> Writers = new(StringComparer.Ordinal)
    {
        ["datapackage"] = static async (catalog, doi, path, cancel) =>
        {
            await using var file = File.Create(path);
            await PackageArchive.WriteAsync(catalog, doi, file, cancel).ConfigureAwait(false);
        },
        ["sqlite"] = static (catalog, doi, path, cancel) => Task.Run(() => EvidenceFile.Write(catalog, doi, path, cancel), cancel),
    };

    /// <summary>The formats.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [.. ExportFormats.All.Where(static format => Writers.ContainsKey(format.Suffix))];

    /// <summary>The name that the file should have.</summary>
    public static string FileName(ExportFormat format, Release release) =>
        string.Create(CultureInfo.InvariantCulture, $"evidence-r{release.Number}.{format.FileExtension}");

    /// <summary>Writes the file under another name, and gives it its own when it is whole.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="catalog">The release; it must not be empty.</param>
    /// <param name="doi">The DOI under which the release was deposited; null when it was not.</param>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="StoreException">The store is empty or damaged.</exception>
    public static async Task WriteAsync(ExportFormat format, Catalog catalog, string? doi, string path, CancellationToken cancel)
    {
        var part = path + ".part";
        try
        {
            await Writers[format.Suffix](catalog, doi, part, cancel).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
