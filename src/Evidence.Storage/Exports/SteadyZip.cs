using System.Globalization;
using System.IO.Compression;

namespace Evidence.Storage.Exports;

/// <summary>
/// A zip file of which the same content always has the same bytes: every entry bears the date of the content, and nothing tells of the machine that made it.
/// </summary>
public static class SteadyZip
{
    // a regular file that its owner may write and everyone may read; without it a Unix unpacks files that nobody may read
    private const int ReadableFile = 0x81A4 << 16;

    // the format counts times from 1980, in steps of two seconds
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds an entry, to be written before the next one is added.</summary>
    /// <param name="archive">A new zip file.</param>
    /// <param name="path">Its path in the file, with slashes.</param>
    /// <param name="date">Date of the content, ISO 8601; null when it has none.</param>
    public static ZipArchiveEntry Add(ZipArchive archive, string path, string? date)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        var made = DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var known)
            ? known.ToUniversalTime()
            : Earliest;
        entry.LastWriteTime = made < Earliest ? Earliest : made;
        entry.ExternalAttributes = ReadableFile;
        return entry;
    }

    /// <summary>A small zip file, whole.</summary>
    public static byte[] Of(string? date, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = Add(archive, path, date).Open();
                entry.Write(content.Span);
            }
        }

        return bytes.ToArray();
    }
}
