using System.Buffers;
using Evidence.Core.Exports;
using Evidence.Storage.Exports;

namespace Evidence.Cli.Commands;

/// <summary>A file with its manifest beside it. Both are written under other names and take their own when they are whole.</summary>
internal static class ExportedFile
{
    private const string Partial = ".part";

    /// <summary>The manifest of a file.</summary>
    public static string ManifestOf(string file) => file + ".manifest.json";

    public static async Task<ExportManifest> WriteAsync(ListExport export, string file, IProgress<(long Done, long All)>? progress, CancellationToken cancel)
    {
        var (part, manifestPart) = (file + Partial, ManifestOf(file) + Partial);
        try
        {
            var manifest = new ExportManifest(export.FileName, export.Format, export.Scope, await WriteAsync(export, part, prove: true, progress, cancel));
            await File.WriteAllBytesAsync(manifestPart, Written(manifest), cancel);
            File.Move(part, file, overwrite: true);
            File.Move(manifestPart, ManifestOf(file), overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(part);
            File.Delete(manifestPart);
        }
    }

    private static async Task<ExportProof> WriteAsync(
        ListExport export,
        string part,
        bool prove,
        IProgress<(long Done, long All)>? progress,
        CancellationToken cancel
    )
    {
        await using var stream = File.Create(part);
        return await export.WriteAsync(stream, prove, progress, cancel);
    }

    private static byte[] Written(ExportManifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        manifest.Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
