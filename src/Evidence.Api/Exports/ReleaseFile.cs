using Evidence.Api.Hosting;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;

namespace Evidence.Api.Exports;

/// <summary>
/// The SQLite file of the release that is served: written when it is first asked for, kept in a folder of its own until a newer release is asked for or the
/// service ends. Who reads it while it is replaced goes on reading the old one.
/// </summary>
internal sealed class ReleaseFile(Settings settings) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lazy<DirectoryInfo> _folder = new(static () => Directory.CreateTempSubdirectory("evidence-release-"));
    private (string Tag, string Path)? _kept;

    /// <summary>Opens the file for reading.</summary>
    /// <param name="catalog">The release.</param>
    /// <param name="tag">What changes whenever the file does.</param>
    /// <param name="cancel">Ends the waiting; a file that is being written is written to its end, for the next who asks.</param>
    public async Task<FileStream> OpenAsync(Catalog catalog, string tag, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_kept?.Tag != tag)
            {
                var path = Path.Combine(_folder.Value.FullName, $"{tag}.sqlite");
                await Task.Run(() => EvidenceFile.Write(catalog, settings.Doi, path, CancellationToken.None), CancellationToken.None);
                if (_kept is { } old)
                {
                    File.Delete(old.Path);
                }

                _kept = (tag, path);
            }

            return new FileStream(_kept.Value.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }

        _one.Dispose();
    }
}
