using System.Text;
using Evidence.Core.Imports;
using Evidence.Core.Pack;

namespace Evidence.Storage.Imports;

/// <summary>A file from a registry or library: opened, its bytes brought to UTF-8 where its mark says that they are UTF-16.</summary>
internal static class ForeignFile
{
    private const int Head = 16 * 1024;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="from">The format it is said to have.</param>
    /// <param name="said">How its bytes are said to be written; UTF-8, or UTF-16 by its mark, when null.</param>
    /// <param name="refused">Why it is not read: it clearly is of another format.</param>
    /// <exception cref="StoreException">It is not there or may not be read.</exception>
    public static Stream? Open(string path, string from, Encoding? said, out Defect? refused)
    {
        refused = null;
        var file = Opened(path);
        var (encoding, head) = HeadOf(file, said);
        if (ImportFormats.Looking(head) is { } other && other.Name != from)
        {
            file.Dispose();
            refused = ImportFindings.IsOtherFormat(Path.GetFileName(path), from, other);
            return null;
        }

        // XML says itself how it is written
        return encoding is UTF8Encoding || from == "pubmed" ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8);
    }

    /// <summary>The format that a file of no said format clearly has; null when it has none.</summary>
    public static SeenFormat? Looking(string path)
    {
        using var file = Opened(path);
        return ImportFormats.Looking(HeadOf(file, null).Head);
    }

    private static FileStream Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: the file cannot be read ({error.Message}).", error);
        }
    }

    private static (Encoding Encoding, string Head) HeadOf(FileStream file, Encoding? said)
    {
        var head = new byte[Head];
        var length = file.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        file.Position = 0;
        var encoding = said ?? EncodingOf(head.AsSpan(0, length));
        return (encoding, encoding.GetString(head, 0, length));
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
