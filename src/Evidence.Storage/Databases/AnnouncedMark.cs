using System.Globalization;

namespace Evidence.Storage.Databases;

/// <summary>
/// The file beside a store's file that says how far the store is: written when a release is whole, read before the store is used. A
/// store that is behind it has lost what was told of it already.
/// </summary>
internal sealed class AnnouncedMark(string store)
{
    // no writer is at work for so long
    private static readonly TimeSpan LongestWriting = TimeSpan.FromHours(1);
    private readonly string _path = store + "-latest";

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>Its name.</summary>
    public string Path => _path;

    /// <summary>What it says; null where there is none that can be read.</summary>
    public StoreMark? Read()
    {
        try
        {
            return
                File.ReadAllText(_path).Split(' ', '\n') is [var id, var number, var chain, ..]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var release)
                ? new StoreMark
                {
                    Store = id,
                    Number = release,
                    Chain = chain,
                }
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole, through to the disk.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(StoreMark mark)
    {
        // a name of its own: another process may tell of the same store at this moment
        var part = $"{_path}.{System.IO.Path.GetRandomFileName()}.part";
        try
        {
            RemoveLeft();
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mark.Store} {mark.Number} {mark.Chain}\n")));
                file.Flush(flushToDisk: true);
            }

            File.Move(part, _path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new StoreException($"{_path}: how far the store is could not be written beside it ({error.Message}).", error);
        }
    }

    // who was killed while writing left what was written so far
    private void RemoveLeft()
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(_path))!;
        foreach (var left in Directory.EnumerateFiles(folder, System.IO.Path.GetFileName(_path) + ".*.part"))
        {
            if (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(left) > LongestWriting)
            {
                File.Delete(left);
            }
        }
    }
}
