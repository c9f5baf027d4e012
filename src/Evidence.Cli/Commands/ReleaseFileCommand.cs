using System.Globalization;
using System.Security.Cryptography;
using Evidence.Core.Exports;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence export</c> of a format that is of the whole release. The bytes are those that the API sends.</summary>
internal static class ReleaseFileCommand
{
    public static async Task<int> RunAsync(
        IAnsiConsole console,
        TextWriter errors,
        ExportFormat format,
        bool isNarrowed,
        string? output,
        string? doi,
        Func<EvidenceStore> open,
        CancellationToken cancel
    )
    {
        if (isNarrowed)
        {
            await errors.WriteLineAsync($"{format.Suffix} is of the whole release; leave out --list, --where and every parameter of a list.");
            return ExitCodes.Usage;
        }

        using var store = open();
        var catalog = new CatalogLoader(store).Load();
        if (catalog.Release is not { } release)
        {
            await errors.WriteLineAsync($"{store.Where} is empty; evidence import data fills it.");
            return ExitCodes.YourData;
        }

        var file = output ?? ReleaseExport.FileName(format, release);
        try
        {
            await ReleaseExport.WriteAsync(format, catalog, doi, file, cancel);
            await using var written = File.OpenRead(file);
            var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel));
            await console.Profile.Out.Writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {written.Length:N0} bytes, sha256 {digest}"));
            await console.Profile.Out.Writer.WriteLineAsync($"Cite as: {ReleaseCitation.Of(release, doi).Text}");
            return ExitCodes.Fine;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be written: {error.Message}");
            return ExitCodes.YourData;
        }
    }
}
