using System.Collections.Concurrent;
using Evidence.Api.Hosting;
using Evidence.Api.Problems;
using Evidence.Core.Exports;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;

namespace Evidence.Api.Exports;

/// <summary>
/// The files of the release that is served: each written when it is first asked for, kept in a folder of its own until that of a
/// newer release is asked for or the service ends. Who reads one while it is replaced goes on reading the old one. Folders of services that ended without
/// clearing up are cleared up at the first file.
/// </summary>
internal sealed class ReleaseFiles(Settings settings, Workshop workshop) : IDisposable
{
    private const string Prefix = "evidence-release-";
    private const string LockName = "in-use";
    private readonly ConcurrentDictionary<string, (string Tag, string Path)> _kept = new(StringComparer.Ordinal);
    private readonly Lazy<Folder> _folder = new(Folder.Make);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="format">The format, for example "sqlite".</param>
    /// <param name="catalog">The release.</param>
    /// <param name="tag">What changes whenever the file does.</param>
    /// <param name="context">The request; a file that is being written is written to its end, for the next who asks.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    /// <exception cref="NotReadyException">There is no room for the file.</exception>
    public async Task<OrProblem<FileStream>> OpenAsync(string format, Catalog catalog, string tag, HttpContext context) =>
        _kept.GetValueOrDefault(format) is { Path: { } path } kept && kept.Tag == tag
            ? Open(path)
            : await workshop.RunAsync<FileStream>(WorkKind.Files, context, _ => Made(format, catalog, tag));

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }

    // one file is made at a time, and who waited for another's finds it made
    private FileStream Made(string format, Catalog catalog, string tag)
    {
        lock (_folder)
        {
            if (_kept.TryGetValue(format, out var kept) && kept.Tag == tag)
            {
                return Open(kept.Path);
            }

            var path = Path.Combine(_folder.Value.Path, $"{tag}.{format}");
            try
            {
                ReleaseExport.WriteAsync(ExportFormats.Find(format)!, catalog, settings.Doi, path, CancellationToken.None).GetAwaiter().GetResult();
                if (kept.Path is { } old)
                {
                    File.Delete(old);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new NotReadyException(
                    "The file cannot be made just now: the disk on which the service keeps such files is full or cannot be written.",
                    error
                );
            }

            _kept[format] = (tag, path);
            return Open(path);
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);

    /// <summary>A folder that is ours as long as we hold its lock, which the system lets go whenever a process ends.</summary>
    private sealed class Folder(string path, FileStream held) : IDisposable
    {
        public string Path { get; } = path;

        public static Folder Make()
        {
            foreach (var old in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            {
                Clear(old);
            }

            var path = Directory.CreateTempSubdirectory(Prefix).FullName;
#pragma warning disable CA2000 // the folder holds the lock until it is disposed of
            return new Folder(path, Lock(path));
#pragma warning restore CA2000
        }

        public void Dispose()
        {
            held.Dispose();
            Directory.Delete(Path, recursive: true);
        }

        private static FileStream Lock(string folder) => new(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        // another's that is in use, or not ours to clear, stays
        private static void Clear(string folder)
        {
            try
            {
                if (File.Exists(System.IO.Path.Combine(folder, LockName)))
                {
                    Lock(folder).Dispose();
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                System.Diagnostics.Trace.WriteLine(error.Message);
            }
        }
    }
}
