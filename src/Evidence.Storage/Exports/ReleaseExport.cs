using System.Globalization;
using Evidence.Core.Exports;
using Evidence.Core.Releases;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Exports;

/// <summary>The whole release as one file, in a format that is of the release and not of a list.</summary>
public static class ReleaseExport
{
    private static readonly Dictionary<string, Func<Catalog, string, string, CancellationToken, Task>> Writers = new(StringComparer.Ordinal)
    {
        ["datapackage"] = static async (catalog, site, path, cancel) =>
        {
            await using var file = File.Create(path);
            await PackageArchive.WriteAsync(catalog, site, file, cancel).ConfigureAwait(false);
        },
        ["sqlite"] = static (catalog, site, path, cancel) => Task.Run(() => EvidenceFile.Write(catalog, site, path, cancel), cancel),
    };

    /// <summary>The formats.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [.. ExportFormats.All.Where(static format => Writers.ContainsKey(format.Suffix))];

    /// <summary>The name that the file should have.</summary>
    public static string FileName(ExportFormat format, Release release) => string.Create(CultureInfo.InvariantCulture, $"evidence-r{release.Number}.{format.FileExtension}");

    /// <summary>Writes the file under another name, and gives it its own when it is whole.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="catalog">The release; it must not be empty.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="StoreException">The store is empty or damaged.</exception>
    public static async Task WriteAsync(ExportFormat format, Catalog catalog, string site, string path, CancellationToken cancel)
    {
        var part = path + ".part";
        try
        {
            await Writers[format.Suffix](catalog, site, part, cancel).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
